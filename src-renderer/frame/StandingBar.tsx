import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { standingSentence } from '../../src-main/contract/labels/index.ts'
import { api } from '../api/client.ts'
import { useAnswer, useCommand, useTask } from '../api/hooks.ts'
import { RefusalNotice } from '../components/RefusalNotice.tsx'
import { useWords } from '../locales/words.ts'
import styles from './Frame.module.css'

/** Why nothing can be saved now and what to do; a disk that is nearly full; a clock that cannot be right. */
export function StandingBar() {
  const { t } = useTranslation()
  const words = useWords()
  const standing = useAnswer(api.standing.now, {}).value
  const again = useTask(api.standing.tryAgain)
  const begin = useTask(api.rescue.begin)
  const trust = useCommand(api.standing.trustClock)
  if (!standing) return null
  const { why, low, freeBytes, clock } = standing
  return (
    <>
      {why !== null && why !== 'trial' && (
        <div role="alert" className={styles.lost}>
          <span>{standingSentence(words.language, why)}</span>
          {why === 'damaged' && (
            <Button
              size="compact-sm"
              variant="default"
              loading={begin.running}
              onClick={() => void begin.run({})}
            >
              {t('standing.copies')}
            </Button>
          )}
          {why !== 'damaged' && (
            <Button
              size="compact-sm"
              variant="default"
              loading={again.running}
              onClick={() => void again.run({})}
            >
              {t('standing.again')}
            </Button>
          )}
          <RefusalNotice refusal={again.refusal ?? begin.refusal} />
        </div>
      )}
      {why === null && low && freeBytes !== null && (
        <p role="status" className={styles.ribbon}>
          {t('standing.low', { free: words.bytes(freeBytes) })}
        </p>
      )}
      {clock !== null && (
        <div role="alert" className={styles.lost}>
          <span>{t(`standing.${clock.doubt}`, { now: words.moment(clock.now) })}</span>
          {clock.lastSeen !== null && <span>{t('standing.seen', { at: words.moment(clock.lastSeen) })}</span>}
          {why === null && (
            <Button
              size="compact-sm"
              variant="default"
              loading={trust.running}
              onClick={() => void trust.run({})}
            >
              {t('standing.trust')}
            </Button>
          )}
          <RefusalNotice refusal={trust.refusal} />
        </div>
      )}
    </>
  )
}
