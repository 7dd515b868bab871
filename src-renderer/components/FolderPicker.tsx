import { Button } from '@mantine/core'
import { IconArrowUp, IconDeviceDesktop, IconFolder, IconServer, IconUsb } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWords } from '../locales/words.ts'
import styles from './FolderPicker.module.css'
import { Loading } from './Loading.tsx'
import { useFolderKeys } from './use-folder-keys.ts'

export interface FolderEntry {
  readonly name: string
  readonly path: string
  readonly kind: 'folder' | 'removable' | 'disk' | 'place'
  readonly freeBytes: number | null
}

interface FolderPickerProps {
  /** The folder open now; null: drives and usual places. */
  readonly path: string | null
  readonly parent: string | null
  /** Undefined while they are read. */
  readonly folders: readonly FolderEntry[] | undefined
  readonly onOpen: (path: string | null) => void
}

const icons = { folder: IconFolder, removable: IconUsb, disk: IconServer, place: IconFolder }

/** The program's own folder browser, the same in every window. */
export function FolderPicker({ path, parent, folders, onOpen }: FolderPickerProps) {
  const { t } = useTranslation('components')
  const words = useWords()
  const keysId = useId()
  const [focused, setFocused] = useState('')
  const { list, open, onKeyDown } = useFolderKeys({ path, parent, folders, onOpen })
  // The list is one Tab stop: the folder that had the focus last, or the first.
  const stop = folders?.some((folder) => folder.path === focused) ? focused : folders?.[0]?.path
  return (
    <fieldset
      aria-label={t('folders.label')}
      aria-describedby={keysId}
      className={styles.picker}
      onKeyDown={onKeyDown}
    >
      <div className={styles.head}>
        <Button
          variant="default"
          size="compact-sm"
          disabled={path === null}
          leftSection={<IconArrowUp size="1rem" aria-hidden />}
          onClick={() => open(parent)}
        >
          {t('folders.up')}
        </Button>
        <span className={styles.path}>{path ?? t('folders.top')}</span>
      </div>
      {folders === undefined && <Loading lines={4} />}
      {folders?.length === 0 && <p className={styles.none}>{t('folders.empty')}</p>}
      <ul ref={list} tabIndex={-1} aria-label={path ?? t('folders.top')} className={styles.list}>
        {folders?.map((folder) => {
          const Icon = path === null && folder.kind === 'place' ? IconDeviceDesktop : icons[folder.kind]
          const about = [
            folder.kind === 'folder' ? '' : t(`folders.${folder.kind}`),
            folder.freeBytes === null ? '' : t('folders.free', { size: words.bytes(folder.freeBytes) }),
          ]
          return (
            <li key={folder.path}>
              <button
                type="button"
                tabIndex={folder.path === stop ? 0 : -1}
                className={styles.folder}
                onFocus={() => setFocused(folder.path)}
                onClick={() => open(folder.path)}
              >
                <Icon size="1.125rem" stroke={1.6} aria-hidden />
                <span className={styles.name}>{folder.name}</span>
                <span className={styles.about}>{about.filter(Boolean).join(' · ')}</span>
              </button>
            </li>
          )
        })}
      </ul>
      <p id={keysId} className={styles.keys}>
        {t('folders.keys')}
      </p>
    </fieldset>
  )
}
