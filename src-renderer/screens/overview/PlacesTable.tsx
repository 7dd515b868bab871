import { useTranslation } from 'react-i18next'
import { capitalised } from '../../../src-main/contract/labels/index.ts'
import type { KindOfRound, PlaceOfRound } from '../../../src-main/contract/overview.ts'
import { useLink } from '../../api/address.tsx'
import { Fill, NumberCell } from '../../components/NumberCell.tsx'
import { useNarrow } from '../../components/text-size.ts'
import { stagesShown, sumOf } from './counts.ts'
import styles from './overview.module.css'

interface PlacesTableProps {
  readonly rows: readonly PlaceOfRound[]
  readonly year: number
  readonly kind: KindOfRound['kind']
  /** The commune whose hamlets are shown; null: the communes themselves. */
  readonly commune: number | null
  readonly label: string
}

/** Places × stages of one kind; a commune opens its hamlets, every number its rows. */
export function PlacesTable({ rows, year, kind, commune, label }: PlacesTableProps) {
  const { t } = useTranslation('overview')
  const link = useLink()
  const stages = stagesShown(useNarrow())
  if (rows.length === 0) return <p className={styles.quiet}>{t('noPlaces')}</p>
  return (
    <section className={styles.sheet} aria-label={label}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.name}>
              {t('column.place')}
            </th>
            <th scope="col">{t('column.whole')}</th>
            {stages.map(({ id }) => (
              <th key={id} scope="col">
                {t(`column.${id}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const name = row.name === null ? t('noHamlet') : capitalised(row.name)
            const where = commune === null ? { commune: row.placeId } : { commune, hamlet: row.placeId }
            return (
              <tr key={row.placeId ?? 0}>
                <th scope="row" className={styles.name}>
                  {commune === null ? (
                    <a
                      {...link('overview', { year, kind, commune: row.placeId })}
                      title={t('choose', { name })}
                    >
                      {name}
                    </a>
                  ) : (
                    name
                  )}
                </th>
                <Numbers
                  row={row}
                  year={year}
                  kind={kind}
                  where={row.placeId === null ? null : where}
                  name={name}
                />
              </tr>
            )
          })}
        </tbody>
        {rows.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row" className={styles.name}>
                {t('total')}
              </th>
              <Numbers row={sumOf(rows)} year={year} kind={kind} where={{ commune }} name={t('total')} />
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  )
}

interface NumbersProps {
  readonly row: Omit<PlaceOfRound, 'placeId' | 'name'>
  readonly year: number
  readonly kind: KindOfRound['kind']
  /** Null: rows without a hamlet, which no filter of the Book shows alone. */
  readonly where: { readonly commune: number | null; readonly hamlet?: number | null } | null
  readonly name: string
}

function Numbers({ row, year, kind, where, name }: NumbersProps) {
  const { t } = useTranslation('overview')
  const link = useLink()
  const narrow = useNarrow()
  const all = row.whole ?? row.registered
  return (
    <>
      <td>
        <NumberCell value={row.whole} />
      </td>
      {stagesShown(narrow).map(({ id, words }) => {
        // A bar where it tells most; more of them would only fill the page.
        const isFilled = !narrow && (id === 'registered' || id === 'recognised')
        const shown = isFilled ? (
          <Fill value={row[id]} of={all} ink={id === 'recognised' ? 'gold' : 'ink'} />
        ) : (
          <NumberCell value={row[id]} />
        )
        return (
          <td key={id}>
            {where === null ? (
              shown
            ) : (
              <a
                {...link('titles', { year, kind, ...where, ...words })}
                title={t('opens', { what: t(`column.${id}`), name })}
              >
                {shown}
              </a>
            )}
          </td>
        )
      })}
    </>
  )
}
