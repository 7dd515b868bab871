import { schemaVersion } from '../../src-main/database/migrate.ts'
import { digestOf, faultOf, withFile } from './evidence.ts'
import { startActor } from './killable.ts'

/** An office made by the program of today, in a process that does not know the next version. */
export async function olderOffice(folder: string, families = 12): Promise<string> {
  const today = startActor()
  await today.perform({ do: 'found', folder, families })
  await today.kill()
  return withFile(folder, digestOf)
}

/** Whatever was left, the next start has the same rows in the next version's schema. */
export function faultAfterMigration(
  folder: string,
  before: string,
): readonly ['damaged' | 'mixed', string] | null {
  return withFile(folder, (db) => {
    const fault = faultOf(db)
    if (fault) return ['damaged', fault]
    if (digestOf(db) !== before) return ['mixed', 'the rows are others']
    const version = db.pragma('user_version', { simple: true })
    if (version !== schemaVersion) return ['mixed', `the schema is ${String(version)}`]
    const words = db.prepare('SELECT count(*) FROM later_words').pluck().get()
    const subjects = db.prepare('SELECT count(*) FROM subjects').pluck().get()
    return words === subjects ? null : ['mixed', `${String(words)} of ${String(subjects)} were brought over`]
  })
}
