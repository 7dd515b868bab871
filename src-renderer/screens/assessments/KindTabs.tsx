import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import { useWords } from '../../locales/words.ts'
import type { Address } from './filter.ts'
import { noFilter } from './filter.ts'
import styles from './Panel.module.css'

/** Families are the daily work; the others follow from small to large, citizens last. */
const kinds = ['family', 'clan', 'community', 'unit', 'commune', 'citizen'] as const

interface KindTabsProps {
  readonly year: number
  readonly kind: NonNullable<Address['kind']>
}

/** Whose titles the Book shows, each kind with how many are registered; one Tab stop, changed by arrows. */
export function KindTabs({ year, kind }: KindTabsProps) {
  const { t } = useTranslation('assessments')
  const words = useWords()
  const [, change] = useAddress('titles')
  const rounds = useAnswer(api.assessments.rounds, { year }).value ?? []
  const labelOf = (one: (typeof kinds)[number]): string => {
    const registered = rounds.find((round) => round.kind === one)?.registered ?? 0
    const name = words.label('subjectKinds', one)
    return registered === 0 ? name : `${name} ${words.number(registered)}`
  }
  return (
    <div className={styles.kinds}>
      <SegmentedControl
        size="sm"
        aria-label={t('kinds')}
        value={kind}
        data={kinds.map((value) => ({ value, label: labelOf(value) }))}
        onChange={(value) => {
          const next = kinds.find((each) => each === value)
          const closed = { sort: null, subject: null, open: null, list: null }
          change({ ...noFilter, ...closed, kind: next === 'family' ? null : next }, 'step')
        }}
      />
    </div>
  )
}
