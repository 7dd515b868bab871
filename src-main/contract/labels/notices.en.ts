import { nounsEn } from './kind-nouns.ts'
import type { Notices } from './notices.ts'
import { type Facts, pieces, plural } from './words.ts'

const papers = (facts: Facts): string => plural(facts, 'count', 'certificate', 'certificates')
const subjects = (facts: Facts): string => plural(facts, 'count', ...nounsEn(facts))
const example = (facts: Facts): string => pieces('en', facts)('example', ', e.g. “', '”')
const places = (facts: Facts): string => pieces('en', facts)('places', ' in ')

export const noticesEn: Notices = {
  preflight: {
    'no-day': () => 'The decision has no day yet. Fill it in on the page Decisions.',
    'no-number': () => 'The decision has no number yet. Fill it in on the page Decisions.',
    'no-signer': ({ severity }) =>
      severity === 'warning'
        ? 'The signer has no name yet: a dotted line is printed, for signature and name by hand.'
        : 'The post of the signer is missing. Fill it in on the page Decisions.',
    'no-seat': () => 'The place before the date is missing. Fill in “Place of signing” in Settings.',
    'place-type-doubled': (f) =>
      `The word of the place is doubled: ${papers(f)}${example(f)}. Correct the name of the place.`,
    'merit-empty': (f) => `The title is missing: ${papers(f)}. Fill in the title of the year.`,
    'subject-twice': (f) =>
      `The same family twice in one decision: ${papers(f)}${example(f)}. Remove one row.`,
    'not-in-decision': (f) =>
      `The name is not in the decision: ${papers(f)}${example(f)}. Compare with the list of the decision.`,
    'name-shrunk': (f) =>
      `The name was made smaller to fit: ${papers(f)}${pieces('en', f)('example', ', smallest ', ' pt')}. Look before printing.`,
    'name-too-long': (f) =>
      `The name does not fit even when made smaller: ${papers(f)}${example(f)}. Shorten it.`,
  },
  waiting: {
    'no-backup': () => 'There is no backup yet. Back up to a USB stick so that the register is not lost.',
    'backup-old': (f) => `The latest backup is ${plural(f, 'count', 'day', 'days')} old. Back up again.`,
    'backup-year-end': () =>
      'There is no backup of the year’s end yet. Back up to a USB stick and put it away.',
    'backup-unread': (f) =>
      `The backup stick was not read for ${plural(f, 'count', 'day', 'days')}. Plug it in and check it.`,
    'drill-due': () =>
      'Restoring was not practised for a year. Try a backup in a window of its own; the real register is untouched.',
    'not-registered': (f) =>
      `No registration list yet: ${plural(f, 'count', 'commune', 'communes')}${pieces('en', f)('places', ' (', ')')}.`,
    'without-result': (f) => `No review result yet: ${subjects(f)}${places(f)}.`,
    'passed-waiting': (f) => `Passed and waiting for recognition: ${subjects(f)}${places(f)}.`,
    uncertified: (f) =>
      `Recognised, certificate not printed: ${subjects(f)}${pieces('en', f)('decision', ' (decision ', ')')}.`,
    'decision-incomplete': (f) => `Decision${pieces('en', f)('decision')} has no number or no day yet.`,
    'complaint-open': (f) =>
      `No answer yet to ${plural(f, 'count', 'complaint', 'complaints')} about ${nounsEn(f)[1]}.`,
    'recognition-ending': (f) => `The recognition of ${subjects(f)} ends within 90 days.`,
  },
  backup: {
    missing: 'The file cannot be found. Plug the USB stick in again or choose another file.',
    unreadable: 'The disk cannot read the file. Copy it to another disk and try again.',
    'not-ours': 'The file is not a backup of this program. Choose a .hoibk file.',
    newer:
      'The backup was written by a newer version of the program. Install the newest version and try again.',
    'too-large': 'The file is larger than any backup can be. Choose another file.',
    'cut-short':
      'The file is cut short; the USB stick may have been pulled out too early. Use another backup.',
    digest: 'The file was changed after it was written; its digest does not match. Use another backup.',
    form: 'The file does not have the form of a backup. Use another backup.',
    manifest: 'The manifest in the file cannot be read. Use another backup.',
    'data-digest': 'The data in the file do not match its manifest. Use another backup.',
    integrity: 'The data in the file are damaged. Use another backup.',
    'foreign-keys': 'The data in the file lack rows that others refer to. Use another backup.',
    chain: 'The history in the file is broken or was altered. Use another backup.',
    counts: 'The counts of rows in the file do not match its manifest. Use another backup.',
    rows: 'The rows in the file do not match its manifest. Use another backup.',
  },
}
