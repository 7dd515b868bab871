import type { Reader } from '../../database/open.ts'
import * as sql from '../../database/queries/scoring.ts'

/** The form each subject of a kind fills in, by its number; null: not known. Read once, when it is first asked for. */
export function formsIn(db: Reader, kind: string): (subjectId: number) => string | null {
  let known: ReadonlyMap<number, string> | undefined
  return (subjectId) => {
    known ??= new Map(sql.formsOfSubjects(db, { kind }).map((each) => [each.subjectId, each.variant]))
    return known.get(subjectId) ?? null
  }
}
