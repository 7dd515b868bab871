import { Button, Checkbox } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { useAnswer, useTask } from '../../api/hooks.ts'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { useScreenActions } from '../../components/screen-actions.tsx'
import styles from './backups.module.css'
import { MadeResult } from './MadeResult.tsx'
import { PluggedSticks } from './PluggedSticks.tsx'
import { Progressing } from './Progressing.tsx'
import type { useFolder } from './use-folder.ts'
import { type Plugged, stickOf } from './use-sticks.ts'
import { WhereTo } from './WhereTo.tsx'

interface MakeBackupProps {
  readonly folder: ReturnType<typeof useFolder>
  readonly path: string | null
  readonly sticks: readonly Plugged[]
  readonly onOpen: (path: string | null) => void
  readonly onMade: (folder: string) => void
}

/** The stick or folder and the button. The folder of last time is taken unless another is chosen. */
export function MakeBackup({ folder, path, sticks, onOpen, onMade }: MakeBackupProps) {
  const { t } = useTranslation('backups')
  const { t: ts } = useTranslation('sticks')
  const backup = useTask(api.backups.makeBackup)
  const canSeal = (useAnswer(api.backups.sealing, {}).value?.since ?? null) !== null
  const [choosing, setChoosing] = useState(false)
  const [wish, setWish] = useState<boolean>()
  const stick = stickOf(path, sticks)
  // What leaves the office in a pocket is locked unless the clerk says otherwise.
  const sealed = canSeal && (wish ?? stick !== undefined)
  const ready = path !== null && folder.refusal === undefined && !backup.running
  const run = async (): Promise<void> => {
    if (!ready) return
    const outcome = await backup.run({ folder: path, sealed })
    if (!outcome.ok) return
    setChoosing(false)
    onMade(path)
  }
  useScreenActions([{ name: t('make'), keys: 'Ctrl+Enter', run: () => void run(), off: !ready }])
  const { clear } = backup
  // The sentence belongs to the folder it was written into.
  useEffect(() => clear, [clear])

  return (
    <section aria-label={t('where')} className={styles.section}>
      <h2 className={styles.heading}>{t('where')}</h2>
      <PluggedSticks
        sticks={sticks}
        chosen={choosing ? undefined : stick}
        onUse={(next) => {
          setChoosing(false)
          onOpen(next)
        }}
      />
      <WhereTo
        folder={folder}
        path={path}
        onStick={stick !== undefined && path === stick.path}
        choosing={choosing}
        onChoosing={() => setChoosing(true)}
        onOpen={onOpen}
      />
      {canSeal ? (
        <Checkbox
          checked={sealed}
          label={ts('seal')}
          description={ts(sealed ? 'sealOn' : 'sealOff')}
          onChange={(event) => setWish(event.currentTarget.checked)}
        />
      ) : (
        <p className={styles.quiet}>{ts('sealNot')}</p>
      )}
      <div className={styles.line}>
        <Button disabled={!ready && !backup.running} loading={backup.running} onClick={() => void run()}>
          {t('make')}
        </Button>
        <span className={styles.quiet}>{t('makeWords')}</span>
      </div>
      {backup.running && <Progressing task={backup} />}
      <RefusalNotice refusal={backup.refusal} />
      {backup.value && path !== null && <MadeResult made={backup.value} folder={path} />}
    </section>
  )
}
