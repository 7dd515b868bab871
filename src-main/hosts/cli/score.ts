import { subjectKinds } from '../../contract/assessments.ts'
import { labelOf, unknownSentence } from '../../contract/labels/index.ts'
import { communeOf } from '../commune.ts'
import { type Arguments, Misused } from './arguments.ts'
import type { Occasion } from './command.ts'

/** What the line says, before anything is opened. */
export function scoreAsked(given: Arguments) {
  const year = given.number('year')
  if (year === undefined) throw new Misused('missing', '--year')
  const kind = given.oneOf('subject', subjectKinds)
  if (kind === undefined) throw new Misused('missing', '--subject')
  return { year, kind }
}

/** What the scores of a round come to: classes and their counts, who cannot be classed and why. Nothing is changed. */
export async function score({ office, given }: Occasion): Promise<object> {
  const { year, kind } = scoreAsked(given)
  const commune = given.text('commune')
  const communeId = commune === undefined ? null : await communeOf(office, commune, year)
  const asked = { year, kind, communeId }
  const { sets, classes, ...counts } = await office.scoring.classOf(asked)
  const suggested = await office.scoring.suggestions({ ...asked, limit: 1 })
  const { language } = given
  const verdicts = labelOf.verdicts[language]
  return {
    ...{ year, subject: kind, commune: commune ?? null },
    ...counts,
    classes: classes.map((each) => ({ ...each, words: each.class ?? verdicts[each.verdict] })),
    sets: sets.map(({ unknowns, ...set }) => ({
      ...set,
      ...(unknowns.length > 0 && {
        verdict: verdicts.unfounded,
        why: unknowns.map((unknown) => unknownSentence(language, unknown)),
      }),
    })),
    suggestions: suggested.counts,
  }
}
