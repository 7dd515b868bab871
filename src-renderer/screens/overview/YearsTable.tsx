import { useTranslation } from 'react-i18next'
import type { Output } from '../../../src-main/contract/define.ts'
import type { Contract } from '../../../src-main/contract/index.ts'
import type { KindOfRound } from '../../../src-main/contract/overview.ts'
import { useLink } from '../../api/address.tsx'
import { NumberCell } from '../../components/NumberCell.tsx'
import { useNarrow } from '../../components/text-size.ts'
import { useWords } from '../../locales/words.ts'
import { percent, stagesShown } from './counts.ts'
import styles from './overview.module.css'

type YearRow = Output<Contract['overview']['years']>[number]

interface YearsTableProps {
  readonly rows: readonly YearRow[]
  readonly kind: KindOfRound['kind']
  readonly label: string
}

/** One kind over the years, a line each. */
export function YearsTable({ rows, kind, label }: YearsTableProps) {
  const { t } = useTranslation('overview')
  const words = useWords()
  const link = useLink()
  const stages = stagesShown(useNarrow())
  if (rows.length === 0) return <p className={styles.quiet}>{t('noYears')}</p>
  const share = (part: number, whole: number | null) => {
    const value = percent(part, whole)
    return value === null ? <NumberCell value={null} /> : `${words.number(value)} %`
  }
  return (
    <section className={styles.sheet} aria-label={label}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.name}>
              {t('column.year')}
            </th>
            <th scope="col">{t('column.whole')}</th>
            {stages.map(({ id }) => (
              <th key={id} scope="col">
                {t(`column.${id}`)}
              </th>
            ))}
            <th scope="col">{t('column.ofRegistered')}</th>
            <th scope="col">{t('column.share')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.year}>
              <th scope="row" className={styles.name}>
                <a {...link('overview', { year: row.year, kind })}>{row.year}</a>
                <span className={styles.under}>{row.label}</span>
              </th>
              <td>
                <NumberCell value={row.whole} />
              </td>
              {stages.map(({ id, words: filter }) => (
                <td key={id}>
                  <a
                    {...link('titles', { year: row.year, kind, ...filter })}
                    title={t('opens', { what: t(`column.${id}`), name: String(row.year) })}
                  >
                    <NumberCell value={row[id]} />
                  </a>
                </td>
              ))}
              <td>{share(row.recognised, row.registered)}</td>
              <td>{share(row.recognised, row.whole)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
