import { useTranslation } from 'react-i18next'
import type { KindOfRound } from '../../../src-main/contract/overview.ts'
import { useLink } from '../../api/address.tsx'
import { NumberCell } from '../../components/NumberCell.tsx'
import { useNarrow } from '../../components/text-size.ts'
import { useWords } from '../../locales/words.ts'
import { missing, percent, stagesShown } from './counts.ts'
import styles from './overview.module.css'

interface KindsTableProps {
  readonly rows: readonly KindOfRound[]
  readonly year: number
  readonly chosen: KindOfRound['kind']
}

/** Every kind of subject: how far, out of how many, beside what is aimed at. Every number opens its rows. */
export function KindsTable({ rows, year, chosen }: KindsTableProps) {
  const { t } = useTranslation('overview')
  const narrow = useNarrow()
  const stages = stagesShown(narrow)
  return (
    <section className={styles.sheet} aria-label={t('kinds')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.name}>
              {t('column.kind')}
            </th>
            <th scope="col">{t('column.whole')}</th>
            {stages.map(({ id }) => (
              <th key={id} scope="col">
                {t(`column.${id}`)}
              </th>
            ))}
            <th scope="col" title={t('long.share')}>
              {t('column.share')}
            </th>
            <th scope="col">{t('column.target')}</th>
            {!narrow && <th scope="col">{t('column.next')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <KindLine key={row.kind} row={row} year={year} isChosen={row.kind === chosen} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface KindLineProps {
  readonly row: KindOfRound
  readonly year: number
  readonly isChosen: boolean
}

function KindLine({ row, year, isChosen }: KindLineProps) {
  const { t } = useTranslation('overview')
  const words = useWords()
  const link = useLink()
  const { kind } = row
  const narrow = useNarrow()
  const name = words.label('subjectKinds', kind)
  const share = percent(row.recognised, row.whole)
  return (
    <>
      <tr className={isChosen ? styles.chosen : undefined} aria-current={isChosen ? 'true' : undefined}>
        <th scope="row" className={styles.name}>
          <a {...link('overview', { year, kind })} title={t('choose', { name })}>
            {row.label ?? name}
          </a>
          {row.label === null && <span className={styles.under}>{t('noRound')}</span>}
        </th>
        <td>
          <NumberCell value={row.whole} />
          {row.placesWithout > 0 && (
            <span className={styles.under}>{t('without', { count: row.placesWithout })}</span>
          )}
        </td>
        {stagesShown(narrow).map(({ id, words: filter }) => (
          <td key={id}>
            <a
              {...link('titles', { year, kind, ...filter })}
              title={t('opens', { what: t(`column.${id}`), name })}
            >
              <NumberCell value={row[id]} />
            </a>
          </td>
        ))}
        <td>{share === null ? <NumberCell value={null} /> : `${words.number(share)} %`}</td>
        <td>
          <TargetCell row={row} />
        </td>
        {!narrow && (
          <td>
            <NextDay row={row} />
          </td>
        )}
      </tr>
      {row.label !== null && !row.set?.runs && (
        <tr className={`${styles.about} ${isChosen ? styles.chosen : ''}`}>
          <td colSpan={stagesShown(narrow).length + (narrow ? 4 : 5)}>
            <SetLine row={row} year={year} />
          </td>
        </tr>
      )}
    </>
  )
}

/** What stands in the way of judging anybody, and the way to the sets of this kind. */
function SetLine({ row, year }: { readonly row: KindOfRound; readonly year: number }) {
  const { t } = useTranslation('overview')
  const link = useLink()
  const { kind, set, likely } = row
  const used = set ? [set] : likely
  const unfounded = used.length > 0 && used.every(({ runs }) => !runs)
  return (
    <a {...link('criteria', { year, kind, inYear: true })} title={t('sets')}>
      {!set &&
        (likely.length > 0 ? t('likely', { sets: likely.map(({ title }) => title).join('; ') }) : t('noSet'))}
      {!set && unfounded && ', '}
      {unfounded && <span className={styles.short}>{t('notRunnable')}</span>}
    </a>
  )
}

function TargetCell({ row }: { readonly row: KindOfRound }) {
  const { t } = useTranslation('overview')
  const words = useWords()
  if (!row.target) return <NumberCell value={null} />
  const short = missing(row)
  return (
    <>
      {`${words.number(row.target.share)} %`}
      {short !== null && (
        <span className={`${styles.under} ${short === 0 ? styles.done : styles.short}`}>
          {short === 0 ? t('reached') : t('short', { count: short })}
        </span>
      )}
    </>
  )
}

/** The first last day that still has something open, else nothing to hurry for. */
function NextDay({ row: { deadlines } }: { readonly row: KindOfRound }) {
  const { t } = useTranslation('overview')
  const words = useWords()
  const next = deadlines.find(({ open, passed }) => open > 0 || !passed)
  if (!next) return <NumberCell value={null} />
  const late = next.passed && next.open > 0
  return (
    <>
      <span className={late ? styles.short : undefined}>{words.day(next.day)}</span>
      <span className={`${styles.under} ${late ? styles.short : ''}`}>
        {words.label('deadlineSteps', next.step)}
        {next.open > 0 && `: ${t(late ? 'late' : 'open', { count: next.open })}`}
      </span>
    </>
  )
}
