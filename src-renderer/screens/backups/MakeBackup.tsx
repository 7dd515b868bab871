import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { useTask } from '../../api/hooks.ts'
import { FolderPicker } from '../../components/FolderPicker.tsx'
import { Mark } from '../../components/Mark.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { useScreenActions } from '../../components/screen-actions.tsx'
import { useWords } from '../../locales/words.ts'
import styles from './backups.module.css'
import { Progressing } from './Progressing.tsx'
import type { useFolder } from './use-folder.ts'

interface MakeBackupProps {
  readonly folder: ReturnType<typeof useFolder>
  readonly path: string | null
  readonly onOpen: (path: string | null) => void
  readonly onMade: (folder: string) => void
}

/** The folder and the button. The folder of last time is taken unless another is chosen. */
export function MakeBackup({ folder, path, onOpen, onMade }: MakeBackupProps) {
  const { t } = useTranslation('backups')
  const words = useWords()
  const backup = useTask(api.backups.makeBackup)
  const [choosing, setChoosing] = useState(false)
  const open = choosing || path === null || folder.refusal !== undefined
  const ready = path !== null && folder.refusal === undefined && !backup.running
  const run = async (): Promise<void> => {
    if (!ready) return
    const outcome = await backup.run({ folder: path })
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
      {open ? (
        <>
          <RefusalNotice refusal={folder.refusal}>
            <Button variant="default" size="xs" onClick={() => onOpen(null)}>
              {t('elsewhere')}
            </Button>
          </RefusalNotice>
          <FolderPicker
            path={path}
            parent={folder.listing?.parent ?? null}
            folders={folder.refusal ? [] : folder.listing?.folders}
            onOpen={(next) => {
              // It stays open from folder to folder, until the backup is made.
              setChoosing(true)
              onOpen(next)
            }}
          />
          <div className={styles.line}>
            <span>{path === null ? t('choose') : t('into', { path })}</span>
            <Button variant="subtle" size="xs" onClick={folder.again}>
              {t('lookAgain')}
            </Button>
          </div>
        </>
      ) : (
        <div className={styles.line}>
          <b className={styles.path}>{path}</b>
          {folder.listing?.freeBytes != null && (
            <span className={styles.quiet}>{t('free', { size: words.bytes(folder.listing.freeBytes) })}</span>
          )}
          <Button
            variant="default"
            size="xs"
            onClick={() => {
              setChoosing(true)
              folder.again()
            }}
          >
            {t('change')}
          </Button>
        </div>
      )}
      <div className={styles.line}>
        <Button disabled={!ready && !backup.running} loading={backup.running} onClick={() => void run()}>
          {t('make')}
        </Button>
        <span className={styles.quiet}>{t('makeWords')}</span>
      </div>
      {backup.running && <Progressing task={backup} />}
      <RefusalNotice refusal={backup.refusal} />
      {backup.value && (
        <p role="status">
          <Mark ink="leaf">{t('madeMark')}</Mark>{' '}
          {t('made', {
            name: backup.value.fileName,
            size: words.bytes(backup.value.bytes),
            count: backup.value.counts.titles ?? 0,
          })}
        </p>
      )}
    </section>
  )
}
