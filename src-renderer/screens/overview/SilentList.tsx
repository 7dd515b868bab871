import { useTranslation } from 'react-i18next'
import type { Output } from '../../../src-main/contract/define.ts'
import type { Contract } from '../../../src-main/contract/index.ts'
import { capitalised } from '../../../src-main/contract/labels/index.ts'
import type { KindOfRound } from '../../../src-main/contract/overview.ts'
import { useLink } from '../../api/address.tsx'
import { NumberCell } from '../../components/NumberCell.tsx'
import { useWords } from '../../locales/words.ts'
import styles from './overview.module.css'

type Silent = Output<Contract['overview']['silent']>[number]

interface SilentListProps {
  readonly rows: readonly Silent[]
  readonly year: number
  readonly kind: KindOfRound['kind']
  readonly label: string
}

/** Who has sent nothing, commune by commune. */
export function SilentList({ rows, year, kind, label }: SilentListProps) {
  const { t } = useTranslation('overview')
  const words = useWords()
  const link = useLink()
  if (rows.length === 0) return <p className={styles.done}>{t('everybodySent')}</p>
  return (
    <section className={styles.sheet} aria-label={label}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.name}>
              {t('column.place')}
            </th>
            <th scope="col" className={styles.name}>
              {t('column.lacks')}
            </th>
            <th scope="col">{t('column.registered')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const isCommune = row.placeId === row.communeId
            const where = { commune: row.communeId, hamlet: isCommune ? null : row.placeId }
            return (
              <tr key={row.placeId}>
                <th scope="row" className={styles.name}>
                  <a {...link('titles', { year, kind, ...where })}>
                    {capitalised(isCommune ? row.name : `${row.name}, ${row.commune}`)}
                  </a>
                </th>
                <td className={styles.name}>{words.label('lacks', row.lacks)}</td>
                <td>
                  <NumberCell value={row.registered} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
