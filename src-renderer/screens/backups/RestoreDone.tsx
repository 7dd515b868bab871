import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLink } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useAnswer, useTask } from '../../api/hooks.ts'
import { Mark } from '../../components/Mark.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import styles from './backups.module.css'
import { Progressing } from './Progressing.tsx'

interface RestoreDoneProps {
  /** When the backup was made, in words. */
  readonly at: string
  /** The data file the office worked with before; null when it is not known. */
  readonly before: number | null
  /** People whom the backup held and who were erased again. */
  readonly erasedAgain: number
}

/** The backup is the office now; one click takes that back. */
export function RestoreDone({ at, before, erasedAgain }: RestoreDoneProps) {
  const { t } = useTranslation('backups')
  const { t: tr } = useTranslation('restoring')
  const link = useLink()
  const dataFolder = useAnswer(api.settings.settings, {}).value?.dataFolder ?? ''
  const back = useTask(api.backups.goBack)
  return (
    <section className={styles.section}>
      <p role="status">
        {back.value ? (
          <>
            <Mark ink="leaf">{tr('undoneMark')}</Mark> {tr('undone')}
          </>
        ) : (
          <>
            <Mark ink="leaf">{t('back.doneMark')}</Mark> {t('back.done', { at })}
          </>
        )}
      </p>
      {!back.value && erasedAgain > 0 && <p>{tr('erased.done', { count: erasedAgain })}</p>}
      {back.value && back.value.erasedAgain > 0 && (
        <p>{tr('erased.done', { count: back.value.erasedAgain })}</p>
      )}
      {!back.value && <p>{t('back.kept', { folder: dataFolder })}</p>}
      <div className={styles.line}>
        <Button component="a" {...link('desk')}>
          {t('back.toDesk')}
        </Button>
        {!back.value && before !== null && (
          <Button
            variant="default"
            loading={back.running}
            onClick={() => void back.run({ generation: before })}
          >
            {tr('undo')}
          </Button>
        )}
      </div>
      {back.running && <Progressing task={back} />}
      <RefusalNotice refusal={back.refusal} />
    </section>
  )
}
