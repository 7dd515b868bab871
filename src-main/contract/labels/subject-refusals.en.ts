import type { NameProblem } from '../values/person-name.ts'
import type { RefusalWords } from './refusals.ts'
import { type Facts, pieces } from './words.ts'

const kinds: Readonly<Record<string, string>> = {
  citizen: 'citizen',
  family: 'family',
  clan: 'clan',
  community: 'community',
  unit: 'unit',
  commune: 'commune',
}
const noun = (d: Facts): string => kinds[String(d.kind ?? '')] ?? 'family'
const isPerson = (d: Facts): boolean => d.kind === undefined || d.kind === 'family' || d.kind === 'citizen'

const personProblems: Readonly<Record<NameProblem, string>> = {
  empty: 'is empty. Type first and last name.',
  'too-long': 'is longer than 120 letters. Shorten it.',
  'forbidden-character': 'has a sign that names do not have. Keep letters, ’ and hyphens only.',
  digits: 'has digits. Keep letters only.',
}
const titleProblems: Readonly<Record<NameProblem, string>> = {
  empty: 'is empty. Type the name as papers have it.',
  'too-long': 'is longer than 200 letters. Shorten it.',
  'forbidden-character': 'has no letter, or a sign that cannot be printed. Type it again.',
  digits: 'has digits only. Type the whole name.',
}

/** What is said of a subject that cannot be registered or changed so, by its kind. */
export const subjectRefusalsEn = {
  'looks-like-registered': (d) => {
    const p = pieces('en', d)
    const born = isPerson(d) ? `of the same year of birth${p('birth')} ` : ''
    return `The register has a ${noun(d)} ${p('name', '', ' ')}${born}in${p('hamlet place') || ' the same place'}. Say whether it is this ${noun(d)} or another one.`
  },
  'already-registered': (d) => {
    const p = pieces('en', d)
    return `The ${noun(d)}${p('name')} is registered already${p('year', ' for ') || ' for this year'}. Open its row to change it.`
  },
  'name-invalid': (d) => {
    const problem = (isPerson(d) ? personProblems : titleProblems)[String(d.problem ?? '') as NameProblem]
    const why = problem ?? 'is not right. Write it as in the birth certificate.'
    return `The name${pieces('en', d)('name value', ' “', '”')} ${why}`
  },
  'already-belongs': (d) => {
    const p = pieces('en', d)
    return `${p('name', '') || 'This'} stands${p('of', ' in ') || ' in this list'} already. Change the row that is there.`
  },
  'no-places': (d) =>
    `There is no ${d.kind === 'commune' ? 'commune' : 'hamlet'} in the list of places${pieces('en', d)('year', ' for ')} yet. Add or import places in Settings.`,
  'years-backwards': (d) =>
    `The last year${pieces('en', d)('toYear')} is before the first${pieces('en', d)('fromYear')}. Correct one of the two.`,
} as const satisfies Partial<RefusalWords>
