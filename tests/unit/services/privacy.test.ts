import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { contract } from '../../../src-main/contract/index.ts'
import { Refusal } from '../../../src-main/contract/refusal.ts'
import { mayPublish } from '../../../src-main/services/privacy/consents.ts'
import { leavingNames } from '../../../src-main/services/privacy/leaving.ts'
import { publicColumns } from '../../../src-main/services/privacy/public-list.ts'
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
    const staying = ['certificates.previewCertificate', 'imports.readSheet', 'papers.previewPaper']
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
