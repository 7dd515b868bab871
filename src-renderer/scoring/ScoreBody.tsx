import { useTranslation } from 'react-i18next'
import type { DerivedInput } from '../../src-main/contract/scoring.ts'
import { useLink } from '../api/address.tsx'
import { Loading } from '../components/Loading.tsx'
import { RefusalNotice } from '../components/RefusalNotice.tsx'
import { ScoreSheet } from '../components/ScoreSheet/ScoreSheet.tsx'
import { useWords } from '../locales/words.ts'
import { FormPart } from './FormPart.tsx'
import { PapersOf } from './PapersOf.tsx'
import styles from './Scoring.module.css'
import { SetPart } from './SetPart.tsx'
import type { Scoring } from './use-scoring.ts'

interface ScoreBodyProps {
  readonly scoring: Scoring
  /** Beside a list. */
  readonly compact?: boolean
  /** Esc, where no panel around it hears it. */
  readonly onEscape?: (() => void) | undefined
}

/** A sheet with what stands around it: its set, minutes, complaints, the year before. */
export function ScoreBody({ scoring, compact = false, onEscape }: ScoreBodyProps) {
  const { t } = useTranslation('scoring')
  const words = useWords()
  const link = useLink()
  const { sheet, refusal, said } = scoring
  if (!sheet) return refusal ? <RefusalNotice refusal={refusal} /> : <Loading lines={10} />
  const linkOf = (counted: DerivedInput) => <Counted counted={counted} subjectId={sheet.subjectId} />
  return (
    <div className={styles.body}>
      {scoring.off && (
        <p className={styles.quiet}>{t('closed', { state: words.label('titleStates', sheet.state) })}</p>
      )}
      {sheet.set ? (
        <ScoreSheet
          key={sheet.titleId}
          sheet={{ ...sheet, set: sheet.set }}
          draft={scoring.draft}
          typed={scoring.typed}
          onDraft={scoring.onDraft}
          compact={compact}
          column={scoring.column}
          onColumn={scoring.onColumn}
          linkOf={linkOf}
          off={scoring.off}
          onEscape={onEscape}
        />
      ) : (
        <p>
          {t('set.none', { year: sheet.year })} <a {...link('criteria', {})}>{t('set.toCriteria')}</a>
        </p>
      )}
      <RefusalNotice refusal={refusal} />
      <p role="status" className={styles.quiet}>
        {said && t(said.takenBack ? 'takenBack' : 'saved', { name: said.name })}
      </p>
      {!scoring.off && sheet.set && (
        <p className={styles.quiet}>
          {t('hint')} {t('hintKeys')}
        </p>
      )}
      <PapersOf sheet={sheet} />
      <FormPart sheet={sheet} off={scoring.off} />
      <SetPart key={`set${sheet.titleId}`} sheet={sheet} off={scoring.off} />
    </div>
  )
}

interface CountedProps {
  readonly counted: DerivedInput
  readonly subjectId: number
}
/** Where a counted share is seen, or what it lacks is written down. */
function Counted({ counted, subjectId }: CountedProps) {
  const { t } = useTranslation('scoring')
  const link = useLink()
  const { rows, gap } = counted
  if (gap === 'no-households')
    return <a {...link('subject', { subject: subjectId })}>{t('derived.figures')}</a>
  if (gap === 'not-countable') return null
  if (rows === null) return <a {...link('subject', { subject: subjectId })}>{t('derived.members')}</a>
  const { year, kind, communeId: commune, hamletId: hamlet, state } = rows
  return <a {...link('titles', { year, kind, commune, hamlet, state })}>{t('derived.rows')}</a>
}
