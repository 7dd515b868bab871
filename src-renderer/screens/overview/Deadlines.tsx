import { useTranslation } from 'react-i18next'
import type { KindOfRound } from '../../../src-main/contract/overview.ts'
import { deadlineSteps } from '../../../src-main/contract/values/criteria-set.ts'
import { formatDay, parseDay } from '../../../src-main/contract/values/day.ts'
import { api } from '../../api/client.ts'
import { useTaking } from '../../api/taking.ts'
import { CommitField } from '../../components/CommitField.tsx'
import { useWords } from '../../locales/words.ts'
import styles from './overview.module.css'

/** The last day of each step: by the criteria set, or the office's own once one is typed. An empty field takes it away. */
export function Deadlines({ row, year }: { readonly row: KindOfRound; readonly year: number }) {
  const { t } = useTranslation('overview')
  const words = useWords()
  const taking = useTaking()
  const set = (step: (typeof deadlineSteps)[number], text: string): Promise<string | null> => {
    const day = text.trim() === '' ? null : parseDay(text)
    const isWhole = day === null || day.length === 10
    if ((text.trim() !== '' && day === null) || !isWhole)
      return Promise.resolve(t('wrongDay', { text: text.trim() }))
    return taking(() => api.overview.setDeadline({ year, kind: row.kind, step, day }))
  }
  return (
    <section className={styles.section}>
      <h2>{t('deadlines')}</h2>
      <p className={styles.quiet}>{t('deadlineHint')}</p>
      <div className={styles.steps}>
        {deadlineSteps.map((step) => {
          const known = row.deadlines.find((each) => each.step === step)
          const late = known?.passed && known.open > 0
          const said = known
            ? [
                known.own ? t('own') : t('bySet'),
                known.open > 0 ? t(late ? 'late' : 'open', { count: known.open }) : t('inTime'),
              ].join(' · ')
            : t('noDeadline')
          return (
            <CommitField
              key={step}
              label={words.label('deadlineSteps', step)}
              description={said}
              placeholder={t('day')}
              value={known ? formatDay(known.day) : ''}
              take={(text) => set(step, text)}
            />
          )
        })}
      </div>
    </section>
  )
}
