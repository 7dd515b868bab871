import { useQuery } from '@tanstack/react-query'
import type { Output } from '../../../src-main/contract/define.ts'
import type { Contract } from '../../../src-main/contract/index.ts'
import { api } from '../../api/client.ts'

export type Certificate = Output<Contract['certificates']['register']>['rows'][number]
const pageRows = 1000

/** Every certificate of a decision in the order of the register. */
export async function allOf(decisionId: number, issued: boolean | null = null): Promise<Certificate[]> {
  const found: Certificate[] = []
  for (;;) {
    const { rows, total } = await api.certificates.register({
      decisionId,
      issued,
      offset: found.length,
      limit: pageRows,
    })
    found.push(...rows)
    if (rows.length === 0 || found.length >= total) return found
  }
}

/** The certificates a check names; undefined until they are read. */
export function useRowsOf(
  decisionId: number,
  ids: readonly number[] | null,
): readonly Certificate[] | undefined {
  const { data } = useQuery({
    queryKey: ['certificates.register', 'these', decisionId, ids],
    enabled: ids !== null,
    queryFn: async () => {
      const wanted = new Set(ids)
      return (await allOf(decisionId)).filter(({ id }) => wanted.has(id))
    },
  })
  return data
}

/** One certificate that the address names, out of its decision's rows. */
export function useNamed(id: number | undefined, decisionId: number | undefined): Certificate | undefined {
  const rows = useRowsOf(decisionId ?? 0, id === undefined || decisionId === undefined ? null : [id])
  return id === undefined ? undefined : rows?.find((row) => row.id === id)
}
