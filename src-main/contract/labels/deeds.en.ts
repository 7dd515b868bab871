import { formatDay } from '../values/day.ts'
import type { DeedWords } from './deeds.ts'
import { formWord } from './forms.ts'
import { nounsEn } from './kind-nouns.ts'
import { listsEn } from './lists.en.ts'
import { type Facts, pieces, plural } from './words.ts'

const nouns = nounsEn
const many = (facts: Facts): string => plural(facts, 'count', ...nouns(facts))
const where = (facts: Facts): string => pieces('en', facts)('place commune hamlet', ' in ')
const when = (facts: Facts): string => pieces('en', facts)('year', ' for ')
const why = (facts: Facts): string => pieces('en', facts)('reason', ': ')
const decisionOf = (facts: Facts): string => pieces('en', facts)('number decision', ', decision ')
const steps: Readonly<Record<string, string>> = listsEn.deadlineSteps
/** " for review", or nothing. */
const step = ({ step: name }: Facts): string => {
  const word = steps[String(name ?? '')]
  return word === undefined ? '' : ` for ${word.toLowerCase()}`
}
const on = (facts: Facts): string => (facts.day ? `: ${formatDay(String(facts.day))}` : '')
const proposalOf = (facts: Facts): string => pieces('en', facts)('number', ', proposal ')
const one = (facts: Facts): string => `the ${nouns(facts)[0]}${pieces('en', facts)('name')}`
const parts: Readonly<Record<string, string>> = {
  council: 'council member',
  branch: 'branch',
  'clan-family': 'member family',
  'unit-person': 'person working there',
  'household-person': 'person of the household',
  move: 'the move to',
}
const partOf = (facts: Facts): string =>
  `${parts[String(facts.part ?? '')] ?? 'a part'}${pieces('en', facts)('what')}`
/** One is called by its name, several by their number. */
const whom = (facts: Facts): string =>
  (facts.count === 1 || facts.count === undefined) && facts.name ? one(facts) : many(facts)

const scoring: Readonly<Record<string, string>> = listsEn.scoringStages
/** Which column of a score sheet. */
const columnOf = (facts: Facts): string => {
  const column = scoring[String(facts.stage ?? '')]
  return column ? `, column “${column}”` : ''
}
const columns: Readonly<Record<string, string>> = listsEn.columnMeanings

const praised = (f: Facts): string =>
  pieces('en', f)('name', '') || plural(f, 'count', 'family or group', 'families and groups')

export const deedsEn: DeedWords = {
  'office-founded': (f) => `found the register of${pieces('en', f)('office name') || ' the office'}`,
  'office-amended': (f) => `change the office${pieces('en', f)('office name')}`,
  'figures-set': (f) =>
    `set households and people${pieces('en', f)('place name', ' of ')}${pieces('en', f)('count', ' of ', ' places')}${when(f)}`,
  'place-added': (f) => `add${pieces('en', f)('place name') || ' a place'}`,
  'places-imported': (f) =>
    `import ${plural(f, 'count', 'place', 'places')}${pieces('en', f)('file fileName', ' from ')}`,
  'round-renamed': (f) => `rename the title${when(f)}${pieces('en', f)('label', ' to “', '”')}`,
  'target-set': (f) => `set the target of ${nouns(f)[1]}${when(f)}${pieces('en', f)('share', ' to ', ' %')}`,
  'target-taken-away': (f) => `take the own target of ${nouns(f)[1]}${when(f)} away`,
  'deadline-set': (f) => `set the last day${step(f)} of ${nouns(f)[1]}${when(f)}${on(f)}`,
  'deadline-taken-away': (f) => `take the own last day${step(f)} of ${nouns(f)[1]}${when(f)} away`,
  'family-registered': (f) => `register ${one(f)}${where(f)}${when(f)}`,
  'family-amended': (f) => `change ${one(f)}${where(f)}`,
  'subject-registered': (f) => `register ${whom(f)}${where(f)}${when(f)}`,
  'subject-amended': (f) => `change ${one(f)}${where(f)}`,
  'belonging-added': (f) => `add ${partOf(f)} to ${one(f)}`,
  'belonging-amended': (f) => `change ${partOf(f)} of ${one(f)}`,
  'belonging-removed': (f) => `remove ${partOf(f)} from ${one(f)}`,
  'title-amended': (f) => `change the result of ${f.name ? one(f) : many(f)}${when(f)}`,
  'carried-forward': (f) =>
    `carry ${whom(f)}${where(f)}${pieces('en', f)('fromYear from', ' from ')}${pieces('en', f)('year', ' to ')}`,
  'result-given': (f) => {
    const result = f.result === 'passed' || f.result === 'failed' ? ` “${f.result}”` : ''
    return `give the result${result} to ${whom(f)}${where(f)}${when(f)}`
  },
  'not-recognised': (f) => `do not recognise ${whom(f)}${where(f)}${when(f)}${why(f)}`,
  withdrawn: (f) => `withdraw ${whom(f)}${where(f)}${when(f)}${why(f)}`,
  'review-held': (f) => `write down the review of ${many(f)}${where(f)}${when(f)}`,
  'review-amended': (f) => `change the minutes of a review${where(f)}${when(f)}`,
  'review-removed': (f) => `remove the minutes of a review${where(f)}${when(f)}`,
  proposed: (f) => `propose ${many(f)}${proposalOf(f)}${when(f)}`,
  'proposal-amended': (f) => `change the proposal${pieces('en', f)('number')}`,
  'proposal-withdrawn': (f) =>
    `take the proposal back${pieces('en', f)('number', ' (', ')')}, ${many(f)}${when(f)}`,
  'complaint-received': (f) => `write down a complaint about ${one(f)}${when(f)}`,
  'complaint-answered': (f) => `answer a complaint about ${one(f)}${when(f)}`,
  'result-reopened': (f) => `open the result of ${one(f)} again after a complaint${when(f)}`,
  revoked: (f) => `revoke the title of ${whom(f)}${when(f)}${decisionOf(f)}${why(f)}`,
  'registrations-imported': (f) => `import ${many(f)} registered${where(f)}${when(f)}`,
  'scores-imported': (f) => `import the points of ${many(f)}${where(f)}${when(f)}`,
  'results-imported': (f) => `import the results of ${many(f)}${where(f)}${when(f)}`,
  recognised: (f) => `recognise ${many(f)}${decisionOf(f) || when(f)}`,
  'decision-amended': (f) => `change the decision${pieces('en', f)('number decision')}`,
  'certificates-issued': (f) => `print ${plural(f, 'count', 'certificate', 'certificates')}${decisionOf(f)}`,
  'form-set': (f) =>
    `write down the form ${f.form === '' || f.form === undefined ? 'as not known' : `“${formWord('en', String(f.form))}”`} of ${f.count === undefined ? one(f) : many(f)}`,
  'set-saved': (f) =>
    `save the criteria set${pieces('en', f)('name', ' “', '”')}${pieces('en', f)('version', ', version ')}`,
  'set-removed': (f) =>
    `remove the criteria set${pieces('en', f)('name', ' “', '”')}${pieces('en', f)('version', ', version ')}`,
  'set-confirmed': (f) =>
    `record step${pieces('en', f)('step')} of comparing${f.count === undefined ? '' : ` ${plural(f, 'count', 'item', 'items')} of`} the criteria set${pieces('en', f)('name', ' “', '”')} with the paper`,
  'set-unconfirmed': (f) =>
    `withdraw the confirmation of${f.count === undefined ? '' : ` ${plural(f, 'count', 'item', 'items')} of`} the criteria set${pieces('en', f)('name', ' “', '”')}${pieces('en', f)('version', ', version ')}${why(f)}`,
  'set-imported': (f) =>
    `import the criteria set${pieces('en', f)('name', ' “', '”')}${pieces('en', f)('file', ' from ')}`,
  'set-chosen': (f) =>
    f.set === ''
      ? `choose no criteria set for the round of ${nouns(f)[1]}${when(f)}`
      : `choose the criteria set${pieces('en', f)('set', ' “', '”')} for the round of ${nouns(f)[1]}${when(f)}`,
  'area-set': (f) =>
    `record the area${pieces('en', f)('area', ' “', '”')} for ${f.place ?? plural(f, 'count', 'place', 'places')}`,
  'area-removed': (f) =>
    `remove the area${pieces('en', f)('area', ' “', '”')}${pieces('en', f)('place', ' of ')}`,
  'scores-saved': (f) => `score ${one(f)}${when(f)}${columnOf(f)}`,
  'set-of-title-changed': (f) => `change the criteria set of ${one(f)}${when(f)}`,
  'scored-results-given': (f) => `give the results of the scores to ${many(f)}${when(f)}`,
  'commendations-listed': (f) => `list ${praised(f)} for praise${when(f)}`,
  'commendation-amended': (f) => `correct the praise${pieces('en', f)('name', ' of ')}${when(f)}`,
  'commendations-taken-off': (f) => `take ${praised(f)} off the list for praise${when(f)}`,
  'commendations-proposed': (f) =>
    `propose ${praised(f)} for praise${when(f)}${pieces('en', f)('number', ', paper ')}`,
  commended: (f) => `praise ${praised(f)}${when(f)}${pieces('en', f)('number', ', paper ')}`,
  'commendations-refused': (f) =>
    `record no praise for ${praised(f)}${when(f)}${pieces('en', f)('number', ', paper ')}`,
  'value-put-back': (f) =>
    `put back the ${columns[String(f.column ?? '')]?.toLowerCase() ?? 'old value'}${pieces('en', f)('name', ' of ')}`,
  'consent-recorded': (f) => `record a consent${pieces('en', f)('name', ' for ')}`,
  'consent-withdrawn': (f) => `record the withdrawal of a consent${pieces('en', f)('name', ' for ')}`,
  'person-erased': () => 'erase one person on request',
  'backup-made': (f) => `back up${pieces('en', f)('file fileName', ' to ')}`,
  restored: (f) => `restore the backup${pieces('en', f)('file fileName')}`,
  'sealing-confirmed': () => 'set the passphrase and recovery code of sealed backups',
  'lock-set': () => 'set the PIN',
  'lock-removed': () => 'remove the PIN',
  'lock-reset': () => 'reset the PIN with the recovery code',
  'went-back': () => 'go back to the data before a restore',
  drilled: (f) => `restore${pieces('en', f)('fileName', ' ')} for practice`,
  undone: (_, inner) => `undo: ${inner || 'the action before'}`,
  redone: (_, inner) => `do again: ${inner || 'what was just undone'}`,
}
