import { setFieldOf } from '../values/set-fields.ts'
import { type SetProblem, setProblemKinds } from '../values/set-problems.ts'
import type { CriteriaRefusals } from './criteria-refusals.ts'
import { setProblemSentence } from './criteria-sentences.ts'
import { capitalised, type Facts, pieces, plural } from './words.ts'

export const criteriaRefusalsEn: CriteriaRefusals = {
  'set-invalid': (d) => {
    const first = problemIn(d)
    const rest = Number(d.count ?? 1) > 1 ? ` There are ${Number(d.count) - 1} more.` : ''
    return first === null
      ? 'Something in the set is not right. Correct it and save again.'
      : `Not saved. ${capitalised(setProblemSentence('en', first))}${rest}`
  },
  'set-code-taken': (d) =>
    `Another criteria set has the code${pieces('en', d)('code') || ' already'}. Choose another code.`,
  'set-fixed': (d) =>
    `This version${pieces('en', d)('label', ' of “', '”')} came with the program, is in use or was confirmed, and cannot be removed. An edit makes a new version.`,
  'set-unknowns': (d) =>
    `It cannot be confirmed yet: ${plural(d, 'count', 'thing is', 'things are')} not known. Type them from the paper first.`,
  'set-step': (d) =>
    d.step === 2
      ? 'Step 2 comes after step 1. Record who typed it and the paper in step 1 first.'
      : 'This step is recorded already. Open the page again to see who did it.',
  'set-same-person': (d) =>
    `Step 2 is for somebody else than${pieces('en', d)('name') || ' who did step 1'}. Write the name of the second reader.`,
  'set-not-confirmed': (d) =>
    `Nothing of the criteria set${pieces('en', d)('label', ' “', '”')} was confirmed, so there is nothing to withdraw.`,
  'set-gave-results': (d) =>
    `It cannot be withdrawn: ${plural(d, 'count', 'result', 'results')} rest on this version. Put what is wrong right in a new version, or take those results back first.`,
  'set-file-unknown': (d) =>
    `The file${pieces('en', d)('file')} is no criteria set. Choose a file exported from the page Criteria sets.`,
  'set-file-invalid': (d) => {
    const first = problemIn(d)
    return `Something in the file${pieces('en', d)('file')} is not right${first === null ? '' : `: ${setProblemSentence('en', first).replace(/\.$/, '')}`}. Have it corrected and exported again.`
  },
  'set-file-changed': (d) =>
    `The file${pieces('en', d)('file')} was changed or damaged after it was exported. Ask for a new one.`,
  'set-known': (d) =>
    `This very set is here already${pieces('en', d)('version', ', as version ')}. There is nothing to import.`,
  'set-other-kind': (d) =>
    `The criteria set${pieces('en', d)('label', ' “', '”')} is for other subjects. Choose one for these.`,
  'set-not-in-force': (d) =>
    `The criteria set${pieces('en', d)('label', ' “', '”')} is not in force${pieces('en', d)('year', ' in ') || ' in this year'}. Choose another one, or correct its days by the paper.`,
  'set-judged': (d) =>
    `There are ${plural(d, 'count', 'result', 'results')} by another version. Keep them and use the new one for the rest, or leave it as it is.`,
  'day-ahead': () => 'This day has not come yet. Write the day it was compared.',
  'area-overlaps': (d) =>
    `${pieces('en', d)('place', '') || 'This place'} has this area for some of these years already. Amend that row.`,
}

function problemIn({ problem, at, field }: Facts): SetProblem | null {
  const what = setProblemKinds.find((each) => each === problem)
  return what ? { what, at: String(at ?? ''), field: setFieldOf(String(field ?? '')) ?? '' } : null
}
