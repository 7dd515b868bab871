import type { BookFilter, bookSorts, TitleState } from '../../../src-main/contract/assessments.ts'
import type { useAddress } from '../../api/address.tsx'
import type { Search } from '../../api/addresses.ts'

export type Address = Search<'titles'>
/** Changes words of the address. */
export type Change = ReturnType<typeof useAddress<'titles'>>[1]
export type BookSort = (typeof bookSorts)[number]
export type Stage = NonNullable<BookFilter['stage']>

/** What the address asks of the Book. A state says more than a stage: with both the state counts. */
export function filterOf(address: Address, year: number): BookFilter {
  const state = address.state ?? null
  return {
    year,
    kind: address.kind ?? 'family',
    communeId: address.commune ?? null,
    hamletId: address.hamlet ?? null,
    state,
    again: address.again ?? null,
    text: address.text ?? '',
    stage: state === null ? (address.stage ?? null) : null,
  }
}

/** Thôn of one number are many: their list goes by place. */
export const usualSort = (kind: BookFilter['kind']): BookSort => (kind === 'community' ? 'place' : 'name')

export const noFilter = {
  commune: null,
  hamlet: null,
  state: null,
  again: null,
  stage: null,
  text: null,
} as const

export const isFiltered = ({ communeId, hamletId, state, again, stage, text }: BookFilter): boolean =>
  [communeId, hamletId, state, again, stage].some((value) => value !== null) || text !== ''

/** One chip holds states and stages: "state:passed", "stage:with-result". */
export const stepValue = ({ state, stage }: BookFilter): string | null =>
  state !== null ? `state:${state}` : stage !== null ? `stage:${stage}` : null

export function stepOfValue(value: string | null): { state: TitleState | null; stage: Stage | null } {
  const [what, word] = value?.split(':') ?? []
  return {
    state: what === 'state' ? (word as TitleState) : null,
    stage: what === 'stage' ? (word as Stage) : null,
  }
}
