import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { BookFilter } from '../../../src-main/contract/assessments.ts'
import { capitalised } from '../../../src-main/contract/labels/index.ts'
import { useLink } from '../../api/address.tsx'
import { Fill, NumberCell } from '../../components/NumberCell.tsx'
import { useNarrow } from '../../components/text-size.ts'
import styles from './Desk.module.css'
import { type MatrixRow, sumOf } from './sum.ts'

type Kind = BookFilter['kind']

interface MatrixProps {
  readonly rows: readonly MatrixRow[]
  readonly year: number
  readonly kind: Kind
  readonly label: string
}

/** Communes × stages; every number opens its rows. */
export function Matrix({ rows, year, kind, label }: MatrixProps) {
  const { t } = useTranslation('desk')
  return (
    <section className={styles.sheet} aria-label={label}>
      <table className={styles.matrix}>
        <thead>
          <tr className={styles.head}>
            <th scope="col" rowSpan={2} className={styles.name}>
              {t('column.commune')}
            </th>
            <th scope="col" rowSpan={2}>
              {t('column.households')}
            </th>
            <th scope="colgroup" colSpan={4} className={styles.group}>
              {t('column.registration')}
            </th>
            {(['withResult', 'passed', 'recognised', 'certified'] as const).map((stage) => (
              <th key={stage} scope="col" rowSpan={2}>
                {t(`column.${stage}`)}
              </th>
            ))}
          </tr>
          <tr className={styles.head}>
            {(['registered', 'fresh', 'again', 'dropped'] as const).map((part) => (
              <th key={part} scope="col" title={t(`long.${part}`)}>
                {t(`column.${part}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line
              key={row.placeId}
              row={row}
              year={year}
              kind={kind}
              commune={row.placeId}
              name={capitalised(row.name)}
            />
          ))}
        </tbody>
        {rows.length > 1 && (
          <tfoot>
            <Line row={sumOf(rows)} year={year} kind={kind} commune={null} name={t('total')} />
          </tfoot>
        )}
      </table>
    </section>
  )
}

interface LineProps {
  readonly row: Omit<MatrixRow, 'placeId' | 'name'>
  readonly year: number
  readonly kind: Kind
  readonly commune: number | null
  readonly name: string
}

function Line({ row, year, kind, commune, name }: LineProps) {
  const { t } = useTranslation('desk')
  const link = useLink()
  const narrow = useNarrow()
  const of = kind === 'family' ? {} : { kind }
  const filled = (value: number, of: number | null, ink: 'ink' | 'gold' | 'leaf' = 'ink'): ReactNode =>
    narrow ? <NumberCell value={value} /> : <Fill value={value} of={of} ink={ink} />
  const opens = (words: Parameters<typeof link<'titles'>>[1], what: string, shown: ReactNode): ReactNode => (
    <td>
      <a {...link('titles', { year, commune, ...of, ...words })} title={t('opens', { what, name })}>
        {shown}
      </a>
    </td>
  )
  // Only families are a part of the households of a commune.
  const all = kind === 'family' ? (row.households ?? row.registered) : row.registered
  return (
    <tr className={commune === null ? styles.sum : styles.row}>
      <th scope="row" className={styles.name}>
        <a {...link('titles', { year, commune, ...of })}>{name}</a>
      </th>
      <td>
        <a {...link('settings', { part: 'places' })} title={t('toFigures', { name })}>
          <NumberCell value={row.households} />
        </a>
      </td>
      {opens({}, t('long.registered'), filled(row.registered, all))}
      {opens({ again: false }, t('long.fresh'), <NumberCell value={row.fresh} />)}
      {opens({ again: true }, t('long.again'), <NumberCell value={row.again} />)}
      {opens({ list: 'dropped' }, t('long.dropped'), <NumberCell value={row.dropped} />)}
      {opens({ stage: 'with-result' }, t('column.withResult'), filled(row.withResult, all))}
      {opens({ stage: 'passed-or-later' }, t('column.passed'), filled(row.passed, all))}
      {opens({ state: 'recognised' }, t('column.recognised'), filled(row.recognised, all, 'gold'))}
      {opens({ stage: 'certified' }, t('column.certified'), filled(row.certified, all, 'leaf'))}
    </tr>
  )
}
