import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { createApplication } from '../../../src-main/application.ts'
import { longDay } from '../../../src-main/contract/values/day.ts'
import { searchKey } from '../../../src-main/contract/values/person-name.ts'
import { passedRound } from '../../support/passed-round.ts'
import { pagesOf } from '../../support/pdf.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const repository = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url))

type Round = Awaited<ReturnType<typeof passedRound>>
const bytesOf = (office: Round, ticket: string) => readFileSync(office.app.file(ticket)!.path)
const printAll = (office: Round, decisionId: number) =>
  office.api.certificates.printCertificates({ decisionId, certificateIds: null })
const codesOf = async (office: Round, decisionId: number) =>
  (await office.api.certificates.preflight({ decisionId })).map(({ code, severity }) => `${severity} ${code}`)

describe('printing', () => {
  test('gives one page a certificate, in the order of the register, saying what the register says', async () => {
    await using office = await passedRound(80)
    const { decisionId, recognised } = await office.recognise('15/QĐ-HKH')
    const printed = await printAll(office, decisionId)
    expect(printed).toMatchObject({
      certificates: recognised,
      pages: recognised,
      firstNumber: 1,
      lastNumber: recognised,
    })

    const pages = await pagesOf(bytesOf(office, printed.ticket))
    const { rows, issued } = await office.api.certificates.register({ decisionId, limit: 1000 })
    expect(issued).toBe(recognised)
    for (const [index, row] of rows.entries()) {
      const lines = pages[index]!.split('\n')
      expect(lines).toContain(row.name)
      expect(lines).toContain(`Vào sổ số: ${String(row.registerNumber).padStart(2, '0')}`)
      expect(lines).toContain('Quyết định số 15/QĐ-HKH')
      expect(lines).toContain(longDay('2020-11-20'))
      expect(pages[index]).toContain(`${row.hamlet!.replace('thôn', 'Thôn')}, ${row.commune}, huyện Hàm Tân`)
      expect(row).toMatchObject({ prints: 1 })
      expect(row.issuedAt).not.toBeNull()
    }
  })

  test('is refused while the decision has no number, and freezes nothing', async () => {
    await using office = await passedRound(40)
    const { decisionId } = await office.recognise(null)
    expect(await codesOf(office, decisionId)).toContain('error no-number')
    await expect(printAll(office, decisionId)).rejects.toMatchObject({ code: 'preflight-failed' })
    expect((await office.api.certificates.register({ decisionId })).issued).toBe(0)
  })

  test('of some only issues those', async () => {
    await using office = await passedRound(40)
    const { decisionId } = await office.recognise('15/QĐ-HKH')
    const { rows } = await office.api.certificates.register({ decisionId })
    const certificateIds = rows.slice(2, 5).map(({ id }) => id)
    const printed = await office.api.certificates.printCertificates({ decisionId, certificateIds })
    expect(printed).toMatchObject({ pages: 3, firstNumber: 3, lastNumber: 5 })
    expect((await office.api.certificates.register({ decisionId, issued: true })).total).toBe(3)
  })
})

describe('a certificate once issued', () => {
  test('stays as it is when the family, the office or the seat change later', async () => {
    await using office = await passedRound(40)
    const { decisionId } = await office.recognise('15/QĐ-HKH')
    const before = await printAll(office, decisionId)
    const { rows } = await office.api.certificates.register({ decisionId })

    await office.api.settings.amendOffice({ name: 'Hội Khuyến học xã Hàm Tân', seat: 'Nơi khác' })
    await office.api.assessments.amendFamily({ subjectId: rows[0]!.subjectId, name: 'Tên Đã Đổi' })

    const after = await printAll(office, decisionId)
    expect(Buffer.compare(bytesOf(office, before.ticket), bytesOf(office, after.ticket))).toBe(0)
    const again = await office.api.certificates.register({ decisionId })
    expect(again.rows[0]).toMatchObject({ name: rows[0]!.name, prints: 2, issuedAt: rows[0]!.issuedAt })
  })

  test('is reissued in its own design when the program brings a newer one; new ones get the newer', async () => {
    await using office = await passedRound(40)
    const { decisionId } = await office.recognise('15/QĐ-HKH')
    const { rows } = await office.api.certificates.register({ decisionId })
    const [first, second] = [[rows[0]!.id], [rows[1]!.id]]
    const before = await office.api.certificates.printCertificates({ decisionId, certificateIds: first })
    const bytes = bytesOf(office, before.ticket)
    await office.close()

    using newer = tempFolder()
    cpSync(repository('resources'), newer.path, { recursive: true })
    const file = newer.at('templates', 'gcn-gia-dinh-a4.json')
    const design = readFileSync(file, 'utf8').replace('GIẤY CHỨNG NHẬN', 'GIẤY GHI NHẬN')
    writeFileSync(file, design.replace('"version": 1', '"version": 2'))
    const later = await createApplication({
      dataFolder: office.folder,
      resources: newer.path,
      worker: repository('src-main/workers/worker.ts'),
      version: '0.0.1-test',
      log: () => {},
    })
    const print = async (certificateIds: number[]) => {
      const answer = await later.answer('certificates.printCertificates', { decisionId, certificateIds })
      const { ticket } = (answer as { value: { ticket: string } }).value
      return readFileSync(later.file(ticket)!.path)
    }
    expect(Buffer.compare(await print(first), bytes)).toBe(0)
    expect((await pagesOf(await print(second)))[0]).toContain('GIẤY GHI NHẬN')
    const [old, fresh] = await pagesOf(await print([...first, ...second]))
    expect(old).toContain('GIẤY CHỨNG NHẬN')
    expect(fresh).toContain('GIẤY GHI NHẬN')
    await later.close()
  })

  test('is previewed as it was printed; one not yet issued as it would be', async () => {
    await using office = await passedRound(40)
    const { decisionId } = await office.recognise('15/QĐ-HKH')
    const { rows } = await office.api.certificates.register({ decisionId })
    const { ticket } = await office.api.certificates.previewCertificate({ certificateId: rows[0]!.id })
    const [page, ...more] = await pagesOf(bytesOf(office, ticket))
    expect(more).toEqual([])
    expect(page!.split('\n')).toContain(rows[0]!.name)
    expect((await office.api.certificates.register({ decisionId })).issued).toBe(0)
  })
})

describe('before printing', () => {
  test('what is missing in the decision or the office is an error', async () => {
    await using office = await passedRound(40)
    const { decisionId } = await office.recognise(null)
    await office.api.settings.amendOffice({ seat: '' })
    const signer = { name: '……………………', post: '……' }
    await office.api.decisions.amendDecision({ decisionId, text: { day: null, signer } })
    expect(await codesOf(office, decisionId)).toEqual(
      ['no-day', 'no-number', 'no-signer', 'no-seat'].map((code) => `error ${code}`),
    )
  })

  test('a name to be written by hand over the post is a warning and holds nothing up', async () => {
    await using office = await passedRound(40)
    const { decisionId } = await office.recognise('15/QĐ-HKH')
    await office.api.decisions.amendDecision({
      decisionId,
      text: { signer: { name: '……', post: 'CHỦ TỊCH' } },
    })
    expect(await codesOf(office, decisionId)).toEqual(['warning no-signer'])
    const { total } = await office.api.certificates.register({ decisionId })
    const printed = await office.api.certificates.printCertificates({ decisionId, certificateIds: null })
    expect(printed.pages).toBe(total)
  })

  test('a doubled kind of place and a title without a name are errors', async () => {
    await using office = await passedRound(40, (file) => {
      file.exec("UPDATE places SET name = 'thị trấn Tân Minh' WHERE kind = 'commune' AND type = 'xa'")
      file.exec("UPDATE rounds SET label = '……'")
    })
    const { decisionId } = await office.recognise('15/QĐ-HKH')
    const [merit, doubled] = await office.api.certificates.preflight({ decisionId })
    expect(merit).toMatchObject({ code: 'merit-empty', severity: 'error' })
    expect(doubled).toMatchObject({ code: 'place-type-doubled', severity: 'error' })
    expect(doubled!.example).toContain('xã thị trấn Tân Minh')
    expect(doubled!.count).toBeGreaterThanOrEqual(doubled!.certificateIds.length)
  })

  test('names that shrink are told, names that cannot fit stop the printing', async () => {
    const long = 'Công Tằng Tôn Nữ Thị Phương Quỳnh Nguyễn Hoàng Thảo Nguyên Thượng'
    await using office = await passedRound(40, (file) => {
      const name = file.prepare(
        "UPDATE subjects SET name = ? WHERE id = (SELECT subject_id FROM titles WHERE state = 'passed' ORDER BY id LIMIT 1 OFFSET ?)",
      )
      name.run(long, 0)
      name.run(`${long} ${long}`, 1)
    })
    const { decisionId } = await office.recognise('15/QĐ-HKH')
    const list = await office.api.certificates.preflight({ decisionId })
    expect(list).toMatchObject([
      { code: 'name-too-long', severity: 'error', count: 1 },
      { code: 'name-shrunk', severity: 'warning', count: 1, example: '18,5' },
    ])
    await expect(printAll(office, decisionId)).rejects.toMatchObject({ code: 'preflight-failed' })

    const shrunk = list[1]!.certificateIds
    const printed = await office.api.certificates.printCertificates({ decisionId, certificateIds: shrunk })
    expect(printed.shrunk).toMatchObject([{ name: long, sizePt: 18.5 }])
  })

  test('two of one name, birth and hamlet deserve a look, unless the clerk has said that they are two', async () => {
    const twins = (file: Database.Database) =>
      file.exec(`UPDATE subjects SET (name, birth, hamlet_id, commune_id) =
        (SELECT name, birth, hamlet_id, commune_id FROM subjects WHERE id = 1) WHERE id = 2;
        UPDATE titles SET (hamlet_id, commune_id) = (SELECT hamlet_id, commune_id FROM titles WHERE id = 1), state = 'passed' WHERE id IN (1, 2)`)
    await using office = await passedRound(20, twins)
    const { decisionId } = await office.recognise('15/QĐ-HKH')
    expect(await office.api.certificates.preflight({ decisionId })).toMatchObject([
      { code: 'subject-twice', severity: 'warning', count: 2 },
    ])

    await using told = await passedRound(20, (file) => {
      twins(file)
      file.exec('INSERT INTO distinct_pairs (one_id, other_id) VALUES (1, 2)')
    })
    const other = await told.recognise('15/QĐ-HKH')
    expect(await told.api.certificates.preflight({ decisionId: other.decisionId })).toEqual([])
  })
})

test('a printing that is cancelled freezes nothing', async () => {
  await using office = await passedRound(4000)
  const { decisionId } = await office.recognise('15/QĐ-HKH')
  office.app.listen((told) => {
    if (told.kind === 'progress' && told.name === 'certificates.printCertificates' && told.done > 0)
      void office.api.tasks.cancel({ id: told.id })
  })
  await expect(printAll(office, decisionId)).rejects.toMatchObject({ code: 'cancelled' })
  expect((await office.api.certificates.register({ decisionId })).issued).toBe(0)
})

test('the register is searched by name without marks and by number', async () => {
  await using office = await passedRound(80)
  const { decisionId } = await office.recognise('15/QĐ-HKH')
  const { rows } = await office.api.certificates.register({ decisionId, limit: 1000 })
  const one = rows[3]!
  const found = await office.api.certificates.register({ year: 2020, text: '4' })
  expect(found.rows.map(({ id }) => id)).toEqual([one.id])
  const named = await office.api.certificates.register({ year: 2020, text: searchKey(one.name) })
  expect(named.rows.map(({ name }) => name)).toContain(one.name)
  expect(named.rows.every(({ name }) => searchKey(name) === searchKey(one.name))).toBe(true)
})
