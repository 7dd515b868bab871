import { Button, Radio } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import { FolderPicker } from '../../components/FolderPicker.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { useWords } from '../../locales/words.ts'
import styles from './Rescue.module.css'

interface ElsewhereProps {
  readonly file: string | null
  readonly onFile: (file: string | null) => void
}

/** A backup that the program does not remember: on another stick, from another computer. */
export function Elsewhere({ file, onFile }: ElsewhereProps) {
  const { t } = useTranslation('rescue')
  const words = useWords()
  const [isOpen, setOpen] = useState(false)
  const [path, setPath] = useState<string | null>(null)
  const folder = useAnswer(api.backups.folders, isOpen ? { path } : null)
  const found = useAnswer(api.backups.backupsIn, isOpen && path !== null ? { folder: path } : null)
  if (!isOpen)
    return (
      <div>
        <Button variant="default" onClick={() => setOpen(true)}>
          {t('other')}
        </Button>
      </div>
    )
  return (
    <div className={styles.facts}>
      <p>{t('otherHint')}</p>
      <FolderPicker
        path={path}
        parent={folder.value?.parent ?? null}
        folders={folder.stale ? undefined : folder.value?.folders}
        onOpen={setPath}
      />
      <RefusalNotice refusal={folder.refusal ?? found.refusal} />
      {found.value?.length === 0 && <p>{t('otherNone')}</p>}
      <Radio.Group aria-label={t('other')} value={file ?? ''} onChange={onFile}>
        <div className={styles.choices}>
          {found.value?.map(({ path: at, fileName, madeAt }) => (
            <Radio
              key={at}
              value={at}
              label={
                madeAt === null ? fileName : `${t('choice', { at: words.moment(madeAt) })} (${fileName})`
              }
            />
          ))}
        </div>
      </Radio.Group>
    </div>
  )
}
