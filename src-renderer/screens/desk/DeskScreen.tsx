import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAddress, useYear } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import { Desk } from '../../components/Desk.tsx'
import { Loading } from '../../components/Loading.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { useWords } from '../../locales/words.ts'
import styles from './Desk.module.css'
import { FirstSteps } from './FirstSteps.tsx'
import { Matrix } from './Matrix.tsx'
import { sumOf } from './sum.ts'
import { WaitingList } from './WaitingList.tsx'

/** Families are the daily work; the others follow as in the Titles Book. */
const kinds = ['family', 'clan', 'community', 'unit', 'commune', 'citizen'] as const

/** What waits, then where every commune stands. */
export function DeskScreen() {
  const { t } = useTranslation('desk')
  const words = useWords()
  const [year] = useYear()
  const [{ kind = 'family' }, change] = useAddress('desk')
  const settings = useAnswer(api.settings.settings, {}).value
  const ofYear = year === undefined ? null : { year }
  const waiting = useAnswer(api.desk.waiting, ofYear)
  const matrix = useAnswer(api.assessments.matrix, ofYear && { ...ofYear, kind })
  const rounds = useAnswer(api.assessments.rounds, ofYear)
  const next = useAnswer(api.history.next, {}).value
  const before = useAnswer(api.assessments.rounds, ofYear && { year: ofYear.year - 1 })
  const registeredIn = (known: typeof rounds.value): number =>
    known?.find((round) => round.kind === kind)?.registered ?? 0

  const rows = matrix.value ?? []
  const sum = sumOf(rows)
  const empty = matrix.value !== undefined && rounds.value !== undefined && registeredIn(rounds.value) === 0
  const label = rounds.value?.find((round) => round.kind === kind)?.label ?? words.label('subjectKinds', kind)
  const today = settings ? words.weekday(settings.today) : ''
  const stand = t('stand', {
    year: year ?? '',
    registered: sum.registered,
    withResult: sum.withResult,
    recognised: sum.recognised,
  })
  const heading = t('matrix', { label, year: year ?? '' })
  const ready = year !== undefined && waiting.value !== undefined && matrix.value !== undefined
  return (
    <Desk title={t('title')} sub={[today, empty || !ready ? '' : stand].filter(Boolean).join(' · ')}>
      <RefusalNotice refusal={waiting.refusal ?? matrix.refusal ?? rounds.refusal} />
      {!ready ? (
        !waiting.refusal && !matrix.refusal && <Loading lines={8} />
      ) : (
        <>
          {empty && kind === 'family' && before.value && (
            <FirstSteps
              year={year}
              before={registeredIn(before.value)}
              used={
                registeredIn(before.value) > 0 ||
                (next?.undo ?? null) !== null ||
                waiting.value.some(({ code }) => code.startsWith('backup-'))
              }
              sample={settings?.sample ?? false}
            />
          )}
          {!(empty && kind === 'family' && waiting.value.length === 0) && (
            <WaitingList waiting={waiting.value} year={year} />
          )}
          {rows.length > 0 && (
            <>
              <div className={styles.heading}>
                <h2>{heading}</h2>
                <span className={styles.quiet}>{t('matrixHint')}</span>
                <NativeSelect
                  aria-label={t('kinds')}
                  value={kind}
                  data={kinds.map((value) => ({ value, label: words.label('subjectKinds', value) }))}
                  onChange={(event) => {
                    const next = kinds.find((each) => each === event.target.value)
                    change({ kind: next === 'family' ? null : next })
                  }}
                />
              </div>
              <Matrix rows={rows} year={year} kind={kind} label={heading} />
            </>
          )}
        </>
      )}
    </Desk>
  )
}
