import { Anchor } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAddress, useLink } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import { Desk } from '../../components/Desk.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { useWords } from '../../locales/words.ts'
import styles from './backups.module.css'
import { CheckStick } from './CheckStick.tsx'
import { FilesInFolder } from './FilesInFolder.tsx'
import { KnownSticks } from './KnownSticks.tsx'
import { MadeBefore } from './MadeBefore.tsx'
import { MakeBackup } from './MakeBackup.tsx'
import { OwnCopies } from './OwnCopies.tsx'
import { SealingPart } from './SealingPart.tsx'
import { Standing } from './Standing.tsx'
import { useFolder, useLastFolder } from './use-folder.ts'
import { stickOf, usePluggedSticks } from './use-sticks.ts'

/** Where the office stands; where to, one button, what it wrote; then the sticks and backups there are. */
export function BackupsScreen() {
  const { t } = useTranslation('backups')
  const words = useWords()
  const link = useLink()
  const [address, go] = useAddress('backups')
  const [last, remember] = useLastFolder()
  const [top, setTop] = useState(false)
  const plugged = usePluggedSticks()
  const sticks = plugged ?? []
  const writable = sticks.find(({ readOnly }) => !readOnly)
  const path = top ? null : (address.folder ?? last?.folder ?? writable?.path ?? null)
  const folder = useFolder(path)
  const made = useAnswer(api.backups.backupsMade, {})
  const safety = useAnswer(api.backups.safety, {})
  const known = useAnswer(api.backups.sticks, {})
  const newest = made.value?.[0]
  return (
    <Desk
      title={t('title')}
      sub={made.value && (newest ? t('last', { at: words.moment(newest.at) }) : t('never'))}
      actions={<Anchor {...link('restore')}>{t('toRestore')}</Anchor>}
    >
      <div className={styles.page}>
        <RefusalNotice refusal={safety.refusal ?? known.refusal ?? made.refusal} />
        {safety.value && <Standing safety={safety.value} />}
        {plugged && (
          <MakeBackup
            folder={folder}
            path={path}
            sticks={sticks}
            onOpen={(next) => {
              setTop(next === null)
              go({ folder: next })
            }}
            onMade={(into) => remember({ folder: into })}
          />
        )}
        {path !== null && folder.files && (
          <>
            <FilesInFolder folder={path} files={folder.files} />
            <CheckStick key={path} folder={path} stick={stickOf(path, sticks)} />
          </>
        )}
        <SealingPart />
        {known.value && known.value.length > 0 && <KnownSticks sticks={known.value} />}
        <OwnCopies />
        {made.value && made.value.length > 0 && <MadeBefore made={made.value} />}
      </div>
    </Desk>
  )
}
