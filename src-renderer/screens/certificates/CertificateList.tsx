import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../src-main/contract/certificates.ts'
import { shortCommune, shortHamletName } from '../../../src-main/contract/values/place-name.ts'
import { Chip } from '../../components/Chips.tsx'
import type { Chosen } from '../../components/Grid/chosen.ts'
import type { GridColumn } from '../../components/Grid/columns.ts'
import { Grid } from '../../components/Grid/Grid.tsx'
import type { RowSource } from '../../components/Grid/row-source.ts'
import { Mark } from '../../components/Mark.tsx'
import { useWords } from '../../locales/words.ts'
import styles from './certificates.module.css'
import { isRowCode } from './findings.ts'
import { allOf, type Certificate } from './use-rows.ts'

interface CertificateListProps {
  readonly decisionId: number
  readonly rows: RowSource<Certificate>
  readonly waiting: boolean
  readonly findings: readonly Finding[]
  readonly toPrint: number
  readonly only: string | null
  readonly onOnly: (only: string | null) => void
  readonly shown: number | undefined
  readonly onFocusRow: (row: Certificate) => void
  readonly chosen: Chosen
  readonly onChoose: (chosen: Chosen) => void
}

/** The certificates of a decision in the order of the register, narrowed to what a check found. */
export function CertificateList(props: CertificateListProps) {
  const { t } = useTranslation('certificates')
  const words = useWords()
  const { findings, rows, toPrint } = props
  const columns: readonly GridColumn<Certificate>[] = [
    {
      id: 'number',
      title: t('column.number'),
      width: 5.5,
      align: 'right',
      text: ({ registerNumber }) => String(registerNumber),
    },
    {
      id: 'name',
      title: t('column.name'),
      width: 7.5,
      grow: true,
      text: ({ name }) => name,
      show: ({ name, revoked }) =>
        revoked ? (
          <>
            {name} <Mark ink="pen">{t('revoked')}</Mark>
          </>
        ) : (
          name
        ),
    },
    {
      id: 'place',
      title: t('column.hamlet'),
      width: 4.5,
      text: ({ hamlet, commune }) => [hamlet, commune].filter(Boolean).join(', '),
      // The commune stands on the page at the right; here it would be cut off.
      show: ({ hamlet, commune }) => (hamlet === null ? shortCommune(commune) : shortHamletName(hamlet)),
    },
    // While all or none are printed the line above the list says so.
    ...(toPrint > 0
      ? [
          {
            id: 'prints',
            title: t('column.printed'),
            width: 3.25,
            text: ({ prints }: Certificate) => (prints === 0 ? '' : '✓'),
          },
        ]
      : []),
  ]
  const byRows = findings.flatMap(({ code, count }) =>
    isRowCode(code) ? [{ value: code, label: t(`rows.${code}`), count: words.number(count) }] : [],
  )
  const options = [
    ...(toPrint > 0 ? [{ value: 'not-issued', label: t('notIssued'), count: words.number(toPrint) }] : []),
    ...byRows.filter(({ value }, at) => byRows.findIndex((other) => other.value === value) === at),
  ]
  const problems = new Set(
    findings.filter(({ code }) => isRowCode(code)).flatMap(({ certificateIds }) => certificateIds),
  )
  const toProblem = async (direction: 1 | -1, from: { row: number }) => {
    const all = props.only === null ? await allOf(props.decisionId) : await rows.read(0, rows.total)
    const places = all.flatMap(({ id }, at) => (problems.has(id) ? [at] : []))
    const next = direction === 1 ? places.find((at) => at > from.row) : places.findLast((at) => at < from.row)
    return next === undefined ? null : { row: next, column: 'name' }
  }
  return (
    <div className={styles.list}>
      <Chip name={t('view')} options={options} value={props.only} onChange={props.onOnly} />
      <Grid
        label={t('listOf')}
        columns={columns}
        rows={rows}
        keyOf={({ id }) => id}
        nameOf={({ name }) => name}
        listKey={props.only ?? ''}
        waiting={props.waiting}
        shownKey={props.shown ?? null}
        onFocusRow={props.onFocusRow}
        chosen={props.chosen}
        onChoose={props.onChoose}
        onProblem={toProblem}
        lookOf={({ id }) =>
          findings.some(
            ({ severity, certificateIds, code }) =>
              severity === 'error' && isRowCode(code) && certificateIds.includes(id),
          )
            ? 'wrong'
            : undefined
        }
        empty={<p>{t('noneHere')}</p>}
      />
    </div>
  )
}
