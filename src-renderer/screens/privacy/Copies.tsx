import { useTranslation } from 'react-i18next'
import type { HeldCopy } from '../../../src-main/contract/privacy.ts'
import { useWords } from '../../locales/words.ts'
import styles from './privacy.module.css'

/** Copies that an erasure does not reach, and what becomes of them. */
export function Copies({ copies }: { readonly copies: readonly HeldCopy[] }) {
  const { t } = useTranslation('privacy')
  const words = useWords()
  if (copies.length === 0) return <p className={styles.quiet}>{t('copies.none')}</p>
  return (
    <>
      <p>{t('copies.title', { count: copies.length })}</p>
      <ul className={styles.copies}>
        {copies.map(({ kind, name, madeAt, goneOn }) => (
          <li key={`${kind} ${name}`}>
            {t(`copies.${kind}`, { name, at: words.moment(madeAt) })}{' '}
            <span className={styles.quiet}>
              {goneOn === null ? t('copies.byHand') : t('copies.gone', { day: words.day(goneOn) })}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
