import { Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { backupReasonSentence, capitalised } from '../../../src-main/contract/labels/index.ts'
import type { RescueChoice } from '../../../src-main/contract/rescue.ts'
import { Mark } from '../../components/Mark.tsx'
import { useWords } from '../../locales/words.ts'
import styles from './Rescue.module.css'

interface ChoiceProps {
  readonly choice: RescueChoice
  /** Rows that the damaged file still gives. */
  readonly readable: Readonly<Record<string, number>> | null
  readonly isChosen: boolean
}

const inks = { checking: 'sand', good: 'leaf', sealed: 'gold', bad: 'pen' } as const

/** One copy: when, how much, what would be missing. */
export function Choice({ choice, readable, isChosen }: ChoiceProps) {
  const { t } = useTranslation('rescue')
  const words = useWords()
  const { kind, fileName, savedAt, state, reason, counts, lastAction } = choice
  const fewer = counts === null || readable === null ? null : missing(counts, readable)
  return (
    <div className={isChosen ? `${styles.choice} ${styles.chosen}` : styles.choice}>
      <Radio
        value={String(choice.number)}
        disabled={state === 'bad' || state === 'checking'}
        label={
          <span className={styles.line}>
            {t('choice', { at: words.moment(savedAt) })} <Mark ink={inks[state]}>{t(`states.${state}`)}</Mark>
          </span>
        }
      />
      <div className={styles.about}>
        <span>
          {capitalised(t(`kinds.${kind}`, { file: fileName }))}
          {counts !== null && state === 'good' && ': '}
          {counts !== null &&
            state === 'good' &&
            t('counts', {
              titles: counts.titles ?? 0,
              decisions: counts.decisions ?? 0,
              certificates: counts.certificates ?? 0,
            })}
        </span>
        {lastAction !== null && (
          <span>
            {lastAction.deed === null
              ? t('lastAt', { at: words.moment(lastAction.at) })
              : t('lastAction', { deed: words.deed(lastAction.deed), at: words.moment(lastAction.at) })}
          </span>
        )}
        {state === 'good' && fewer !== null && (
          <span className={fewer > 0 ? styles.fewer : undefined}>
            {fewer > 0 ? t('fewer', { count: fewer }) : t('noFewer')}
          </span>
        )}
        {state === 'bad' && reason !== null && <span>{backupReasonSentence(words.language, reason)}</span>}
      </div>
    </div>
  )
}

/** That a backup was made is no work of the office: a copy cannot know of itself. */
function missing(saved: Readonly<Record<string, number>>, present: Readonly<Record<string, number>>): number {
  return Object.entries(present)
    .filter(([table]) => table !== 'backups')
    .reduce((sum, [table, rows]) => sum + Math.max(0, rows - (saved[table] ?? 0)), 0)
}
