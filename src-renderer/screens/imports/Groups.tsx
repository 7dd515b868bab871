import { useTranslation } from 'react-i18next'
import type { PlanRow, Problem } from '../../../src-main/contract/imports.ts'
import { Refusal } from '../../../src-main/contract/refusal.ts'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { Outcome } from '../../components/SheetIn.tsx'
import { useWords } from '../../locales/words.ts'
import type { Draft, Preview } from './draft.ts'
import styles from './imports.module.css'
import type { Stop } from './sheet-rows.ts'

export type Fate = PlanRow['fate']
interface GroupsProps {
  readonly draft: Draft
  readonly preview: Preview
  readonly rows: readonly PlanRow[]
  readonly shown: Fate | undefined
  readonly onShow: (fate: Fate) => void
  readonly onGo: (stop: Stop) => void
}

const told = 3

/** What will happen, in groups: unreadable, repeated or to be asked, skipped, going in. */
export function Groups({ draft, preview, rows, shown, onShow, onGo }: GroupsProps) {
  const { t } = useTranslation('imports')
  const { counts, problems, blockers, newHamlets } = preview
  const errors = problems.filter(({ severity }) => severity === 'error')
  const doubts = problems.filter(({ severity }) => severity === 'warning')
  const repeated = rows.filter(({ fate }) => fate === 'duplicate')
  const inFile = repeated.filter(({ sameAsRow }) => sameAsRow !== null).length
  const which = [
    ...(repeated.length > inFile ? [t('groups.inRegister', { count: repeated.length - inFile })] : []),
    ...(inFile > 0 ? [t('groups.inFile', { count: inFile })] : []),
  ]
  const show = (fate: Fate) => ({ onShow: () => onShow(fate), shown: shown === fate })
  return (
    <>
      {blockers.map(({ code, what }) => (
        <RefusalNotice key={`${code} ${what}`} refusal={new Refusal(code, { what })} />
      ))}
      {counts.wrong > 0 && (
        <Outcome ink="pen" title={t('groups.wrong', { count: counts.wrong })} {...show('wrong')}>
          <Told problems={errors} onGo={onGo} />
        </Outcome>
      )}
      {counts.choose > 0 && (
        <Outcome ink="ink" title={t('groups.choose', { count: counts.choose })} {...show('choose')}>
          {t('groups.chooseWords', { noun: t(`noun.${draft.subject}`) })}
        </Outcome>
      )}
      {counts.duplicates > 0 && (
        <Outcome
          ink="ink"
          title={t('groups.duplicates', { count: counts.duplicates })}
          {...show('duplicate')}
        >
          {t('groups.duplicatesWords', { which: which.join(', ') })}
        </Outcome>
      )}
      {counts.left > 0 && (
        <Outcome
          ink="sand"
          title={t(draft.kind === 'scores' ? 'groups.leftScores' : 'groups.left', { count: counts.left })}
          {...show('left')}
        />
      )}
      <SkippedLines draft={draft} />
      <Outcome ink="leaf" title={t('groups.goesIn', { count: counts.goesIn })} {...show('goes-in')}>
        {draft.kind !== 'scores' && t(`groups.${draft.kind}`, counts)}
        {newHamlets.length > 0 && (
          <p>{t('groups.newHamlets', { count: newHamlets.length, names: newHamlets.join(', ') })}</p>
        )}
      </Outcome>
      {doubts.length > 0 && (
        <Outcome ink="sand" title={t('groups.doubts', { count: doubts.length })}>
          <Told problems={doubts} onGo={onGo} />
        </Outcome>
      )}
    </>
  )
}

/** The first few sentences; each leads to its cell, F8 to all of them. */
function Told({
  problems,
  onGo,
}: {
  readonly problems: readonly Problem[]
  readonly onGo: GroupsProps['onGo']
}) {
  const { t } = useTranslation('imports')
  const words = useWords()
  return (
    <ul className={styles.told}>
      {problems.slice(0, told).map((problem) => {
        const message = words.saying(problem.said)
        return (
          <li key={`${problem.row}:${problem.index} ${message}`}>
            <button type="button" className={styles.go} onClick={() => onGo(problem)}>
              {problem.said.facts.cell === undefined
                ? t('groups.atRow', { row: problem.row, message })
                : message}
            </button>
          </li>
        )
      })}
      {problems.length > told && <li>{t('groups.more', { count: problems.length - told })}</li>}
    </ul>
  )
}

function SkippedLines({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('imports')
  const words = useWords()
  const { skipped } = draft.reading
  if (skipped.length === 0) return null
  const reasons = [...new Set(skipped.map(({ reason }) => reason))].map((reason) => {
    const count = skipped.filter((line) => line.reason === reason).length
    return `${words.number(count)} ${words.label('skipReasons', reason)}`
  })
  return (
    <Outcome ink="sand" title={t('groups.skipped', { count: skipped.length })}>
      <details>
        <summary className={styles.summary}>{reasons.join(', ')}</summary>
        <ul className={styles.told}>
          {skipped.map(({ row, reason, text }) => (
            <li key={row}>
              {t('groups.skippedLine', { row, text, reason: words.label('skipReasons', reason) })}
            </li>
          ))}
        </ul>
      </details>
    </Outcome>
  )
}
