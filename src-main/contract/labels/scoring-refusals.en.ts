import { listsEn } from './lists.en.ts'
import type { ScoringRefusals } from './scoring-refusals.ts'
import { type Facts, pieces } from './words.ts'

const kinds: Readonly<Record<string, string>> = listsEn.subjectKinds
const stages: Readonly<Record<string, string>> = listsEn.scoringStages
/** Of one score, after "Item 1.1". */
const problems: Readonly<Record<string, (facts: Facts) => string>> = {
  'unknown-code': () => ' is not in the criteria set of this sheet. Check the code, or change the set.',
  'over-max': (f) =>
    ` can have${pieces('en', f)('max', ' ') || ' its most'} points at the most. Type the points again.`,
  negative: () => ' cannot have less than no points. Type the points again.',
  decimals: () => ' has more than two decimals. Type it again with two at the most.',
  'not-yes-or-no': () => ' is answered by yes or no only. Type 1 for yes, 0 for no.',
  'over-whole': () => ' has more reached than there are. Check the two numbers.',
  'not-applicable': () => ' must be scored: the text does not let it be left out. Type the points.',
}

export const scoringRefusalsEn: ScoringRefusals = {
  'no-criteria': (d) =>
    `There is no criteria set for ${(kinds[String(d.kind ?? '')] ?? 'such a subject').toLowerCase()}${pieces('en', d)('year', ' in ')}. Add one on the page Criteria sets first.`,
  'score-wrong': (d) =>
    `Item${pieces('en', d)('indicator') || ' here'}${problems[String(d.problem ?? '')]?.(d) ?? ' is not scored rightly. Type it again.'}`,
  'scores-changed': (d) =>
    `The column “${stages[String(d.stage ?? '')] ?? 'points'}”${pieces('en', d)('name', ' of ')} was saved in another window; what you typed is not saved and still there. Look at the sheet again, then save once more to write what you typed.`,
  'override-missing': (d) =>
    `Item${pieces('en', d)('indicator') || ' here'} is not what the records count${d.of === undefined ? '' : ` (${d.value}/${d.of})`}. Write down the reason, then save.`,
  'scores-of-another-set': (d) =>
    `The sheet${pieces('en', d)('name', ' of ')} has scores${pieces('en', d)('indicator', ' for item ')} that the other criteria set does not know. Take the scores away to change the set.`,
}
