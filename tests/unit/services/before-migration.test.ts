// The program of these tests knows one schema more than any that was written: every data file is an older one.
import '../../faults/next-version.ts'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { schemaVersion } from '../../../src-main/database/migrate.ts'
import { openContainer } from '../../../src-main/files/container.ts'
import { openGenerations } from '../../../src-main/files/generations.ts'
import { openLive } from '../../../src-main/opening.ts'
import { freshApp, openFile } from '../../support/fresh-app.ts'
import { olderOffice } from '../../support/older-office.ts'
import { tempFolder } from '../../support/temp-folder.ts'

test('data that a newer program brings up are kept as they were: as a copy of their own, looked through, that restores', async () => {
  using folder = tempFolder()
  const { schema, counts } = await olderOffice(folder.path)
  await using office = await freshApp({ folder: folder.path })
  await office.api.backups.keepCopy({})

  const copies = await office.api.backups.automatic({})
  expect(copies.map(({ reason }) => reason)).toEqual(['migration'])
  const file = copies[0]?.file ?? ''
  expect(openContainer(readFileSync(file)).manifest.schema).toBe(schema)
  expect(await office.api.backups.verifyBackup({ file })).toMatchObject({ ok: true, counts })

  await office.api.settings.amendOffice({ seat: 'Tân Nghĩa' })
  await office.api.backups.restoreBackup({ file })
  expect((await office.api.settings.settings({})).office?.seat).not.toBe('Tân Nghĩa')
  expect((await office.api.history.check({})).counts.subjects).toBe(counts.subjects)
})

test('a bringing up that fails again and again sets the same data aside once, and leaves them as they were', async () => {
  using folder = tempFolder()
  const { schema } = await olderOffice(folder.path)
  const generations = openGenerations(folder.path)
  const old = generations.current()
  // Whatever the disk has against the new file: its place is taken.
  for (const _ of [1, 2]) {
    const stopped = {
      ...generations,
      fill: (make: Parameters<typeof generations.fill>[0]) =>
        generations.fill(make, () => {
          throw new Error('the new file is not good')
        }),
    }
    await expect(openLive(stopped)).rejects.toThrow('the new file is not good')
  }

  expect(readdirSync(join(folder.path, 'backups', 'auto'))).toEqual([
    expect.stringMatching(/_migration\.\d+\.waiting$/),
  ])
  expect(generations.current()).toBe(old)
  const db = openFile(old)
  expect(db.pragma('user_version', { simple: true })).toBe(schema)
  db.close()
})

test('an earlier data file of an older program can be gone back to: it is brought up again', async () => {
  using folder = tempFolder()
  await olderOffice(folder.path)
  await using office = await freshApp({ folder: folder.path })
  await office.api.settings.amendOffice({ seat: 'Tân Nghĩa' })
  await office.api.backups.goBack({ generation: 1 })

  expect((await office.api.settings.settings({})).office?.seat).not.toBe('Tân Nghĩa')
  const live = openGenerations(folder.path).current()
  await office.close()
  const db = openFile(live)
  expect(db.pragma('user_version', { simple: true })).toBe(schemaVersion)
  db.close()
})
