import { existsSync, readFileSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { contract } from '../../../src-main/contract/index.ts'
import { refusalSentence } from '../../../src-main/contract/labels/index.ts'
import { Refusal } from '../../../src-main/contract/refusal.ts'
import { openGenerations } from '../../../src-main/files/generations.ts'
import { mayPublish } from '../../../src-main/services/privacy/consents.ts'
import { leavingNames } from '../../../src-main/services/privacy/leaving.ts'
import { publicColumns } from '../../../src-main/services/privacy/public-list.ts'
import { freshApp } from '../../support/fresh-app.ts'
import { fourFamilies, recogniseAll } from '../../support/ham-tan.ts'
import { pagesOf } from '../../support/pdf.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const textOf = async (bytes: Uint8Array) => (await pagesOf(bytes)).join(' ').replace(/\s+/g, ' ')
const refused = async (work: Promise<unknown>): Promise<Refusal> => {
  const error = await work.catch((thrown: unknown) => thrown)
  if (!(error instanceof Refusal)) throw new Error('it was not refused')
  return error
}
const consent = {
  scope: 'publishing-name',
  giver: 'Trần Thị Bình',
  relation: 'self',
  givenOn: '2020-11-01',
  paper: 'Cặp 3, tờ 12',
} as const

describe('consents', () => {
  test('what was agreed to is written down, withdrawn with its day, and undone like everything else', async () => {
    const { office, binh } = await fourFamilies()
    await using _ = office
    const { subjectId } = binh
    const { id } = await office.api.privacy.addConsent({ subjectId, ...consent })
    expect(await office.api.privacy.consents({ subjectId })).toEqual([
      { id, subjectId, ...consent, withdrawnOn: null },
    ])
    await office.api.privacy.withdrawConsent({ id, day: '2020-11-10' })
    expect((await office.api.privacy.consents({ subjectId }))[0]?.withdrawnOn).toBe('2020-11-10')
    expect((await refused(office.api.privacy.withdrawConsent({ id, day: '2020-11-11' }))).code).toBe(
      'not-found',
    )

    await office.api.history.undo({ id: null })
    await office.api.history.undo({ id: null })
    expect(await office.api.privacy.consents({ subjectId })).toEqual([])
  })

  test('whoever has not agreed, or no longer, is counted before a list is published', async () => {
    const { office, binh, an } = await fourFamilies()
    await using _ = office
    const selection = { titleIds: [binh.titleId, an.titleId] }
    expect(await office.api.privacy.withoutConsent({ selection })).toEqual({
      count: 2,
      names: ['Nguyễn Văn An', 'Trần Thị Bình'],
    })
    const { id } = await office.api.privacy.addConsent({ subjectId: binh.subjectId, ...consent })
    await office.api.privacy.addConsent({ subjectId: an.subjectId, ...consent, scope: 'keeping' })
    expect((await office.api.privacy.withoutConsent({ selection })).names).toEqual(['Nguyễn Văn An'])
    await office.api.privacy.withdrawConsent({ id, day: '2020-11-20' })
    const whole = { filter: { year: 2020, kind: 'family' } } as const
    expect((await office.api.privacy.withoutConsent({ selection: whole })).count).toBe(4)
    expect((await office.api.privacy.withoutConsent({ selection })).count).toBe(2)
  })

  test.each([
    ['an adult', '1968', ['self'], true],
    ['an adult for whom somebody else spoke', '1968', ['parent'], false],
    ['somebody whose birth nobody knows', null, ['self'], true],
    ['a child of ten that was not asked', '2010-05-01', ['parent'], false],
    ['a child of ten whose parents were not asked', '2010-05-01', ['self'], false],
    ['a child of ten that agreed with its guardian', '2010-05-01', ['guardian', 'self'], true],
    ['a child of six', '2014-05-01', ['parent'], true],
    ['a child of six that alone agreed', '2014-05-01', ['self'], false],
    ['on the day of its seventh birthday', '2013-11-20', ['parent'], false],
    ['on the day before it', '2013-11-21', ['parent'], true],
    ['a child that may be seven already', '2013', ['parent'], false],
    ['somebody who may still be fifteen', '2004', ['self'], false],
    ['somebody of sixteen', '2004-11-20', ['self'], true],
    ['somebody of whom only the month is known', '2004-11', ['self'], false],
  ] as const)('may be published: %s', (_, birth, relations, may) => {
    expect(mayPublish(birth, '2020-11-20', relations)).toBe(may)
  })
})

describe('a list for everybody', () => {
  test('has no births, places below the commune, sizes of households, points, reasons or notes', () => {
    const all = [
      'name',
      'birth',
      'hamlet',
      'commune',
      'points',
      'state',
      'members',
      'reason',
      'note',
    ] as const
    expect(publicColumns(all, false)).toEqual(['name', 'commune', 'state'])
    expect(publicColumns(all, true)).toEqual(['name', 'birth', 'commune', 'state'])
  })

  test('is so on paper and as a spreadsheet, whatever was asked for', async () => {
    const { office, an } = await fourFamilies()
    await using _ = office
    await office.api.assessments.amendTitle({ titleId: an.titleId, note: 'bệnh nặng' })
    const order = { year: 2020, kind: 'family', public: true, birthYear: true } as const
    const { ticket } = await office.api.assessments.printBook({
      ...order,
      columns: ['name', 'birth', 'hamlet', 'commune', 'members', 'note'],
    })
    const paper = await textOf(readFileSync(office.app.file(ticket)!.path))
    expect(paper).toContain('Nguyễn Văn An')
    expect(paper).toContain('1955')
    expect(paper).not.toMatch(/11\/02\/1955|bệnh nặng|Thôn 1/)

    const sheet = await office.api.assessments.exportBook({ ...order, columns: 'registrations' })
    const parts = unzipSync(readFileSync(office.app.file(sheet.ticket)!.path))
    const told = Object.values(parts)
      .map((part) => Buffer.from(part).toString())
      .join('\n')
    expect(told).toContain('Nguyễn Văn An')
    expect(told).not.toMatch(/11\/02\/1955|bệnh nặng|Thôn 1|Số khẩu/)
  })
})

describe('what left the program', () => {
  test('is written down with its filter, rows and file, outside undo', async () => {
    const { office, binh } = await fourFamilies()
    await using _ = office
    const folder = tempFolder()
    const tanPhuc = office.commune('Tân Phúc')
    await office.api.assessments.exportBook({
      year: 2020,
      kind: 'family',
      communeId: tanPhuc,
      columns: 'results',
    })
    await office.api.assessments.printBook({ year: 2020, kind: 'family', public: true, columns: ['name'] })
    await office.api.privacy.aboutPerson({ subjectId: binh.subjectId })
    await office.api.backups.makeBackup({ folder: folder.path })
    await office.api.history.undo({ id: null })

    const { total, rows } = await office.api.privacy.exports({})
    expect(total).toBe(4)
    expect(rows.map(({ kind, what, rows: count }) => [kind, what, count])).toEqual([
      ['backup', 'Bản sao lưu cả sổ, không khóa', 4],
      ['about-person', `Hồ sơ số ${binh.subjectId}`, expect.any(Number)],
      ['book-paper', 'Danh sách công khai gia đình năm 2020', 4],
      ['book-sheet', 'Danh sách gia đình năm 2020; Xã Tân Phúc', 3],
    ])
    expect(rows[0]?.place).toBe(folder.path)
    folder[Symbol.dispose]()
  })

  test('no task that gives out a file is forgotten', () => {
    const giving = Object.entries(contract).flatMap(([domain, entries]) =>
      Object.entries(entries)
        .filter(
          ([, { kind, output }]) =>
            kind === 'task' && 'fileName' in ((output as { shape?: object }).shape ?? {}),
        )
        .map(([name]) => `${domain}.${name}`),
    )
    // A preview is looked at and stays here; a sheet that is read came in.
    const staying = ['certificates.previewCertificate', 'imports.readSheet']
    expect(giving.filter((name) => !staying.includes(name)).toSorted()).toEqual(leavingNames.toSorted())
  })
})

test('the paper about one person holds the register, all years, the consents and the history', async () => {
  const { office, binh } = await fourFamilies()
  await using _ = office
  const { subjectId, titleId } = binh
  await office.api.assessments.amendFamily({ subjectId, name: 'Trần Thị Bính' })
  await office.api.assessments.giveResult({
    selection: { titleIds: [titleId] },
    result: 'passed',
    reason: null,
  })
  await recogniseAll(office)
  await office.api.privacy.addConsent({ subjectId, ...consent })

  const { ticket, fileName } = await office.api.privacy.aboutPerson({ subjectId })
  expect(fileName).toBe(`ho-so-${subjectId}.pdf`)
  const text = await textOf(readFileSync(office.app.file(ticket)!.path))
  for (const part of ['Trần Thị Bính', '1968', 'Nữ', 'Năm 2020', 'Đã công nhận', 'Cặp 3, tờ 12'])
    expect(text).toContain(part)
  expect(text).toMatch(/tên Trần Thị Bình → Trần Thị Bính/)
})

describe('an erasure', () => {
  const canary = 'Trần Thị Bình'

  test('waits until nothing of the person is under way, and only for people', async () => {
    const { office, binh } = await fourFamilies()
    await using _ = office
    const { subjectId } = binh
    expect(await office.api.privacy.erasable({ subjectId })).toMatchObject({
      name: canary,
      titles: 1,
      open: { titles: 1, certificates: 0 },
    })
    const refusal = await refused(office.api.privacy.erase({ subjectId, reason: 'đơn ngày 20/11' }))
    expect(refusal.code).toBe('erasure-waits')
    expect(refusalSentence('vi', refusal.code, refusal.details)).toContain('1 danh hiệu chưa xong')
    expect((await refused(office.api.privacy.erase({ subjectId: 999, reason: 'x' }))).code).toBe('not-found')
  })

  test('blanks rows, history, words and file; numbers and the chain stand; undo of other actions still works', async () => {
    const folder = tempFolder()
    const { office, binh, an } = await fourFamilies({ folder: folder.path })
    const { subjectId, titleId } = binh
    await office.api.assessments.amendTitle({ titleId, note: 'bệnh hiểm nghèo' })
    await office.api.assessments.giveResult({
      selection: { titleIds: [titleId] },
      result: 'passed',
      reason: null,
    })
    const { decisionId } = await recogniseAll(office)
    await office.api.certificates.printCertificates({ decisionId, certificateIds: null })
    await office.api.privacy.addConsent({ subjectId, ...consent })
    await office.api.assessments.amendFamily({ subjectId, birth: '1967-03-04' })
    await office.api.assessments.amendFamily({ subjectId: an.subjectId, members: 9 })
    const { anchor } = await office.api.history.check({})

    const erased = await office.api.privacy.erase({ subjectId, reason: 'đơn ngày 20/11' })
    expect(erased.blanked).toBeGreaterThan(5)

    expect(await office.api.assessments.subject({ subjectId })).toMatchObject({
      name: '(đã xóa theo yêu cầu)',
      birth: null,
      sex: null,
      members: null,
      years: [{ state: 'recognised', decision: expect.stringContaining('15'), registerNumber: 1 }],
    })
    const check = await office.api.history.check({})
    expect(check).toMatchObject({ ok: true, chain: { ok: true } })
    expect((await office.api.history.findAnchor({ anchor })).found).not.toBeNull()
    expect((await office.api.assessments.book({ year: 2020, kind: 'family', text: 'binh' })).total).toBe(0)
    const told = JSON.stringify([
      (await office.api.history.actions({})).rows,
      (await office.api.history.changesOfRecord({ of: { subjectId } })).rows,
      (await office.api.certificates.register({ decisionId })).rows,
    ])
    expect(told).not.toMatch(/Bình|binh|1968|1967|hiểm nghèo|Cặp 3/)
    expect(
      (await refused(office.api.history.undo({ id: lastId(await office.api.history.actions({})) }))).code,
    ).toBe('nothing-to-undo')
    const [change] = (await office.api.history.changesOfRecord({ of: { table: 'people', rowId: 1 } })).rows
    expect(
      (await refused(office.api.history.putBack({ changeId: change!.changeId, column: 'name' }))).code,
    ).toBe('value-not-restorable')

    await office.api.history.undo({ id: null })
    expect((await office.api.assessments.subject({ subjectId: an.subjectId })).members).toBeNull()
    // A second time nothing is left to blank; the file is compacted again.
    expect((await office.api.privacy.erase({ subjectId, reason: 'lần hai' })).blanked).toBe(0)
    await office.close()

    const generations = openGenerations(folder.path)
    const live = readFileSync(generations.current())
    for (const text of [canary, 'tran thi binh', 'binh tran', '1967-03-04', 'bệnh hiểm nghèo', 'Cặp 3'])
      expect(live.includes(Buffer.from(text)), text).toBe(false)
    folder[Symbol.dispose]()
  })

  test('the same person in another household is blanked there too, and the paper the clerk typed is named', async () => {
    const { office, binh } = await fourFamilies()
    await using _ = office
    const { subjectId, titleId } = binh
    await office.api.assessments.giveResult({
      selection: { titleIds: [titleId] },
      result: 'passed',
      reason: null,
    })
    const { decisionId } = await recogniseAll(office)
    await office.api.decisions.amendDecision({
      decisionId,
      text: { recipients: ['Gia đình bà Trần Thị Bình'] },
    })
    await office.api.certificates.printCertificates({ decisionId, certificateIds: null })

    const { mentions } = await office.api.privacy.erase({ subjectId, reason: 'đơn' })
    expect(mentions).toEqual([{ table: 'decisions', count: 1 }])
  })

  test('copies that still hold the data are named: older generations with the day they go, backups with their place', async () => {
    const folder = tempFolder()
    const stick = tempFolder()
    const { office, binh } = await fourFamilies({ folder: folder.path })
    const { subjectId, titleId } = binh
    await office.api.assessments.withdraw({ selection: { titleIds: [titleId] }, reason: null })
    const { file } = await office.api.backups.makeBackup({ folder: stick.path })
    await office.api.backups.restoreBackup({ file })

    const { copies, generation } = await office.api.privacy.erase({ subjectId, reason: 'đơn' })
    expect(generation).toBeGreaterThan(1)
    expect(copies).toContainEqual(expect.objectContaining({ kind: 'folder', name: file, goneOn: null }))
    expect(copies).toContainEqual(
      expect.objectContaining({ kind: 'generation', goneOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }),
    )
    await office.close()
    const before = copies.filter(({ kind }) => kind === 'generation')
    for (const { name } of before)
      expect(readFileSync(join(folder.path, name)).includes(Buffer.from(canary))).toBe(true)

    // Their time is over: the next start removes them, the last ones too.
    const past = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000)
    for (const { name } of before) utimesSync(join(folder.path, name), past, past)
    const again = await freshApp({ folder: folder.path })
    expect(before.filter(({ name }) => existsSync(join(folder.path, name)))).toEqual([])
    expect((await again.api.privacy.erasable({ subjectId })).name).toBe('(đã xóa theo yêu cầu)')
    await again.close()
    folder[Symbol.dispose]()
    stick[Symbol.dispose]()
  })
})

const lastId = ({ rows }: { rows: readonly { id: number }[] }) => rows[0]!.id
