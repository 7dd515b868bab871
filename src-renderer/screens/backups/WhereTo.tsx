import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import { FolderPicker } from '../../components/FolderPicker.tsx'
import { Mark } from '../../components/Mark.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { useWords } from '../../locales/words.ts'
import styles from './backups.module.css'
import type { useFolder } from './use-folder.ts'

interface WhereToProps {
  readonly folder: ReturnType<typeof useFolder>
  readonly path: string | null
  /** The path is a stick itself: it is named elsewhere. */
  readonly onStick: boolean
  readonly choosing: boolean
  readonly onChoosing: () => void
  readonly onOpen: (path: string | null) => void
}

/** A folder beside the sticks: the one of last time in a line, or the folder browser. */
export function WhereTo({ folder, path, onStick, choosing, onChoosing, onOpen }: WhereToProps) {
  const { t } = useTranslation('backups')
  const { t: ts } = useTranslation('sticks')
  const words = useWords()
  const gone = folder.refusal !== undefined
  const place = useAnswer(api.backups.placeOf, path === null || gone ? null : { folder: path }).value
  if (choosing || path === null || gone)
    return (
      <>
        <RefusalNotice refusal={folder.refusal}>
          <Button variant="default" size="xs" onClick={() => onOpen(null)}>
            {t('elsewhere')}
          </Button>
        </RefusalNotice>
        <FolderPicker
          path={path}
          parent={folder.listing?.parent ?? null}
          folders={gone ? [] : folder.listing?.folders}
          onOpen={(next) => {
            // It stays open from folder to folder, until the backup is made.
            onChoosing()
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
    )
  return (
    <>
      <div className={styles.line}>
        {!onStick && <b className={styles.path}>{path}</b>}
        {!onStick && folder.listing?.freeBytes != null && (
          <span className={styles.quiet}>{t('free', { size: words.bytes(folder.listing.freeBytes) })}</span>
        )}
        <Button
          variant="default"
          size="xs"
          onClick={() => {
            onChoosing()
            folder.again()
          }}
        >
          {onStick ? ts('otherPlace') : t('change')}
        </Button>
      </div>
      {place?.besideData && (
        <p>
          <Mark ink="sand">{ts('besideData')}</Mark>
        </p>
      )}
    </>
  )
}
