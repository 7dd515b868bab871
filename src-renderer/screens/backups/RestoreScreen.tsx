import { Anchor } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAddress, useLink } from '../../api/address.tsx'
import { Desk } from '../../components/Desk.tsx'
import { FolderPicker } from '../../components/FolderPicker.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import styles from './backups.module.css'
import { EarlierData } from './EarlierData.tsx'
import { FilesInFolder } from './FilesInFolder.tsx'
import { OwnCopyList } from './OwnCopyList.tsx'
import { PracticePart } from './PracticePart.tsx'
import { RestoreFile } from './RestoreFile.tsx'
import { useFolder, useLastFolder } from './use-folder.ts'
import { usePractice } from './use-practice.ts'

/** Back to the state of a backup: choose the file, compare, restore. */
export function RestoreScreen() {
  const { t } = useTranslation('backups')
  const link = useLink()
  const [{ file }] = useAddress('restore')
  return (
    <Desk
      title={t('back.title')}
      sub={t(file === undefined ? 'back.first' : 'back.second')}
      actions={
        <Anchor {...link(file === undefined ? 'backups' : 'restore')}>
          {t(file === undefined ? 'back.toBackups' : 'back.otherFile')}
        </Anchor>
      }
    >
      <div className={styles.page}>
        {file === undefined ? <ChooseBackup /> : <RestoreFile key={file} file={file} />}
      </div>
    </Desk>
  )
}

function ChooseBackup() {
  const { t } = useTranslation('backups')
  const [last] = useLastFolder()
  const [chosen, setChosen] = useState<string | null>()
  const path = chosen === undefined ? (last?.folder ?? null) : chosen
  const folder = useFolder(path)
  const practice = usePractice()
  return (
    <>
      <section aria-label={t('back.choose')} className={styles.section}>
        <h2 className={styles.heading}>{t('back.choose')}</h2>
        <RefusalNotice refusal={folder.refusal} />
        <FolderPicker
          path={path}
          parent={folder.listing?.parent ?? null}
          folders={folder.refusal ? [] : folder.listing?.folders}
          onOpen={setChosen}
        />
      </section>
      {path !== null && folder.files && <FilesInFolder folder={path} files={folder.files} />}
      <OwnCopyList />
      <EarlierData />
      <PracticePart practice={practice} how />
    </>
  )
}
