import type { StopReason } from '../standing.ts'
import { criteriaRefusalsEn } from './criteria-refusals.en.ts'
import { nounsEn } from './kind-nouns.ts'
import { listsEn } from './lists.en.ts'
import { noticesEn } from './notices.en.ts'
import type { BackupReason } from './notices.ts'
import type { RefusalWords } from './refusals.ts'
import { scoringRefusalsEn } from './scoring-refusals.en.ts'
import { standingsEn } from './standings.ts'
import { subjectRefusalsEn } from './subject-refusals.en.ts'
import { fact, pieces, plural, room } from './words.ts'

const things: Readonly<Record<string, string>> = {
  office: 'the office',
  certificate: 'this certificate',
  decision: 'this decision',
  review: 'these minutes',
  proposal: 'this proposal',
  complaint: 'this complaint',
  place: 'this place',
  title: 'this row',
  subject: 'this subject',
  clan: 'this clan',
  unit: 'this unit',
  citizen: 'this citizen',
  person: 'this person',
  branch: 'this branch',
  council: 'this person',
  move: 'this move',
  family: 'this family',
  action: 'this action',
  'criteria-set': 'this criteria set',
  'place-area': 'this area',
}
const columns: Readonly<Record<string, string>> = listsEn.columnMeanings
/** "indicator 1.2" is the column of points of 1.2. */
const columnCalled = (column: string): string =>
  columns[column] ?? column.replace(/^indicator /, 'indicator ')
const states: Readonly<Record<string, string>> = listsEn.titleStates

export const refusalsEn: RefusalWords = {
  ...subjectRefusalsEn,
  ...criteriaRefusalsEn,
  ...scoringRefusalsEn,
  unexpected: () =>
    'Something went wrong that was not foreseen; the data are as before. Try once more; if it happens again, close the program and open it again.',
  'invalid-input': (d) => {
    const p = pieces('en', d)
    return `Something is not filled in as it should be${p('value', ': “', '”')}. Correct it and go on.`
  },
  'not-found': (d) => {
    const thing = things[String(d.what ?? '')] ?? fact('en', d, 'what name number path file')
    return `Cannot find ${thing || 'this entry'}. It may have been undone or renamed; open the list again.`
  },
  cancelled: () => 'Stopped as asked. Nothing was written to the register.',
  busy: (d) =>
    `Another task is running${pieces('en', d)('task name', ' (', ')')}. Wait for it or stop it, then try again.`,

  'program-damaged': (d) =>
    `The program’s file${pieces('en', d)('path', ' ')} is not as it was installed; the disk or a virus scanner may have changed it. Install Sổ Khuyến Học again and start it. The data were not opened and are as before.`,
  'data-in-use': (d) =>
    `The data${pieces('en', d)('folder path', ' in ')} are open in another window. Use that window, or close it and open again.`,
  'data-not-ours': (d) =>
    `The file${pieces('en', d)('path folder')} is not data of this program. Choose another data folder.`,
  'data-newer': () =>
    'These data were written by a newer version of the program. Install the newest version and open them again; nothing was changed.',
  'data-damaged': (d) =>
    `The data file${pieces('en', d)('path folder')} is damaged and cannot be opened. Restore the latest backup; do not delete any file in the folder.`,
  'current-missing': (d) =>
    `The data folder${pieces('en', d)('folder path')} has lost its file CURRENT, which names the data in use${pieces('en', d)('found', ' (present: ', ')')}. Restore a backup or put that file back; do not delete anything.`,
  'disk-full': (d) =>
    `The disk is full${pieces('en', d)('path folder', ' while writing ')}${room('en', d, ' ({needed} needed, {free} free)')}. Delete files you do not need or choose another disk, then try again. The register is as before.`,
  'disk-read-only': (d) =>
    `Cannot write to${pieces('en', d)('path folder') || ' this disk'}. Unlock the USB stick or choose another folder.`,
  'disk-failed': (d) =>
    `The disk reports errors when reading or writing${pieces('en', d)('path folder', ' ')}. What was saved is still there. Press “Try again”; if it fails again, back up to a USB stick and have the disk checked.`,
  'writing-stopped': (d) => {
    const why = standingsEn[String(d.why ?? '') as StopReason]
    return (
      why ??
      'The program only shows at the moment and saves nothing. See the red line at the top of the window and press “Try again”.'
    )
  },
  'folder-on-network': (d) =>
    `The data folder${pieces('en', d)('folder path', ' ')} lies on a network. Data opened over a network are damaged when the connection breaks. Keep the data on this computer’s own disk and put backups there.`,
  'folder-synced': (d) =>
    `The data folder${pieces('en', d)('folder path', ' ')} lies in a folder that is synchronised${pieces('en', d)('service', ' (', ')')}. Synchronising copies files while they are written, which damages the data. Keep the data outside it, on this computer’s own disk; put only backups there.`,
  'folder-removable': (d) =>
    `The data folder${pieces('en', d)('folder path', ' ')} lies on a USB stick or another removable disk. Pulling it out while something is saved damages the data. Keep the data on this computer’s own disk; use the stick for backups.`,
  'folder-not-found': (d) =>
    `The folder${pieces('en', d)('folder path')} cannot be found. Plug the USB stick in again or choose another folder.`,

  'office-founded-already': (d) =>
    `This register has been founded already${pieces('en', d)('name', ', for ')}. Change its name or places in Settings; for another register choose another data folder.`,

  'nothing-to-undo': () => 'There is nothing left to undo. The page History shows what was done.',
  'nothing-to-redo': () =>
    'There is nothing just undone to do again. What was undone earlier has to be done by hand.',
  'already-undone': () => 'This has been undone already. History shows what was done.',
  'row-gone': () =>
    'This row is no longer in the register, so its old value cannot come back. Undo what removed it first.',
  'value-not-restorable': () =>
    'This value is worked out by the program or stands on issued papers, so it cannot come back alone. Undo the whole action in History.',
  'not-a-person': () => 'Only a person or a family can be erased. Choose them in the list.',
  'erasure-waits': (d) =>
    `Not erased yet: there are ${
      [
        Number(d.titles ?? 0) > 0 && plural(d, 'titles', 'unfinished title', 'unfinished titles'),
        Number(d.certificates ?? 0) > 0 &&
          plural(
            d,
            'certificates',
            'certificate numbered but not printed',
            'certificates numbered but not printed',
          ),
      ]
        .filter(Boolean)
        .join(' and ') || 'unfinished things of this person'
    }. Withdraw the registration or print the certificate first.`,
  'later-changes': (d) =>
    `Cannot undo yet: ${plural(d, 'count', 'later action', 'later actions')} changed the same rows${pieces('en', d)('action deed name', ' (', ')')}. Undo the later ones first.`,

  'place-has-subjects': (d) =>
    `${pieces('en', d)('place name', '') || 'This place'} has ${plural(d, 'count', 'family', 'families')} in the register and cannot be removed. Move them first.`,
  'place-exists': (d) =>
    `${pieces('en', d)('name place', '') || 'This place'} exists already${pieces('en', d)('parent commune', ' in ')}. Use it, or choose another name.`,

  'state-forbids': (d) => {
    const state = states[String(d.state ?? '')]
    const now = state ? ` is at the step “${state}”` : ' is past this step'
    return `${pieces('en', d)('name', '') || 'This row'}${now}, so this cannot be done. Undo the later step first.`
  },
  'list-too-long': (d) => {
    const p = pieces('en', d)
    return `the list${p('count', ' has ', ' rows,')} is longer than what can be printed at once${p('limit', ' (', ' rows)')}. Filter by commune and print each one.`
  },
  'nothing-selected': () =>
    'No row that this can be done to is selected. Select at least one, or change the filter.',
  'nothing-to-carry': (d) =>
    `${pieces('en', d)('fromYear from', '') || 'The year before'} has no ${nounsEn(d)[0]} to carry over. Import the registration list from Excel.`,
  'reason-missing': () => 'The reason is missing. Type it and go on.',

  'decision-number-taken': (d) =>
    `The number${pieces('en', d)('number')} belongs to another decision${pieces('en', d)('year', ' of ')}. Choose another number.`,
  'decision-printed': (d) =>
    `Certificates of decision${pieces('en', d)('number')} have been printed, so it cannot be changed any more. Make a new decision instead.`,
  'nothing-passed': (d) =>
    `No ${nounsEn(d)[0]} that passed is waiting for recognition${pieces('en', d)('place', ' in ')}${pieces('en', d)('year', ' in ')}. Import the review results first.`,
  'nothing-recognised': (d) =>
    `None of the selected rows is recognised${pieces('en', d)('year', ' in ')}. Only a recognised title can be revoked: select such rows and try again.`,
  'not-of-place': (d) =>
    pieces('en', d)('name', '') || Number(d.count ?? 1) === 1
      ? `${pieces('en', d)('name', '') || 'One row'} does not belong to this place or this round. Take it out of the minutes and write them again.`
      : `${plural(d, 'count', 'row', 'rows')} do not belong to this place or this round. Take them out of the minutes and write them again.`,
  'already-reviewed': (d) =>
    `${pieces('en', d)('name', '') || 'A row'} stands in other minutes of the same level${pieces('en', d)('day', ', of ')}. Change those minutes, or leave the row out.`,
  'votes-exceed-present': (d) =>
    `${pieces('en', d)('name', '', ': ')}there are more votes${pieces('en', d)('votes', ' (', ')')} than people present${pieces('en', d)('present', ' (', ')')}. Correct the votes or the number present.`,
  'title-proposed': (d) =>
    `${pieces('en', d)('name', '') || 'A row'} stands in a proposal, so its conclusion cannot change. Take the proposal back first.`,
  'proposal-number-taken': (d) =>
    `The number${pieces('en', d)('number')} belongs to another proposal${pieces('en', d)('year', ' of ')}. Choose another number.`,
  'proposal-decided': (d) =>
    `The proposal${pieces('en', d)('number')} has ${plural(d, 'count', 'recognised row', 'recognised rows')} and cannot be taken back. Undo the recognition first.`,
  'recognised-stands': (d) =>
    `${pieces('en', d)('name', '') || 'This row'} is recognised, so its result cannot be opened again. Revoke it by a decision.`,
  'complaint-answered': (d) =>
    `The complaint${pieces('en', d)('name', ' about ')} has been answered${pieces('en', d)('day', ' on ')}. Write a new complaint down for anything new.`,
  'answered-too-early': (d) =>
    `The day of the answer is before the complaint came in${pieces('en', d)('day', ' (', ')')}. Correct the day.`,
  'preflight-failed': (d) =>
    `Cannot print yet: ${plural(d, 'count', 'thing', 'things')} to correct first${pieces('en', d)('number', ' in decision ')}. Correct what is red on the left, then print.`,
  'certificate-issued': (d) =>
    `The certificate${pieces('en', d)('registerNumber number', ' no. ')}${pieces('en', d)('name', ' of ')} has been printed and cannot change any more. It stays as it was printed; to take the title back, revoke it by a decision.`,

  'listed-already': (d) =>
    `${pieces('en', d)('name', '') || 'This one'} is on the list for praise${pieces('en', d)('year', ' of ')} already. Open that row to correct it.`,
  'years-not-reached': (d) =>
    `${pieces('en', d)('name', '') || 'This family'} was recognised ${plural(d, 'held', 'year', 'years')} in a row so far, which is ${d.years === undefined ? 'not enough' : `less than ${fact('en', d, 'years')}`}. Leave it out, or give another reason.`,
  'commendation-decided': (d) =>
    `${pieces('en', d)('name', '') || 'This row'} has been decided and cannot change. To correct it, undo the decision first.`,
  'not-proposed': (d) =>
    `${pieces('en', d)('name', '') || 'This row'} is for the level above to praise and has not been proposed yet. Record the proposal first.`,
  'nobody-commended': () =>
    'None of the chosen rows has been praised by this office yet. Record the decision first, then print the certificates of merit.',

  'file-unreadable': (d) =>
    `The file${pieces('en', d)('fileName file name')} cannot be read; it may be damaged. Open it in Excel, save it as .xlsx and choose it again.`,
  'file-has-password': (d) =>
    `The file${pieces('en', d)('fileName file name')} has a password and cannot be opened. Save it in Excel without a password and choose it again.`,
  'file-too-large': (d) =>
    `The file${pieces('en', d)('fileName file name')} is too large${pieces('en', d)('limitMiB', ': more than ', ' MB')}. Remove pictures and sheets you do not need, save it and choose it again.`,
  'file-empty': (d) =>
    `The file${pieces('en', d)('fileName file name')} has no rows. Look at the sheet and choose again.`,
  'file-kind-unknown': (d) =>
    `The file${pieces('en', d)('fileName file name')} is not a spreadsheet${pieces('en', d)('found', ' but a file of the kind ')}. Choose an .xlsx, .xls, .csv or .tsv file.`,
  'sheet-too-large': (d) =>
    `The sheet${pieces('en', d)('page sheet', ' “', '”')}${pieces('en', d)('fileName', ' of ')} is too large${pieces('en', d)('limitRows limit max', ': more than ', ' rows')}${pieces('en', d)('limitColumns', ': more than ', ' columns')}${pieces('en', d)('seconds', ': not read after ', ' seconds')}. Split it into several files and import them one by one.`,
  'ticket-unknown': () => 'The temporary file is gone. Choose the file again.',
  'made-file-gone': () => 'The program no longer holds the file it made. Make it again, then save it.',
  'reading-unknown': () => 'This reading of the file is too old. Choose the file again.',
  'column-missing': (d) => {
    const column = String(d.column ?? d.what ?? '')
    return `No column is ${column ? `“${columnCalled(column)}”` : 'the one that is needed'}. Click the head of a column and choose what it means.`
  },
  'column-twice': (d) => {
    const column = String(d.column ?? d.what ?? '')
    return `Two columns are ${column ? `“${columnCalled(column)}”` : 'the same'}. Keep one and set the other to “Not used”.`
  },
  'import-blocked': (d) =>
    `Cannot import yet${pieces('en', d)('what', ': ')}. Correct what is red on the right, then import.`,
  'nothing-to-import': (d) =>
    `No row${pieces('en', d)('fileName file', ' of ')} can be imported. Look at the duplicates and unreadable rows on the right.`,
  'same-file-again': (d) =>
    `The file${pieces('en', d)('fileName file')} has been imported already${pieces('en', d)('at day', ', on ')}. To import it all the same, choose “Import again”.`,
  'place-missing': (d) => {
    const place = pieces('en', d)('place name value', ' “', '”')
    return place
      ? `The place${place} is not in the list of communes. Write its name as it stands there${pieces('en', d)('known', ' (', ')')}, or add it in Settings.`
      : 'No commune is chosen for this list. Choose one, or choose the column that names it.'
  },

  'backup-damaged': (d) =>
    noticesEn.backup[d.what as BackupReason] ??
    `The backup${pieces('en', d)('fileName file path')} is damaged${pieces('en', d)('reason', ': ')}. Use another backup.`,
  'backup-not-ours': (d) =>
    `The file${pieces('en', d)('fileName file path')} is not a backup of this program. Choose a .hoibk file.`,
  'backup-newer': (d) =>
    `The backup${pieces('en', d)('fileName file path')} was written by a newer version of the program. Install the newest version, then restore.`,
  'backup-other-office': (d) =>
    `This backup belongs to${pieces('en', d)('office saved') || ' another office'}, not to${pieces('en', d)('present own') || ' the office that is open'}. Look at the file again; to use it, open it with a new data folder.`,
  'backup-not-verified': (d) =>
    `The backup${pieces('en', d)('fileName file path')} was written but did not read back the same, so it was removed.${pieces('en', d)('lost', ' Also damaged there: ', '.')} Use this stick no more; back up to another one.`,
  'stick-gone': (d) =>
    `The USB stick was pulled or does not answer while working with${pieces('en', d)('path folder', ' ') || ' it'}. This is not done; older backups on the stick were not touched. Plug it in again and repeat.`,
  'stick-limit': (d) =>
    `The stick${pieces('en', d)('path folder', ' ')} has the format FAT32, which takes no file over 4 GB. Format it as exFAT on Windows (this erases the stick), or choose another one.`,
  'practice-open': () =>
    'The practice restore is still open in another window. Close that window, then do it again. The real register is untouched.',
  'folder-is-data': (d) =>
    `The folder${pieces('en', d)('folder path')} is the data folder; a backup there is lost together with the data. Choose a USB stick or another folder.`,

  'backup-sealed': (d) =>
    `The backup${pieces('en', d)('fileName file path')} is sealed${pieces('en', d)('office', '; it belongs to ')}. Type the backup passphrase or the code on the recovery sheet.`,
  'backup-secret-wrong': (d) =>
    d.group === undefined
      ? 'This passphrase or recovery code does not open the backup. Check the keyboard and Caps Lock and type it again; an old backup needs the passphrase of its day.'
      : `Group ${d.group} of the recovery code is not right. Compare that group with the sheet and type it again.`,
  'sealing-not-ready': () =>
    'There is no backup passphrase yet, so a sealed backup cannot be written. Set the passphrase and print the recovery sheet on the Backup page.',
  'sealing-draft-unknown': () =>
    'This passphrase was not taken over in time and its sheet is of no use. Destroy the sheet and set the passphrase again.',
  'passphrase-weak': (d) =>
    d.problem === 'too-short'
      ? 'The passphrase is too short: it needs 10 characters, because whoever finds the stick can let a computer guess millions of times. Put a few words together.'
      : 'This passphrase is too easy to guess. Put together a few words that have nothing to do with the association.',
  'recovery-group-wrong': (d) =>
    `Group${pieces('en', d)('group')} was not typed as it stands on the sheet. Look at the printed sheet and type all 5 letters of the group.`,

  locked: () => 'The office is locked. Type the PIN to open it.',
  'lock-not-set': () => 'No PIN is set. Set one in Settings, under PIN.',
  'pin-wrong': (d) =>
    `The PIN is not right.${typeof d.left === 'number' && d.left > 0 ? ` Tries left before a wait: ${d.left}.` : ''} Check Caps Lock and the input method and type it again; if it is forgotten, use the recovery code.`,
  'pin-wait': (d) =>
    `The PIN was wrong too often. Wait ${d.seconds ? plural(d, 'seconds', 'second', 'seconds') : 'a while'} and try again.`,
  'recovery-code-wrong': (d) =>
    d.group === undefined
      ? 'The recovery code is not right. Look at the paper it was written on and type all its groups.'
      : `Group ${d.group} of the recovery code is not as it was shown. Compare that group with the paper and type it again.`,
  'sample-only': (d) =>
    d.folder
      ? `The folder${pieces('en', d)('folder')} holds real data, so the sample office does not open there. Name an empty folder.`
      : 'This is the sample office, where this cannot be done. Open your own office to do it.',
}
