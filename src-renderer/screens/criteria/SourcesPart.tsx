import { useTranslation } from 'react-i18next'
import type { WholeSet } from '../../../src-main/contract/criteria.ts'
import styles from './criteria.module.css'

/** What was read to type the set, what its author could not find, and notes. */
export function SourcesPart({ whole }: { readonly whole: WholeSet }) {
  const { t } = useTranslation('criteria')
  const { sources, missing, notes } = whole.set
  if (sources.length + missing.length + notes.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="set-sources">
      <h2 id="set-sources">{t('part.sources')}</h2>
      <ul className={styles.notes}>
        {sources.map(({ url, what, seen }) => (
          <li key={`${url} ${what}`}>
            {what && `${what}: `}
            <span className={styles.quiet}>{url}</span>
            {!seen && ` (${t('notSeen')})`}
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <>
          <h3 className={styles.small}>{t('part.missing')}</h3>
          <ul className={styles.unknowns}>
            {missing.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      )}
      {notes.length > 0 && (
        <>
          <h3 className={styles.small}>{t('part.notes')}</h3>
          <ul className={styles.notes}>
            {notes.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
