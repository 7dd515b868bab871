import { join } from 'node:path'
import { type Office, openOffice } from './office.ts'
import { backupsIn, savedOffice } from './saved-office.ts'

const round = { year: 2020, kind: 'family' } as const

export interface BusyOffice {
  readonly folder: string
  readonly stick: string
  /** A backup of it. */
  readonly file: string
  readonly hamletId: number
}

/** An office in which every kind of row is there once: families of each state, a decision, certificates, consents, a backup. */
export async function busyOffice(root: string): Promise<BusyOffice> {
  const { folder, stick, place } = await savedOffice(root, 20)
  const office = await openOffice(folder)
  const { rows } = await office.ask<{ rows: { titleId: number; subjectId: number }[] }>(
    'assessments.book',
    round,
  )
  const titleIds = rows.map(({ titleId }) => titleId)
  await office.ask('assessments.giveResult', {
    selection: { titleIds: titleIds.slice(0, 12) },
    result: 'passed',
    reason: null,
  })
  await office.ask('assessments.giveResult', {
    selection: { titleIds: titleIds.slice(12, 15) },
    result: 'failed',
    reason: 'chưa đủ',
  })
  const { text } = await office.ask<{ text: object }>('decisions.proposal', round)
  const signer = { name: 'Nguyễn Văn An', post: 'CHỦ TỊCH' }
  await office.ask('decisions.recognise', {
    ...round,
    selection: { titleIds: titleIds.slice(0, 9) },
    text: { ...text, number: '15/QĐ-HKH', day: '2020-11-20', signer },
  })
  await office.ask('privacy.addConsent', {
    ...{ subjectId: rows[0]?.subjectId, scope: 'publishing-name', giver: 'Trần An', relation: 'self' },
    ...{ givenOn: '2020-11-01', paper: 'tủ 1' },
  })
  await office.ask('assessments.withdraw', {
    selection: { titleIds: titleIds.slice(18) },
    reason: 'chuyển đi',
  })
  await office.ask('backups.makeBackup', { folder: stick })
  await office.close()
  const file = backupsIn(stick).at(-1) ?? join(stick, 'none')
  return { folder, stick, file, hamletId: place.hamletId }
}

/** What a clerk has in hand when the calls come: a sheet that was sent in and read. */
export async function sheetInHand(office: Office, bytes: Uint8Array): Promise<readonly string[]> {
  const ticket = await office.app.takeIn(
    'danh-sach.xlsx',
    (async function* () {
      yield bytes
    })(),
  )
  const { readingId } = await office.ask<{ readingId: string }>('imports.readSheet', { ticket })
  return [ticket, readingId]
}
