import { existsSync, readFileSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { refusalSentence } from '../../../src-main/contract/labels/index.ts'
import { Refusal } from '../../../src-main/contract/refusal.ts'
import { openGenerations } from '../../../src-main/files/generations.ts'
import { freshApp } from '../../support/fresh-app.ts'
import { fourFamilies, recogniseAll } from '../../support/ham-tan.ts'
import { tempFolder } from '../../support/temp-folder.ts'

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
    using stick = tempFolder()
    const { file } = await office.api.backups.makeBackup({ folder: stick.path })
    await office.api.backups.drill({ file })
    const { anchor } = await office.api.history.check({})

    const erased = await office.api.privacy.erase({ subjectId, reason: 'đơn ngày 20/11' })
    expect(erased.blanked).toBeGreaterThan(5)
    expect(existsSync(join(folder.path, 'drill'))).toBe(false)

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

  test('a backup made afterwards is good, and what it brings back is blanked too', async () => {
    const stick = tempFolder()
    const { office, binh } = await fourFamilies()
    await using _ = office
    const { subjectId, titleId } = binh
    await office.api.assessments.withdraw({ selection: { titleIds: [titleId] }, reason: null })
    await office.api.privacy.erase({ subjectId, reason: 'đơn' })
    const { file } = await office.api.backups.makeBackup({ folder: stick.path })
    await office.api.backups.restoreBackup({ file })

    expect((await office.api.history.check({})).ok).toBe(true)
    expect((await office.api.assessments.subject({ subjectId })).name).toBe('(đã xóa theo yêu cầu)')
    expect((await office.api.privacy.erasable({ subjectId })).copies.map(({ kind }) => kind)).toContain(
      'folder',
    )
    stick[Symbol.dispose]()
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
