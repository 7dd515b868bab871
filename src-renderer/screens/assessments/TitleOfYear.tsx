import { useTranslation } from 'react-i18next'
import type { BookRow } from '../../../src-main/contract/assessments.ts'
import { CommitField } from '../../components/CommitField.tsx'
import { Mark } from '../../components/Mark.tsx'
import { useAmendTitle } from './amending.ts'
import styles from './Panel.module.css'
import { ScoreLinks } from './ScoreLinks.tsx'
import type { Subject } from './subject.ts'
import { isOpen, pointsText, StateMark } from './title-columns.tsx'

interface TitleOfYearProps {
  readonly subject: Subject
  readonly row: BookRow | undefined
  readonly year: number
}

/** Where the family stands in the working year; points, reason and note until it is recognised. */
export function TitleOfYear({ subject, row, year }: TitleOfYearProps) {
  const { t } = useTranslation('assessments')
  const amend = useAmendTitle()
  const title = subject.years.find((each) => each.year === year)
  if (!title)
    return (
      <section className={styles.part}>
        <h3>{t('yearHeading', { year })}</h3>
        <p className={styles.quiet}>{t('notRegistered', { year })}</p>
      </section>
    )
  const open = isOpen(title)
  // The note stands only in the row of the Book.
  const note = row?.titleId === title.titleId ? (row.note ?? '') : undefined
  const showsReason = title.reason !== null || title.state === 'failed' || title.state === 'not-recognised'
  return (
    <section className={styles.part}>
      <h3>{t('yearHeading', { year })}</h3>
      <p className={styles.marks}>
        <StateMark state={title.state} />
        <Mark ink="sand">{t(title.again ? 'againLong' : 'freshLong')}</Mark>
        {title.decision !== null && <span>{t('byDecision', { number: title.decision })}</span>}
        {title.registerNumber !== null && <span>{t('inRegister', { number: title.registerNumber })}</span>}
      </p>
      <ScoreLinks titleId={title.titleId} year={year} />
      {open ? (
        <>
          <CommitField
            label={t('field.points')}
            value={pointsText(title.points)}
            right
            take={(text) => amend(title, 'points', text)}
          />
          {showsReason && (
            <CommitField
              label={t('field.reason')}
              value={title.reason ?? ''}
              long
              take={(text) => amend(title, 'reason', text)}
            />
          )}
          {note !== undefined && (
            <CommitField
              label={t('field.note')}
              value={note}
              long
              take={(text) => amend(title, 'note', text)}
            />
          )}
        </>
      ) : (
        <>
          {title.points !== null && <p>{t('pointsAre', { points: pointsText(title.points) })}</p>}
          {note && <p>{note}</p>}
        </>
      )}
    </section>
  )
}
