import * as z from 'zod'
import { subjectKinds } from '../../contract/assessments.ts'
import { listResources, readResource } from '../../files/resources.ts'

const shares = z.partialRecord(z.enum(subjectKinds), z.number().min(0).max(100))
const programme = z.object({
  basis: z.string(),
  fromYear: z.int(),
  toYear: z.int(),
  shares,
  areas: z.array(z.object({ area: z.string(), shares })),
})

/** What a national programme asks for in a year; null where none was seen to say anything. */
export function nationalTarget(
  resources: string,
  { kind, year }: { readonly kind: (typeof subjectKinds)[number]; readonly year: number },
): { readonly share: number; readonly basis: string } | null {
  const all = listResources(resources, 'targets').flatMap((name) =>
    z.array(programme).parse(JSON.parse(readResource(resources, 'targets', name))),
  )
  const found = all.find(({ fromYear, toYear }) => fromYear <= year && year <= toYear)
  const share = found?.shares[kind]
  return found && share !== undefined ? { share, basis: found.basis } : null
}
