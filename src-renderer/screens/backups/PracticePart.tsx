import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { useAnswer, useTask } from '../../api/hooks.ts'
import { Mark } from '../../components/Mark.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { useWords } from '../../locales/words.ts'
import styles from './backups.module.css'
import { Progressing } from './Progressing.tsx'
import type { Practice } from './use-practice.ts'

interface PracticePartProps {
  readonly practice: Practice
  /** Where no backup is chosen yet, it is said how to begin. */
  readonly how?: boolean
}

/** When restoring was practised last, the practice office that is kept, its window, and its end. */
export function PracticePart({ practice, how = false }: PracticePartProps) {
  const { t } = useTranslation('restoring')
  const words = useWords()
  const { value, refusal, again } = useAnswer(api.backups.lastDrill, {})
  const end = useTask(api.backups.endDrill)
  const { drill, opening, address } = practice
  if (!value) return <RefusalNotice refusal={refusal} />
  const { last, isDue, isKept } = value
  return (
    <section aria-label={t('practice.title')} className={styles.section}>
      <h2 className={styles.heading}>{t('practice.title')}</h2>
      <p>
        {isDue && (
          <>
            <Mark ink="pen">{t('practice.due')}</Mark>{' '}
          </>
        )}
        {last ? t('practice.last', { at: words.moment(last.at), file: last.fileName }) : t('practice.never')}
      </p>
      <p className={styles.quiet}>
        {t('practice.about')} {how && t('practice.how')}
      </p>
      {drill.running && (
        <>
          <p>{t('practice.checking')}</p>
          <Progressing task={drill} />
        </>
      )}
      {isKept && !drill.running && (
        <div className={styles.line}>
          <Mark ink="ink">{t('practice.kept')}</Mark>
          <span className={styles.quiet}>{t('practice.keptWords')}</span>
          {address === undefined ? (
            <Button
              variant="default"
              size="xs"
              loading={opening}
              disabled={end.running}
              onClick={() => void practice.look()}
            >
              {t('practice.look')}
            </Button>
          ) : (
            <Button
              component="a"
              variant="default"
              size="xs"
              href={address}
              target="_blank"
              rel="noreferrer"
              onClick={practice.opened}
            >
              {t('practice.link')}
            </Button>
          )}
          <Button
            variant="default"
            size="xs"
            loading={end.running}
            disabled={opening}
            // Nothing in the data changes by it, so nothing tells the page to read again.
            onClick={() => void end.run({}).then(again)}
          >
            {t('practice.end')}
          </Button>
        </div>
      )}
      {!isKept && end.value && <p role="status">{t('practice.ended')}</p>}
      <RefusalNotice refusal={practice.refusal ?? end.refusal ?? refusal} />
    </section>
  )
}
