import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import { longDay } from '../../contract/values/day.ts'
import { passphraseProblem } from '../../contract/values/passphrase.ts'
import {
  isGroupOf,
  recoveryBytes,
  recoveryCodeOf,
  recoveryGroups,
} from '../../contract/values/recovery-code.ts'
import type { SealingKeys } from '../../contract/values/sealed-header.ts'
import { ownership } from '../../database/queries/backups.ts'
import { addHouseEvent } from '../../database/queries/house-events.ts'
import { remove } from '../../files/disk.ts'
import { keepKeys, keptKeys } from '../../files/sealing-keys.ts'
import type { OfficeHouse, ReadContext, TaskContext } from '../context.ts'

type Calls = Contract['backups']

/** A pair of secrets whose sheet was drawn; it lives in memory until the sheet is proven, or another takes its place. */
interface Draft {
  readonly id: string
  readonly code: string
  readonly group: number
  readonly keys: SealingKeys
  /** Where the drawn sheet lies until then. */
  readonly path: string
}
const drafts = new WeakMap<OfficeHouse, Draft>()

/** Since when backups can be sealed. */
export function sealing({ office }: ReadContext): Output<Calls['sealing']> {
  return { since: keptKeys(office.generations.folder)?.since ?? null }
}

/** Makes the recovery code and draws its sheet; keeps neither. */
export async function prepareSealing(
  context: TaskContext,
  { passphrase }: Input<Calls['prepareSealing']>,
): Promise<Output<Calls['prepareSealing']>> {
  const { ticket, draft, fileName } = await drawSheet(context, passphrase)
  drafts.set(context.office, draft)
  return { draft: draft.id, ticket, fileName, group: draft.group }
}

/** A new code and its sheet; a draft that was never proven is gone. */
async function drawSheet(
  { db, office, progress, run, today }: TaskContext,
  passphrase: string,
): Promise<{ draft: Draft; ticket: string; fileName: string }> {
  const name = ownership(db, {})?.office ?? ''
  const problem = passphraseProblem(passphrase, name)
  if (problem !== null) throw new Refusal('passphrase-weak', { problem })
  forget(office)
  const code = recoveryCodeOf(crypto.getRandomValues(new Uint8Array(recoveryBytes)))
  progress(10, 100)
  const keys = await run('deriveSealing', { passphrase, code }, () => {})
  progress(70, 100)
  const fileName = 'phieu-khoi-phuc-ban-sao-luu.pdf'
  const { ticket, path } = office.tickets.room(fileName, 'application/pdf')
  const sheet = {
    facts: { title: 'Phiếu khôi phục bản sao lưu', day: today() },
    office: name,
    day: longDay(today()),
    groups: code.split('-'),
  }
  await run('drawRecoverySheet', { path, fonts: `${office.resources}/fonts`, sheet }, () => {})
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1))
  const draft = { id: crypto.randomUUID(), code, group: 1 + (random % recoveryGroups), keys, path }
  return { draft, ticket, fileName }
}

/** Keeps the keys, once a group of the code was typed from the printed sheet; code and sheet are then gone from here. */
export async function confirmSealing(
  context: TaskContext,
  { draft, group }: Input<Calls['confirmSealing']>,
): Promise<Output<Calls['confirmSealing']>> {
  const { office } = context
  const prepared = drafts.get(office)
  if (prepared?.id !== draft) throw new Refusal('sealing-draft-unknown')
  if (!isGroupOf(prepared.code, prepared.group, group))
    throw new Refusal('recovery-group-wrong', { group: prepared.group })
  const since = await keep(context, prepared.keys)
  forget(office)
  return { since }
}

/** Both steps at once, for whoever has no hands to type a group: the sheet is left as a file, and printing it is theirs to see to. */
export async function seal(
  context: TaskContext,
  { passphrase }: Input<Calls['seal']>,
): Promise<Output<Calls['seal']>> {
  const { draft, ticket, fileName } = await drawSheet(context, passphrase)
  return { ticket, fileName, since: await keep(context, draft.keys) }
}

/** Keeps the keys and writes into the history that it was done; the secrets stand in neither. */
async function keep({ office, now, write }: TaskContext, keys: SealingKeys): Promise<string> {
  const since = now()
  keepKeys(office.generations.folder, since, keys)
  // Sealing is wanted most where nothing can be written any more: the backup to a stick.
  if (office.standing.now().writable)
    await write(({ db, did }) => {
      addHouseEvent(db, { at: since, kind: 'sealing-confirmed', about: '{}' })
      did({ name: 'sealing-confirmed', with: {} })
    })
  return since
}

function forget(office: OfficeHouse): void {
  const old = drafts.get(office)
  if (old === undefined) return
  drafts.delete(office)
  remove(old.path)
}
