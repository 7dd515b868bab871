import { useTranslation } from 'react-i18next'
import type { WholeSet } from '../../../src-main/contract/criteria.ts'
import { sourceOfItem } from '../../../src-main/contract/values/item-source.ts'
import type { Difference } from '../../../src-main/contract/values/set-differences.ts'
import { itemKey } from '../../../src-main/contract/values/set-items.ts'
import { Mark } from '../../components/Mark.tsx'
import { BasisLine } from './Basis.tsx'
import styles from './criteria.module.css'
import { useDifferenceWords } from './difference-words.ts'

interface DifferencesProps {
  readonly found: readonly Difference[]
  readonly left: WholeSet
  readonly right: WholeSet
}

const inks = { added: 'leaf', removed: 'pen', changed: 'ink', moved: 'sand' } as const

/** What differs, one thing a row, with both sides beside each other. */
export function Differences({ found, left, right }: DifferencesProps) {
  const { t } = useTranslation('criteria')
  const said = useDifferenceWords()
  /** What is said of the whole item is said once. */
  const isFirst = (index: number): boolean => {
    const [one, before] = [found[index], found[index - 1]]
    return one?.part !== before?.part || one?.at !== before?.at
  }
  const headOf = ({ title, version }: WholeSet): string =>
    `${title}, ${t('version', { version }).toLowerCase()}`
  return (
    <section className={styles.section} aria-label={t('comparing.table')}>
      <div className={styles.wrap}>
        <table className={`${styles.table} ${styles.fixed}`}>
          <thead>
            <tr>
              <th scope="col">{t('comparing.item')}</th>
              <th scope="col" className={styles.side}>
                {headOf(left)}
              </th>
              <th scope="col" className={styles.side}>
                {headOf(right)}
              </th>
            </tr>
          </thead>
          <tbody>
            {found.map((each, at) => (
              <tr key={`${each.part} ${each.at} ${each.change} ${each.field}`}>
                <th scope="row">
                  <span className={styles.row}>
                    <Mark ink={inks[each.change]}>{t(`comparing.${each.change}`)}</Mark>
                    {said.item(each)}
                  </span>
                </th>
                <td>
                  {said.side(each, 'left')}
                  {isFirst(at) && <SideBasis whole={left} difference={each} />}
                </td>
                <td>
                  {said.side(each, 'right')}
                  {isFirst(at) && <SideBasis whole={right} difference={each} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** Whether the item is confirmed on that side, and where it comes from; nothing where that set has it not. */
function SideBasis({ whole, difference }: { readonly whole: WholeSet; readonly difference: Difference }) {
  const { part, at, change } = difference
  if (change === 'moved' && at === '') return null
  const key = itemKey(part, at)
  const source = sourceOfItem(whole.set, key)
  return source && <BasisLine whole={whole} item={key} source={source} />
}
