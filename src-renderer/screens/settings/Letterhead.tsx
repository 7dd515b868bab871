import { useTranslation } from 'react-i18next'
import type { OfficeDraft } from './office-draft.ts'
import styles from './settings.module.css'

/** The head of a paper in small, as it is typed. Papers are Vietnamese in every language of the window. */
export function Letterhead({ draft, year }: { readonly draft: OfficeDraft; readonly year: number }) {
  const { t } = useTranslation('settings')
  const capitals = (text: string): string => text.trim().toLocaleUpperCase('vi')
  return (
    <figure className={styles.figure}>
      <figcaption>{t('office.preview')}</figcaption>
      <div className={styles.paper} lang="vi">
        <div>
          <p>{capitals(draft.first)}</p>
          <p className={styles.own}>{capitals(draft.second)}</p>
          <p className={styles.under}>{t('letterhead.number', { symbol: draft.symbol.trim() })}</p>
        </div>
        <div>
          <p className={styles.bold}>{t('letterhead.nation')}</p>
          <p className={styles.motto}>{t('letterhead.motto')}</p>
          <p className={styles.dated}>{t('letterhead.day', { seat: draft.seat.trim(), year })}</p>
        </div>
      </div>
    </figure>
  )
}
