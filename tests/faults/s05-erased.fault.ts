import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { searchKey, sortKey } from '../../src-main/contract/values/person-name.ts'
import { openGenerations } from '../../src-main/files/generations.ts'
import { faultOf, withFile } from './evidence.ts'
import { createTally, type Dice, diceFrom, type Fault, type Outcome } from './fault.ts'
import { foundOffice, type Office, openOffice } from './office.ts'
import { scratchFolder } from './scratch.ts'

interface Person {
  readonly subjectId: number
  readonly titleId: number
  /** Every form in which the file holds something of this person alone. */
  readonly canaries: readonly string[]
}

const word = (dice: Dice): string =>
  Array.from({ length: 9 }, (_, nth) => dice.pick([...(nth % 2 === 0 ? 'bcdghklmnprstv' : 'aeiou')])).join('')
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** People come, are changed, published, withdrawn; then one after the other is erased and looked for in every byte. */
async function eraseAll(size: number, seed: number): Promise<Outcome> {
  const tally = createTally([
    'in the live file',
    'in the file before',
    'in an older file that was not named',
    'history broken',
    'others touched',
  ])
  const dice = diceFrom(seed)
  const folder = scratchFolder('erased')
  const { hamletId } = await foundOffice(folder, 30)
  let office = await openOffice(folder)
  const people: Person[] = []
  for (let nth = 0; nth < size; nth += 1) people.push(await enter(office, dice, hamletId))
  // Closing lets the query planner take its samples of the keys.
  await office.close()
  office = await openOffice(folder)

  for (const [nth, person] of people.entries()) {
    const { copies } = await office.ask<{ copies: { name: string }[] }>('privacy.erase', {
      subjectId: person.subjectId,
      reason: 'đơn',
    })
    // Half of the time the program goes on, half of the time it is closed first.
    if (dice(2) === 0) {
      await office.close()
      office = await openOffice(folder)
      tally.meet('looked for after a restart')
    }
    const live = openGenerations(folder).number()
    const named = new Set(copies.map(({ name }) => name))
    for (const name of readdirSync(folder).filter((file) => /^hoi-\d+\.sqlite/.test(file))) {
      const found = foundIn(join(folder, name), person)
      if (found === null) continue
      const number = Number(/\d+/.exec(name)?.[0])
      const where = `person ${nth}: ${found} in ${name}`
      if (number === live) tally.add('in the live file', where)
      else if (number === live - 1) tally.add('in the file before', where)
      else if (!named.has(name)) tally.add('in an older file that was not named', where)
      else tally.meet('in older files, named')
    }
    const next = people[nth + 1]
    const path = openGenerations(folder).current()
    if (next && [path, `${path}-wal`].every((file) => !existsSync(file) || foundIn(file, next) === null))
      tally.add('others touched', `person ${nth + 1}`)
  }
  await office.close()
  const fault = withFile(folder, faultOf)
  if (fault) tally.add('history broken', fault)
  return { tried: people.length, ...tally }
}

function foundIn(path: string, { canaries }: Person): string | null {
  const bytes = readFileSync(path)
  return canaries.find((canary) => bytes.includes(canary)) ?? null
}

async function enter(office: Office, dice: Dice, hamletId: number): Promise<Person> {
  const [given, later, note, reason, paper, giver] = Array.from({ length: 6 }, () => capital(word(dice))) as [
    ...string[],
  ]
  const name = `Trần Thị ${given}`
  const registered = await office.ask<{ subjectId: number; titleId: number }>('assessments.registerFamily', {
    ...{ year: 2020, name, birth: '1961-02-03', sex: 'female', hamletId, members: 3 },
    ...{ note, sameAs: null, differs: true },
  })
  const { subjectId, titleId } = registered
  await office.ask('assessments.amendFamily', { subjectId, name: `Trần Thị ${later}` })
  await office.ask('history.undo', { id: null })
  await office.ask('privacy.addConsent', {
    ...{ subjectId, scope: 'publishing-name', giver, relation: 'self', givenOn: '2020-11-01', paper },
  })
  await office.ask('assessments.withdraw', { selection: { titleIds: [titleId] }, reason })
  const names = [given, later].map((one) => `Trần Thị ${one}`)
  const keys = names.flatMap((one) => [one, searchKey(one), sortKey(one)])
  const words = [given, later, note, reason, paper, giver].flatMap((one) => [
    one ?? '',
    (one ?? '').toLowerCase(),
  ])
  return { ...registered, canaries: [...keys, ...words] }
}

export const faults: readonly Fault[] = [
  { id: 'S5', title: 'erased and looked for in every byte', sizes: { quick: 5, full: 50 }, run: eraseAll },
]
