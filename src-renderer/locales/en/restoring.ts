import type { SameKeys } from '../same-keys.ts'
import type { restoring as vi } from '../vi/restoring.ts'

export const restoring: SameKeys<typeof vi> = {
  since: {
    none: 'Nothing was done since.',
    some: 'Since then the register took in {{count, n}} more {{count, words(one: action; many: actions)}} (backups and restores count too); restoring takes them out of it.',
    apart:
      'The open register does not continue from this backup, so what was done since cannot be counted; see the column “After restoring”.',
  },
  practice: {
    title: 'Practise restoring',
    about:
      'Opens a backup in a window of its own, to see that it can be used. It is only to look at, nothing is saved there; the real register is untouched.',
    how: 'Choose a backup on this page, then press “Practise restoring”.',
    last: 'Last practised: {{at}}, from {{file}}.',
    never: 'Never practised.',
    due: 'Practice is due',
    try: 'Practise restoring',
    opening: 'Checking and restoring for practice. The register of the backup appears here when it is done…',
    checking: 'Checking every byte and restoring for practice…',
    kept: 'A practice restore is kept',
    keptWords: 'It lies on this computer until it is thrown away.',
    look: 'Look at the practice restore',
    lookOpening: 'Opening the practice restore…',
    link: 'Open the window of the practice restore',
    end: 'Throw the practice restore away',
    ended: 'The practice restore is gone. If its window is still open, it can be closed.',
  },
  own: {
    title: 'Copies the program keeps',
    none: 'None yet. The program keeps a copy on every day with changes and before every large step.',
    count: '{{count, n}} {{count, words(one: copy; many: copies)}}, the newest of {{at}}.',
    sameDisk:
      'They lie on the same disk as the register and are lost with the computer: they only help against mistakes. To be sure, back up to a USB stick.',
    open: 'See and restore these copies',
    reason: {
      daily: 'daily',
      import: 'before an import',
      restore: 'before a restore',
      'going-back': 'before going back',
      erasure: 'before erasing a person’s data',
      migration: 'before a newer program changed the form of the data',
    },
    restore: 'Restore…',
    restoreNamed: 'Restore the program’s copy of {{at}}, {{reason}}',
    keptUntil: 'kept until {{day}} at least',
    keptForEver: 'kept for good (last of its year)',
    all: 'Show all {{count, n}} {{count, words(one: copy; many: copies)}}',
  },
  earlier: {
    title: 'Earlier data',
    about:
      'With every restore the register of that moment is kept for at least 30 days. You can go back at any time, and forward again.',
    only: 'Nothing was restored yet, so there is only the open register.',
    of: 'Register last written at {{at}}',
    live: 'open',
    back: 'Go back',
    backNamed: 'Go back to the register last written at {{at}}',
    done: 'Back at the register last written at {{at}}. The one just left is still in this list.',
  },
  erased: {
    before:
      'This backup still holds {{count, n}} {{count, words(one: person; many: people)}} erased on request. Restoring erases them again at once, so they do not come back.',
    done: 'It still held {{count, n}} {{count, words(one: person; many: people)}} erased on request; they were erased again.',
  },
  undo: 'Go back to the data before',
  undone: 'Back at the data before the restore. What was restored is still under “Earlier data”.',
  undoneMark: 'Gone back',
}
