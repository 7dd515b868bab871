import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'

const script = fileURLToPath(new URL('../types.mjs', import.meta.url))

/** A project of one file. */
function projectOf(folder: string, name: string, code: string): string {
  writeFileSync(join(folder, `${name}.ts`), code)
  const path = join(folder, `tsconfig.${name}.json`)
  writeFileSync(path, JSON.stringify({ compilerOptions: { noEmit: true, types: [] }, files: [`${name}.ts`] }))
  return path
}

test('every project has its types looked at, also after one with mistakes; one mistake fails the whole', () => {
  const folder = mkdtempSync(join(tmpdir(), 'types-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const first = projectOf(folder, 'first', "export const one: number = 'eins'\n")
  const sound = projectOf(folder, 'sound', 'export const two: number = 2\n')
  const last = projectOf(folder, 'last', "export const three: number = 'drei'\n")

  const run = (...projects: string[]) =>
    spawnSync(process.execPath, [script, ...projects], { encoding: 'utf8' })
  const all = run(first, sound, last)

  expect(all.stdout).toContain('first.ts')
  expect(all.stdout).toContain('last.ts')
  expect(all.status).toBe(1)
  expect(run(sound).status).toBe(0)
}, 60_000)
