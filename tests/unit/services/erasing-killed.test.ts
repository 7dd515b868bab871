import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, utimesSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openGenerations } from '../../../src-main/files/generations.ts'
import { freshApp } from '../../support/fresh-app.ts'
import { fourFamilies } from '../../support/ham-tan.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const support = (file: string) => new URL(`../../support/${file}`, import.meta.url).pathname

/** Erases in a process of its own that dies the moment the compacted file has become the live one. */
async function eraseAndDie(folder: string, subjectId: number): Promise<string | null> {
  const words = ['--import', support('killed-after-flip.ts'), support('act.ts')]
  const child = spawn(process.execPath, [...words, folder, 'erase', String(subjectId)], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, FLIPS_LEFT: '1' },
  })
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null]
  return signal
}

test('a program killed right after the flip of an erasure still removes older generations when their time is over', async () => {
  using folder = tempFolder()
  using stick = tempFolder()
  const { office, binh } = await fourFamilies({ folder: folder.path })
  await office.api.assessments.withdraw({ selection: { titleIds: [binh.titleId] }, reason: null })
  const { file } = await office.api.backups.makeBackup({ folder: stick.path })
  await office.api.backups.restoreBackup({ file })
  await office.close()
  const before = openGenerations(folder.path)
  const live = before.number()
  const older = before.kept().filter((each) => each < live)
  const holds = (number: number) => readFileSync(before.pathOf(number)).includes('Trần Thị Bình')
  expect(older.map(holds)).toContain(true)

  expect(await eraseAndDie(folder.path, binh.subjectId)).toBe('SIGKILL')
  expect(openGenerations(folder.path).number()).toBe(live + 1)

  const past = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000)
  for (const number of older) utimesSync(before.pathOf(number), past, past)
  await using again = await freshApp({ folder: folder.path })
  expect(older.filter((number) => existsSync(before.pathOf(number)))).toEqual([])
  expect((await again.api.privacy.erasable({ subjectId: binh.subjectId })).name).toBe('(đã xóa theo yêu cầu)')
})
