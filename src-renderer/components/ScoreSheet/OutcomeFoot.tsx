import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { unknownSentence } from '../../../src-main/contract/labels/index.ts'
import type { CriteriaSet } from '../../../src-main/contract/values/criteria-set.ts'
import { formatPoints } from '../../../src-main/contract/values/number.ts'
import type { Outcome } from '../../../src-main/contract/values/scoring.ts'
import { useWords } from '../../locales/words.ts'
import { type Ink, Mark } from '../Mark.tsx'
import styles from './ScoreSheet.module.css'

const inks: Readonly<Record<Outcome['verdict'], Ink>> = {
  passed: 'leaf',
  failed: 'pen',
  incomplete: 'sand',
  unfounded: 'sand',
}
const most = 6

/** What the sheet comes to as it stands: points, class, what rules it out, what is missing. */
export function OutcomeFoot({ outcome, set }: { readonly outcome: Outcome; readonly set: CriteriaSet }) {
  const { t } = useTranslation('scoring')
  const words = useWords()
  const { verdict, total, passScore, area, unanswered, withoutEvidence, unmet, vetoes, unknowns, heldBack } =
    outcome
  const titleOf = (code: string): string => set.levels.find((each) => each.code === code)?.title ?? code
  const listed = (codes: readonly string[]): string =>
    codes.length > most ? `${codes.slice(0, most).join(', ')} …` : codes.join(', ')
  return (
    <section aria-label={t('outcome.title')} className={styles.outcome}>
      <p className={styles.sum}>
        {total !== null && (
          <b>
            {t('outcome.total', {
              points: formatPoints(total),
              max: set.maxScore === null ? '?' : formatPoints(set.maxScore),
            })}
          </b>
        )}
        <Mark ink={inks[verdict]}>{words.label('verdicts', verdict)}</Mark>
        {outcome.class && <Mark ink={verdict === 'failed' ? 'pen' : 'gold'}>{outcome.class.title}</Mark>}
        {passScore !== null && (
          <span className={styles.quiet}>
            {area === null
              ? t('outcome.pass', { points: formatPoints(passScore) })
              : t('outcome.passArea', { points: formatPoints(passScore), area })}
          </span>
        )}
      </p>
      {vetoes.map(({ code, rule, at }) => (
        <p key={code} className={styles.veto}>
          <IconAlertTriangle size="1rem" aria-hidden /> {t('outcome.veto', { rule, at: at.join(', ') })}
        </p>
      ))}
      {unanswered.length > 0 && (
        <p>{t('outcome.missing', { count: unanswered.length, codes: listed(unanswered) })}</p>
      )}
      {withoutEvidence.length > 0 && (
        <p className={styles.veto}>{t('outcome.evidence', { codes: listed(withoutEvidence) })}</p>
      )}
      {set.method !== 'score' && unmet.length > 0 && <p>{t('outcome.unmet', { codes: listed(unmet) })}</p>}
      {heldBack && (
        <p>
          {t('outcome.heldBack', {
            level: titleOf(heldBack.level),
            requires: titleOf(heldBack.requires),
            months: heldBack.months,
          })}
        </p>
      )}
      {unknowns.length > 0 && (
        <div>
          <p>{t('outcome.unfounded')}</p>
          <ul className={styles.unknowns}>
            {unknowns.slice(0, most).map((unknown) => (
              <li key={`${unknown.what} ${unknown.at}`}>{unknownSentence(words.language, unknown)}</li>
            ))}
            {unknowns.length > most && <li>{t('outcome.more', { count: unknowns.length - most })}</li>}
          </ul>
        </div>
      )}
    </section>
  )
}
