import type { Selection } from '../../contract/assessments.ts'
import { searchKey } from '../../contract/values/person-name.ts'
import type { Reader } from '../../database/open.ts'
import * as sql from '../../database/queries/decisions.ts'

type Stage = NonNullable<Extract<Selection, { filter: unknown }>['filter']['stage']>
const statesOf: Readonly<Record<Stage, readonly string[]>> = {
  'with-result': ['passed', 'failed', 'recognised', 'not-recognised'],
  'without-result': ['registered'],
  'passed-or-later': ['passed', 'recognised'],
  certified: ['recognised'],
  uncertified: ['recognised'],
}

/** The titles of a round that a selection means, in the order of the register. */
export function selectedTitles(db: Reader, roundId: number, selection: Selection) {
  if ('titleIds' in selection)
    return sql.candidatesByIds(db, { roundId, ids: JSON.stringify(selection.titleIds) })
  const { communeId, hamletId, again, text, stage, state } = selection.filter
  const inStage = stage === null ? null : statesOf[stage]
  const states = state === null ? inStage : (inStage ?? [state]).filter((one) => one === state)
  return sql.candidatesByFilter(db, {
    roundId,
    communeId,
    hamletId,
    again: again === null ? null : Number(again),
    words: JSON.stringify(searchKey(text).split(' ').filter(Boolean)),
    states: states === null ? null : JSON.stringify(states),
  })
}
