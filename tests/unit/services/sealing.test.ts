import { existsSync, globSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Output } from '../../../src-main/contract/define.ts'
import type { Contract } from '../../../src-main/contract/index.ts'
import { openGenerations } from '../../../src-main/files/generations.ts'
import { peekSealed } from '../../../src-main/files/sealed.ts'
import { type FreshApp, freshApp, openFile } from '../../support/fresh-app.ts'
import { pagesOf } from '../../support/pdf.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const passphrase = 'cây bàng trước cổng trường'
const name = 'Hội Khuyến học huyện Hàm Tân'
const refused = (code: string, details?: object) =>
  expect.objectContaining(details === undefined ? { code } : { code, details })

const founded = async (office: FreshApp): Promise<void> => {
  await office.api.settings.foundOffice({ name, level: 'district', placeList: null, placeName: null })
}

type Prepared = Output<Contract['backups']['prepareSealing']>
/** The code as a person reads it off the printed sheet. */
async function codeOn(office: FreshApp, { ticket }: Prepared): Promise<string> {
  const path = office.app.file(ticket)?.path ?? ''
  const [page = ''] = await pagesOf(readFileSync(path))
  const groups = page.match(/\b[0-9A-HJKMNP-TV-Z]{5}\b/g) ?? []
  return groups.join('-')
}

async function setUp(office: FreshApp, secret = passphrase): Promise<string> {
  const prepared = await office.api.backups.prepareSealing({ passphrase: secret })
  const code = await codeOn(office, prepared)
  const group = code.split('-')[prepared.group - 1] ?? ''
  await office.api.backups.confirmSealing({ draft: prepared.draft, group })
  return code
}

async function refusesWithoutSecret({ api, folder }: FreshApp, file: string): Promise<void> {
  for (const ask of ['verifyBackup', 'compareBackup', 'restoreBackup'] as const) {
    await expect(api.backups[ask]({ file })).rejects.toEqual(refused('backup-sealed'))
    await expect(api.backups[ask]({ file, secret: 'một câu khác hẳn' })).rejects.toEqual(
      refused('backup-secret-wrong'),
    )
  }
  expect(openGenerations(folder).kept()).toEqual([1])
}

describe('setting up sealed backups', () => {
  test('prints a sheet, asks for a group of its code, and only then keeps the keys', async () => {
    await using office = await freshApp()
    await founded(office)
    expect(await office.api.backups.sealing({})).toEqual({ since: null })
    const prepared = await office.api.backups.prepareSealing({ passphrase })
    const file = office.app.file(prepared.ticket)
    expect(file).toMatchObject({ fileName: 'phieu-khoi-phuc-ban-sao-luu.pdf', type: 'application/pdf' })
    const pages = await pagesOf(readFileSync(file?.path ?? ''))
    expect(pages).toHaveLength(1)
    expect(pages[0]).toContain(name)
    expect(pages[0]).toContain('Người giữ phiếu')
    const code = await codeOn(office, prepared)
    expect(code).toMatch(/^([0-9A-Z]{5}-){6}[0-9A-Z]{5}$/)

    const wrong = { draft: prepared.draft, group: 'AAAAA' }
    await expect(office.api.backups.confirmSealing(wrong)).rejects.toEqual(
      refused('recovery-group-wrong', { group: prepared.group }),
    )
    expect(await office.api.backups.sealing({})).toEqual({ since: null })
    expect(readdirSync(office.folder)).not.toContain('sealing.json')

    const group = code.split('-')[prepared.group - 1] ?? ''
    const { since } = await office.api.backups.confirmSealing({
      draft: prepared.draft,
      group: ` ${group.toLowerCase()} `,
    })
    expect(await office.api.backups.sealing({})).toEqual({ since })
    expect(statSync(join(office.folder, 'sealing.json')).mode & 0o077).toBe(0)
    // The sheet is on paper now, and nowhere else.
    expect(existsSync(file?.path ?? '')).toBe(false)
    await expect(office.api.backups.confirmSealing({ draft: prepared.draft, group })).rejects.toEqual(
      refused('sealing-draft-unknown'),
    )
  })

  test('refuses a weak passphrase before a sheet is drawn, and says why', async () => {
    await using office = await freshApp()
    await founded(office)
    for (const [weak, problem] of [
      ['ngắn', 'too-short'],
      ['matkhau123', 'too-simple'],
      [name, 'too-simple'],
    ] as const) {
      await expect(office.api.backups.prepareSealing({ passphrase: weak })).rejects.toEqual(
        refused('passphrase-weak', { problem }),
      )
    }
    expect(readdirSync(join(office.folder, 'passing'))).toEqual([])
  })

  test('begun twice makes the first sheet worthless', async () => {
    await using office = await freshApp()
    const first = await office.api.backups.prepareSealing({ passphrase })
    const code = await codeOn(office, first)
    await office.api.backups.prepareSealing({ passphrase })
    const group = code.split('-')[first.group - 1] ?? ''
    await expect(office.api.backups.confirmSealing({ draft: first.draft, group })).rejects.toEqual(
      refused('sealing-draft-unknown'),
    )
  })
})

describe('a sealed backup', () => {
  test('is refused until sealing has been set up', async () => {
    using stick = tempFolder()
    await using office = await freshApp()
    const made = office.api.backups.makeBackup({ folder: stick.path, sealed: true })
    await expect(made).rejects.toEqual(refused('sealing-not-ready'))
    expect(readdirSync(stick.path)).toEqual([])
  })

  test('is made, checked and restored on its own computer without a secret', async () => {
    using stick = tempFolder()
    await using office = await freshApp()
    await founded(office)
    await setUp(office)
    const made = await office.api.backups.makeBackup({ folder: stick.path, sealed: true })
    expect(made.fileName).toMatch(/_\d{4}-\d\d-\d\d_\d\d-\d\d\.hoibk\.enc$/)
    expect(await office.api.backups.backupsIn({ folder: stick.path })).toEqual([
      expect.objectContaining({ fileName: made.fileName, office: name, readable: true, sealed: true }),
    ])
    expect(await office.api.backups.verifyBackup({ file: made.file })).toMatchObject({
      ok: true,
      counts: made.counts,
      sha256: made.sha256,
    })
    await office.api.settings.amendOffice({ name: 'Tên mới' })
    await office.api.backups.restoreBackup({ file: made.file })
    expect((await office.api.settings.settings({})).office?.name).toBe(name)
  })

  test('says nothing of the office’s people to whoever finds the stick', async () => {
    using stick = tempFolder()
    await using office = await freshApp()
    await founded(office)
    await setUp(office)
    await office.api.settings.amendOffice({ seat: 'Chim-Hoàng-Yến' })
    const { file } = await office.api.backups.makeBackup({ folder: stick.path, sealed: true })
    const bytes = readFileSync(file)
    for (const told of ['SQLite format 3', 'data.sqlite', 'PK\x03\x04'])
      expect(bytes.includes(Buffer.from(told, 'latin1'))).toBe(false)
    expect(bytes.includes('Chim-Hoàng-Yến')).toBe(false)
  })

  test('comes back on another computer by the passphrase or by the code of the sheet', async () => {
    using stick = tempFolder()
    await using old = await freshApp()
    await founded(old)
    const code = await setUp(old)
    const { file, counts } = await old.api.backups.makeBackup({ folder: stick.path, sealed: true })
    for (const secret of [passphrase, code.toLowerCase().replaceAll('-', ' ')]) {
      await using other = await freshApp()
      if (secret === passphrase) await refusesWithoutSecret(other, file)
      expect(await other.api.backups.verifyBackup({ file, secret })).toMatchObject({ ok: true, counts })
      expect(await other.api.backups.compareBackup({ file, secret })).toMatchObject({ saved: counts })
      expect(await other.api.backups.restoreBackup({ file, secret })).toEqual({
        generation: 2,
        counts,
        erasedAgain: 0,
      })
      expect((await other.api.settings.settings({})).office?.name).toBe(name)
    }
  })

  test('of before a new passphrase keeps opening with the old one', async () => {
    using stick = tempFolder()
    await using office = await freshApp()
    await founded(office)
    await setUp(office)
    const old = await office.api.backups.makeBackup({ folder: stick.path, sealed: true })
    const code = await setUp(office, 'bốn con mèo lười nằm')
    const young = await office.api.backups.makeBackup({ folder: stick.path, sealed: true })
    await expect(office.api.backups.verifyBackup({ file: old.file })).rejects.toEqual(
      refused('backup-sealed'),
    )
    const opens = async (file: string, secret: string) =>
      (await office.api.backups.verifyBackup({ file, secret })).ok
    expect(await opens(old.file, passphrase)).toBe(true)
    expect(await opens(young.file, code)).toBe(true)
    await expect(opens(old.file, code)).rejects.toEqual(refused('backup-secret-wrong'))
  })

  test('that is damaged is said to be damaged, whether the secret is known or not', async () => {
    using stick = tempFolder()
    await using office = await freshApp()
    await setUp(office)
    const { file } = await office.api.backups.makeBackup({ folder: stick.path, sealed: true })
    const bytes = readFileSync(file)
    bytes.writeUInt8(bytes.readUInt8(6000) ^ 1, 6000)
    writeFileSync(file, bytes)
    await using other = await freshApp()
    for (const { api } of [office, other])
      expect(await api.backups.verifyBackup({ file })).toMatchObject({ ok: false, reason: 'digest' })
    await expect(other.api.backups.restoreBackup({ file, secret: passphrase })).rejects.toEqual(
      refused('backup-damaged'),
    )
  })
})

test('no secret is written down anywhere: not in the history, not in a log, not in a file', async () => {
  using stick = tempFolder()
  using folder = tempFolder()
  const office = await freshApp({ folder: folder.at('data') })
  await founded(office)
  const code = await setUp(office)
  const sealed = await office.api.backups.makeBackup({ folder: stick.path, sealed: true })
  const plain = await office.api.backups.makeBackup({ folder: stick.path })
  await office.api.backups.restoreBackup({ file: sealed.file, secret: passphrase })
  const groups = code.split('-')
  await expect(
    office.api.backups.verifyBackup({ file: plain.file, secret: `${groups.slice(0, 6).join('-')}-AAAAA` }),
  ).resolves.toMatchObject({ ok: true })
  await office.close()

  const db = openFile(openGenerations(office.folder).current())
  const restored = db
    .prepare("SELECT input FROM change_sets WHERE command = 'backups.restoreBackup'")
    .pluck()
    .get()
  db.close()
  expect(JSON.parse(String(restored))).toEqual({ file: sealed.file, secret: '***' })

  const files = globSync('**/*', { cwd: folder.path, withFileTypes: true }).filter((found) => found.isFile())
  expect(files.map(({ name }) => name)).toContain('sealing.json')
  for (const { parentPath, name } of files) {
    const bytes = readFileSync(join(parentPath, name))
    for (const told of [passphrase, code, code.replaceAll('-', ''), ...groups.map((group) => `-${group}-`)])
      expect(bytes.includes(told), `${name} tells ${told}`).toBe(false)
  }
  // A plain backup must not carry the key of the sealed ones.
  const slot = peekSealed(sealed.file)?.slots.passphrase.salt ?? 'none'
  expect(readFileSync(join(office.folder, 'sealing.json'), 'utf8')).toContain(slot)
  expect(readFileSync(plain.file).includes(slot)).toBe(false)
})
