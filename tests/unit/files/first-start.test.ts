import { mkdirSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openGenerations } from '../../../src-main/files/generations.ts'
import { faultOf, withFile } from '../../faults/evidence.ts'
import { type Actor, startActor } from '../../faults/killable.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const rounds = 30

/** "opened", or the code of the refusal. */
async function start(starter: Actor, folder: string): Promise<string> {
  starter.forget()
  starter.order({ do: 'open', folder, afterMs: 0 })
  await starter.heard('done')
  const [word = 'nothing', what] = starter.said.find(([one]) => one === 'opened' || one === 'refused') ?? []
  return word === 'refused' ? String(what) : word
}

async function stop(starter: Actor): Promise<void> {
  starter.forget()
  starter.order({ do: 'close' })
  await starter.heard('done')
}

test('two programs that find a first start left behind by a crash: one begins, the other is told that it is in use', async () => {
  using folder = tempFolder()
  const dead = startActor()
  await dead.kill()
  const starters = [startActor(), startActor()]
  const told: string[] = []
  for (let round = 0; round < rounds; round += 1) {
    const data = folder.at(String(round))
    mkdirSync(data)
    // What a power cut leaves: the note of a process that is no more, and a file that nobody ever saw.
    writeFileSync(`${data}/FIRST-START`, '999999999')
    writeFileSync(`${data}/hoi-000001.sqlite`, 'half')
    const said = await Promise.all(starters.map((starter) => start(starter, data)))
    await Promise.all(starters.map(stop))
    told.push(said.toSorted().join(' and '))
    if (said.includes('opened')) {
      expect(openGenerations(data).kept()).toEqual([1])
      expect(withFile(data, faultOf)).toBeNull()
    }
  }
  await Promise.all(starters.map((starter) => starter.kill()))
  expect(new Set(told)).toEqual(new Set(['data-in-use and opened']))
}, 120_000)

test('the note of a program that still begins is respected, that of one that died is not, however many lie there', async () => {
  using folder = tempFolder()
  const open = (): Promise<{ number: number }> =>
    openGenerations(folder.path).fill(
      (path) => writeFileSync(path, 'một'),
      () => {},
    )
  writeFileSync(folder.at('FIRST-START'), '999999999')
  writeFileSync(folder.at('FIRST-START.1'), '999999998')
  writeFileSync(folder.at('FIRST-START.2'), String(process.ppid))
  await expect(open()).rejects.toMatchObject({ code: 'data-in-use' })
  writeFileSync(folder.at('FIRST-START.2'), '999999997')
  expect(await open()).toMatchObject({ number: 1 })
})

test('a note that a program was killed before it wrote its number is no one’s: the next start begins at once or soon', async () => {
  using folder = tempFolder()
  writeFileSync(folder.at('FIRST-START'), '')
  const begun = openGenerations(folder.path).fill(
    (path) => writeFileSync(path, 'một'),
    () => {},
  )
  expect(await begun).toMatchObject({ number: 1 })
})
