import { join } from 'node:path'
import Database from 'better-sqlite3'
import { takeInventory } from '../../src-main/database/inventory.ts'
import { keepKeys } from '../../src-main/files/sealing-keys.ts'
import { packWork } from '../../src-main/workers/pack/work.ts'
import { keys, passphrase, recoveryCode } from './backup-sample.ts'
import { expect, nextStep, type Registered, take, textOf } from './clerk.ts'
import { faultOf, seenIn, withFile } from './evidence.ts'
import { createTally, type Dice, diceFrom, type Fault, type Outcome } from './fault.ts'
import { foundOffice, type Office, openOffice } from './office.ts'
import { scratchFolder } from './scratch.ts'

const zones = ['Asia/Ho_Chi_Minh', 'UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Kathmandu']
/** An office grows from backup to backup; after so many another one begins. */
const tripsEach = 30
/** One backup in so many is brought back by the whole program, the others by the part of it that reads backups. */
const seldom = 10

/** An office at random, backed up plain or sealed, brought back on another computer in another time zone: the same, to the row. */
async function goRound(size: number, seed: number): Promise<Outcome> {
  const tally = createTally(['differs', 'not what was entered', 'damaged', 'refused'])
  const dice = diceFrom(seed)
  const root = scratchFolder('round-trips')
  let tried = 0
  while (tried < size) {
    const home = join(root, `home-${tried}`)
    const place = await foundOffice(home)
    keepKeys(home, '2020-11-20T00:00:00.000Z', keys)
    const { model } = withFile(home, seenIn)
    const office = await openOffice(home)
    const known: Registered[] = []
    let nth = 0
    for (let trip = 0; trip < tripsEach && tried < size; trip += 1, tried += 1) {
      for (let steps = 1 + dice(12); steps > 0; steps -= 1, nth += 1) {
        const step = nextStep(dice, nth, known, place)
        const registered = await take(office, step)
        if (registered) known.push(registered)
        expect(model, step)
      }
      if (dice(3) === 0) await writeStrangely(office, dice, model)
      const sealed = dice(2) === 0
      process.env.TZ = dice.pick(zones)
      const { file } = await office.ask<{ file: string }>('backups.makeBackup', { folder: root, sealed })
      process.env.TZ = dice.pick(zones)
      const secret = dice.pick([passphrase, recoveryCode.toLowerCase().replaceAll('-', ' ')])
      const where = `trip ${tried}, ${sealed ? 'sealed' : 'plain'}`
      tally.meet(sealed ? 'sealed' : 'plain')
      try {
        const whole = tried % seldom === 0
        const other = join(root, `other-${tried}`)
        const seen = whole ? await wholeProgram(other, file, secret) : unpacked(other, file, secret)
        if (whole) tally.meet('by the whole program')
        if (seen.fault !== null) tally.add('damaged', `${where}: ${seen.fault}`)
        if (seen.digest !== seen.saved) tally.add('differs', where)
        if (seen.text !== textOf(model)) tally.add('not what was entered', where)
      } catch (error) {
        tally.add('refused', `${where}: ${error}`)
      }
    }
    await office.close()
  }
  return { tried, ...tally }
}

interface Seen {
  readonly saved: string
  readonly digest: string
  readonly fault: string | null
  readonly text: string
}

/** What a job answers, with the digest that its manifest promises. */
function unpacked(folder: string, file: string, secret: string): Seen {
  const to = `${folder}.sqlite`
  const opening = { keys: null, secret }
  const { manifest } = packWork.unpackBackup(
    { file, to, scratch: `${folder}-scratch`, opening },
    { progress: () => {} },
  ) as { manifest: { logicalSha256: string } }
  const db = new Database(to, { readonly: true })
  const seen = look(db)
  db.close()
  return { ...seen, saved: manifest.logicalSha256 }
}

/** An empty program takes the backup in; one row is its own: that it did so. */
async function wholeProgram(folder: string, file: string, secret: string): Promise<Seen> {
  const { saved } = unpacked(`${folder}-beside`, file, secret)
  const office = await openOffice(folder)
  await office.ask('backups.compareBackup', { file, secret })
  await office.ask('backups.restoreBackup', { file, secret })
  await office.close()
  return { ...withFile(folder, look), saved, digest: saved }
}

const look = (db: Database.Database) => ({
  digest: takeInventory(db).logicalSha256,
  fault: faultOf(db),
  text: textOf(seenIn(db).model),
})

const withSeat = (settings: unknown): string => (settings as { office: { seat: string } }).office.seat

const strange = [...'àẫợỹđĐ ‘’“”–…€𝕏👨‍👩‍👧\\\'"`;%_-/*<>&=+@#()[]{}|^~0Ａİı']
/** Signs that have broken other programs, in a field that takes any text. */
async function writeStrangely(office: Office, dice: Dice, model: { seat: string }): Promise<void> {
  const text = Array.from({ length: 1 + dice(40) }, () => dice.pick(strange))
    .join('')
    .normalize('NFC')
  await office.ask('settings.amendOffice', { seat: text })
  model.seat = withSeat(await office.ask('settings.settings'))
}

export const faults: readonly Fault[] = [
  { id: 'B3', title: 'backups brought back elsewhere', sizes: { quick: 10, full: 300 }, run: goRound },
]
