import { useTranslation } from 'react-i18next'
import type { Sheet } from '../../src-main/contract/scoring.ts'
import { formatPoints } from '../../src-main/contract/values/number.ts'
import { useLink } from '../api/address.tsx'
import { useWords } from '../locales/words.ts'
import styles from './Scoring.module.css'

/** What minutes, letters and the year before say of a title. */
export function PapersOf({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useTranslation('scoring')
  const words = useWords()
  const link = useLink()
  const { votes, complaints, before, year } = sheet
  if (votes.length === 0 && complaints.total === 0 && before === null) return null
  const count = (votesCast: number | null): string => (votesCast === null ? '–' : words.number(votesCast))
  return (
    <ul className={styles.papers}>
      {votes.map(({ level, day, votesFor, votesAgainst, conclusion }) => (
        <li key={`${level} ${day}`}>
          {t('papers.vote', {
            level: words.label('placeKinds', level),
            day: words.day(day),
            for: count(votesFor),
            against: count(votesAgainst),
            conclusion: words.label('results', conclusion).toLowerCase(),
          })}
        </li>
      ))}
      {complaints.total > 0 && (
        <li>
          <a {...link('complaints', { title: sheet.titleId })}>{t('papers.complaints', complaints)}</a>
        </li>
      )}
      {before && (
        <li>
          {t(before.points === null ? 'papers.before' : 'papers.beforePoints', {
            year: year - 1,
            points: before.points === null ? '' : formatPoints(before.points),
            state: (before.class ?? words.label('titleStates', before.state)).toLowerCase(),
          })}
        </li>
      )}
    </ul>
  )
}
