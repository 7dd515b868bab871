import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openContainer } from '../../src-main/files/container.ts'
import { openGenerations } from '../../src-main/files/generations.ts'
import { type Golden, goldenFolder, goldenList } from '../fixtures/backups/golden.ts'

/** A data folder as an older program left it: the data of the oldest golden backup, in the schema they were written with. */
export async function olderOffice(folder: string): Promise<Golden> {
  const [oldest] = goldenList()
    .filter(({ secrets }) => secrets.length === 0)
    .sort((a, b) => a.schema - b.schema)
  if (oldest === undefined) throw new Error('there is no golden backup')
  const { data } = openContainer(readFileSync(join(goldenFolder, oldest.name)))
  const generations = openGenerations(folder)
  const { number } = await generations.fill(
    (path) => writeFileSync(path, data),
    () => {},
  )
  generations.flip(number)
  return oldest
}
