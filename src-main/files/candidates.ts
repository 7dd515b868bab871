import { existsSync, statSync } from 'node:fs'
import { peekManifest } from './container.ts'
import { look } from './disk.ts'

/** A file that may hold the office's data as they were. */
export interface Candidate {
  readonly kind: 'generation' | 'backup'
  readonly path: string
  /** ISO, UTC. */
  readonly savedAt: string
}

interface Where {
  readonly generations: readonly { readonly path: string }[]
  readonly folders: readonly string[]
  readonly files: readonly string[]
}

const backupFile = /\.hoibk(\.zip|\.enc)?$/i

/** Copies of the data that lie within reach, newest first; a stick that is not plugged in is left out. */
export function candidatesIn({ generations, folders, files }: Where): Candidate[] {
  const inFolders = folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => look(folder))
    .filter(({ name, kind }) => kind === 'file' && backupFile.test(name))
    .map(({ path }) => path)
  const reachable = files.filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true)
  const backups = [...new Set([...inFolders, ...reachable])]
  return [
    ...generations.map(({ path }): Candidate => ({ kind: 'generation', path, savedAt: changedAt(path) })),
    ...backups.map(
      (path): Candidate => ({
        kind: 'backup',
        path,
        savedAt: peekManifest(path)?.madeAt ?? changedAt(path),
      }),
    ),
  ].sort((a, b) => b.savedAt.localeCompare(a.savedAt))
}

/** The later of the file and its log. */
function changedAt(path: string): string {
  const times = ['', '-wal'].map((ending) => statSync(path + ending, { throwIfNoEntry: false })?.mtimeMs ?? 0)
  return new Date(Math.max(...times)).toISOString()
}
