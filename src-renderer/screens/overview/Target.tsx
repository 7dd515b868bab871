import { useTranslation } from 'react-i18next'
import type { KindOfRound } from '../../../src-main/contract/overview.ts'
import { parsePoints } from '../../../src-main/contract/values/points.ts'
import { api } from '../../api/client.ts'
import { useTaking } from '../../api/taking.ts'
import { CommitField } from '../../components/CommitField.tsx'
import { useWords } from '../../locales/words.ts'
import styles from './overview.module.css'

/** What the year aims at: the office's own, or what the national programme says. */
export function Target({ row, year }: { readonly row: KindOfRound; readonly year: number }) {
  const { t } = useTranslation('overview')
  const words = useWords()
  const taking = useTaking()
  const own = row.target?.own ? row.target : null
  const set = (share: number | null, basis: string) =>
    taking(() => api.overview.setTarget({ year, kind: row.kind, share, basis }))
  const takeShare = (text: string): Promise<string | null> => {
    if (text.trim() === '') return set(null, '')
    const share = parsePoints(text.replace('%', ''))
    if (share === null || share > 100) return Promise.resolve(t('wrongShare', { text: text.trim() }))
    return set(share, own?.basis ?? '')
  }
  return (
    <section className={styles.section}>
      <h2>{t('target')}</h2>
      <p className={styles.quiet}>
        {row.target && !row.target.own
          ? `${words.number(row.target.share)} %, ${t('national', { basis: row.target.basis })}`
          : row.target
            ? t('targetHint')
            : t('noTarget')}
      </p>
      <CommitField
        label={`${t('targetShare')} (%)`}
        value={own ? words.number(own.share) : ''}
        take={takeShare}
        right
      />
      {own && (
        <CommitField
          label={t('targetBasis')}
          value={own.basis}
          take={(text) => set(own.share, text.trim())}
        />
      )}
    </section>
  )
}
