import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Selection } from '../../../src-main/contract/assessments.ts'
import type { Output } from '../../../src-main/contract/define.ts'
import type { Contract } from '../../../src-main/contract/index.ts'
import type { Search } from '../../api/addresses.ts'
import { api } from '../../api/client.ts'
import { refusalOf } from '../../api/hooks.ts'

type Kind = NonNullable<Search<'decision'>['kind']>
type Commune = Output<Contract['decisions']['proposal']>['byCommune'][number]

/** handed: what the Titles Book sent along. all: everyone who passed. communes: those of some communes. */
export type Way = 'handed' | 'all' | 'communes'

interface Asked {
  readonly year: number
  readonly kind: Kind
  readonly address: Search<'decision'>
  readonly passed: number
  readonly byCommune: readonly Commune[]
}

const pageRows = 1000

/** Everyone who passed within a filter, by their titles. */
async function passedWithin(filter: {
  readonly year: number
  readonly kind: Kind
  readonly communeId?: number
}): Promise<number[]> {
  const ids: number[] = []
  for (;;) {
    const { rows, total } = await api.assessments.book({
      ...filter,
      state: 'passed',
      offset: ids.length,
      limit: pageRows,
    })
    ids.push(...rows.map(({ titleId }) => titleId))
    if (rows.length === 0 || ids.length >= total) return ids
  }
}

/** Whom the decision recognises, how many they are, and the selection that says so. */
export function useWhom({ year, kind, address, passed, byCommune }: Asked) {
  const { titles, commune, hamlet, again, text } = address
  const narrowed = hamlet !== undefined || again !== undefined || text !== undefined
  const handed: Way | null = titles !== undefined || narrowed ? 'handed' : null
  const [way, setWay] = useState<Way>(handed ?? (commune === undefined ? 'all' : 'communes'))
  const [communes, setCommunes] = useState<ReadonlySet<number>>(
    new Set(commune === undefined ? byCommune.map(({ placeId }) => placeId) : [commune]),
  )
  const filter = {
    year,
    kind,
    state: 'passed' as const,
    communeId: commune ?? null,
    hamletId: hamlet ?? null,
    again: again ?? null,
    text: text ?? '',
  }
  const handedOver = useQuery({
    queryKey: ['assessments.book', 'handed over', filter, titles ?? null],
    enabled: handed !== null,
    queryFn: async () => {
      if (titles === undefined) return { count: (await api.assessments.book({ ...filter, limit: 1 })).total }
      const ready = new Set(await passedWithin({ year, kind }))
      return { count: titles.filter((id) => ready.has(id)).length }
    },
  })
  const handedCount = handedOver.data?.count
  const leftOut = titles === undefined || handedCount === undefined ? 0 : titles.length - handedCount
  const chosen = byCommune.filter(({ placeId }) => communes.has(placeId))
  const counts: Readonly<Record<Way, number | undefined>> = {
    handed: handedCount,
    all: passed,
    communes: chosen.reduce((sum, each) => sum + each.passed, 0),
  }

  const selection = async (): Promise<Selection> => {
    if (way === 'handed')
      return titles === undefined ? { filter: { ...filter, stage: null } } : { titleIds: [...titles] }
    const [only] = chosen
    const whole = { ...filter, hamletId: null, again: null, text: '', stage: null }
    if (way === 'all' || chosen.length === byCommune.length) return { filter: { ...whole, communeId: null } }
    if (chosen.length === 1 && only) return { filter: { ...whole, communeId: only.placeId } }
    const ids = await Promise.all(
      chosen.map(({ placeId }) => passedWithin({ year, kind, communeId: placeId })),
    )
    return { titleIds: ids.flat() }
  }
  const toggle = (placeId: number): void => {
    const next = new Set(communes)
    if (!next.delete(placeId)) next.add(placeId)
    setCommunes(next)
  }
  return {
    way,
    setWay,
    /** The ways to choose from; one commune alone is no choice. */
    ways: [
      ...(handed ? [handed] : []),
      'all' as const,
      ...(byCommune.length > 1 ? ['communes' as const] : []),
    ],
    byRows: titles !== undefined,
    communes,
    toggle,
    counts,
    count: counts[way],
    leftOut: way === 'handed' ? leftOut : 0,
    refusal: handedOver.error ? refusalOf(handedOver.error) : undefined,
    selection,
  }
}
export type Whom = ReturnType<typeof useWhom>
