import { useTranslation } from 'react-i18next'
import type { WholeSet } from '../../../src-main/contract/criteria.ts'
import { capitalised, sourceSentence } from '../../../src-main/contract/labels/index.ts'
import type { Criterion, ItemSource } from '../../../src-main/contract/values/criteria-set.ts'
import { sourceOf, type ToldSource } from '../../../src-main/contract/values/item-source.ts'
import { standingOf } from '../../../src-main/contract/values/set-items.ts'
import { type Ink, Mark } from '../../components/Mark.tsx'
import { useWords } from '../../locales/words.ts'
import styles from './criteria.module.css'

interface BasisProps {
  readonly whole: WholeSet
  /** Its key: see values/set-items.ts. */
  readonly item: string
  readonly of: { readonly source?: ItemSource | undefined }
  readonly criterion?: Criterion
}

/** Of one item: is it read against the paper, and where does it come from. */
export function Basis({ whole, item, of, criterion }: BasisProps) {
  const { t } = useTranslation('criteria')
  const words = useWords()
  const source = sourceOf(whole.set, of, criterion)
  // Ten indicators read on the same page say so once, at their criterion.
  const asAbove = criterion?.source && !of.source
  return (
    <p className={styles.quiet}>
      <ItemMark whole={whole} item={item} />{' '}
      {asAbove
        ? t('item.asCriterion', { code: criterion.code })
        : capitalised(sourceSentence(words.language, source))}
      {source.remark !== null && `. ${source.remark}`}
    </p>
  )
}

interface BasisLineProps {
  readonly whole: WholeSet
  readonly item: string
  readonly source: ToldSource
}
/** The same in one quiet line. */
export function BasisLine({ whole, item, source }: BasisLineProps) {
  const words = useWords()
  const state = useItemState(whole, item)
  return (
    <p className={styles.quiet}>
      {state.text}. {capitalised(sourceSentence(words.language, source))}
    </p>
  )
}

function ItemMark({ whole, item }: Pick<BasisProps, 'whole' | 'item'>) {
  const { ink, text } = useItemState(whole, item)
  return <Mark ink={ink}>{text}</Mark>
}

function useItemState(whole: WholeSet, item: string): { readonly ink: Ink; readonly text: string } {
  const { t } = useTranslation('criteria')
  const { first, second } = standingOf(whole.set, whole.confirmations).get(item) ?? {}
  if (first && second) return { ink: 'leaf', text: t('item.confirmed') }
  if (first) return { ink: 'gold', text: t('item.first') }
  if (whole.complete) return { ink: 'sand', text: t('item.seen') }
  return { ink: 'pen', text: t('item.unconfirmed') }
}
