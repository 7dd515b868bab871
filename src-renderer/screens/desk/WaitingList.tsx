import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { waitingSentence } from '../../../src-main/contract/labels/index.ts'
import { useLink } from '../../api/address.tsx'
import { useWords } from '../../locales/words.ts'
import styles from './Desk.module.css'
import { stepOf, type Waiting } from './steps.ts'

interface WaitingListProps {
  readonly waiting: readonly Waiting[]
  readonly year: number
}

/** What waits, the overdue first, each line with the button that does it. */
export function WaitingList({ waiting, year }: WaitingListProps) {
  const { t } = useTranslation('desk')
  const { language } = useWords()
  const link = useLink()
  const sorted = [...waiting].sort((one, other) => Number(other.overdue) - Number(one.overdue))
  return (
    <ul className={styles.waiting} aria-label={t('waits')}>
      {sorted.map((line) => {
        const { icon: Mark, words, to } = stepOf(line, year)
        const sentence = waitingSentence(language, line)
        const step = t(`step.${words}`, { count: line.count })
        return (
          <li key={`${line.code}${line.kind}${line.decisionId}`} className={styles.line}>
            <Mark size="1.1875rem" stroke={1.7} color={line.overdue ? '#b8372b' : '#2a4f7d'} aria-hidden />
            <span className={styles.words}>
              {line.overdue && <span className={styles.due}>{t('overdue')} </span>}
              {sentence}
            </span>
            <Button
              component="a"
              variant="light"
              className={styles.step ?? ''}
              aria-label={`${step}: ${sentence}`}
              {...to(link)}
            >
              {step}
            </Button>
          </li>
        )
      })}
      {sorted.length === 0 && (
        <li className={styles.line}>
          <IconCheck size="1.1875rem" stroke={1.7} color="#2b5f39" aria-hidden />
          <span>{t('nothingWaits')}</span>
        </li>
      )}
    </ul>
  )
}
