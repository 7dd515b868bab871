import * as z from 'zod'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import { useScreenChoice } from '../../api/preferences.ts'

const choice = z.object({ folder: z.string() })

/** The folder backups went into last time. */
export const useLastFolder = () => useScreenChoice('backups', choice)

/** What lies in a folder: folders to go into, and backups. */
export function useFolder(path: string | null) {
  const folders = useAnswer(api.backups.folders, { path })
  const files = useAnswer(api.backups.backupsIn, path === null ? null : { folder: path })
  return {
    // What an older question answered is not the content of this folder.
    listing: folders.stale ? undefined : folders.value,
    files: files.stale ? undefined : files.value,
    refusal: folders.refusal ?? files.refusal,
    again: () => {
      folders.again()
      if (path !== null) files.again()
    },
  }
}
