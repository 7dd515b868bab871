import type { BookFilter } from '../../../src-main/contract/assessments.ts'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import styles from './PrintedBook.module.css'
import { useTitleTexts } from './title-texts.ts'

const namedAtMost = 5

/** Before a list is put up for everybody: what it leaves out, and who did not agree to be named. */
export function PublicNotice({ filter }: { readonly filter: BookFilter }) {
  const { t } = useTitleTexts()
  const missing = useAnswer(api.privacy.withoutConsent, { selection: { filter } }).value
  const names = missing?.names.slice(0, namedAtMost).join(', ') ?? ''
  const more = missing !== undefined && missing.count > namedAtMost ? ', …' : ''
  return (
    <p role="status" className={styles.notice}>
      {t('print.public')}{' '}
      {missing &&
        (missing.count === 0 ? (
          t('print.agreed')
        ) : (
          <b>{t('print.without', { count: missing.count, names: names + more })}</b>
        ))}
    </p>
  )
}
