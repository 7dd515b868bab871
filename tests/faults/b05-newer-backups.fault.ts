import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildContainer } from '../../src-main/files/container.ts'
import { seal } from '../../src-main/files/sealed.ts'
import { keys, passphrase, sampleBackup, signed } from './backup-sample.ts'
import { digestOf, withFile } from './evidence.ts'
import { createTally, type Fault, type Outcome } from './fault.ts'
import { foundOffice, openOffice, Said } from './office.ts'
import { scratchFolder } from './scratch.ts'

/** Backups of later programs, by their schema, their form or the form of their seal: "newer", and nothing is written. */
async function bringNewer(size: number): Promise<Outcome> {
  const tally = createTally(['taken', 'other words', 'changed', 'left behind'])
  const root = scratchFolder('newer')
  const { content, sealed } = await sampleBackup(root, 0)
  const home = join(root, 'home')
  await foundOffice(home)
  const before = withFile(home, digestOf)
  const office = await openOffice(home)
  const lying = () => readdirSync(home).filter((name) => /^hoi-\d+\.sqlite$|filling/.test(name))
  const names = lying().join()
  const file = join(root, 'newer.hoibk')
  for (let nth = 0; nth < size; nth += 1) {
    const ahead = 1 + Math.floor((999 * nth) / Math.max(1, size - 1))
    const { manifest } = content
    const schema = buildContainer({ ...content, manifest: { ...manifest, schema: manifest.schema + ahead } })
    const form = buildContainer({ ...content, manifest: { ...manifest, format: 1 + ahead } as never })
    const sealForm = Buffer.from(
      sealed.toString('latin1').replace('"format":1', `"format":${1 + ahead}`),
      'latin1',
    )
    const files = { schema, form, 'sealed schema': seal(schema, manifest, keys), seal: signed(sealForm) }
    for (const [what, bytes] of Object.entries(files)) {
      writeFileSync(file, bytes)
      const example = `${what} +${ahead}`
      const said = await saidTo(() => office.ask('backups.restoreBackup', { file, secret: passphrase }))
      if (said === null) tally.add('taken', example)
      else if (said !== 'backup-newer') tally.add('other words', `${example}: ${said}`)
      tally.meet(what)
    }
    if (lying().join() !== names) tally.add('left behind', lying().join())
  }
  await office.close()
  if (withFile(home, digestOf) !== before) tally.add('changed', 'the live data')
  return { tried: size, ...tally }
}

async function saidTo(work: () => Promise<unknown>): Promise<string | null> {
  try {
    await work()
    return null
  } catch (error) {
    if (error instanceof Said) return error.code
    throw error
  }
}

export const faults: readonly Fault[] = [
  { id: 'B5', title: 'backups of newer programs', sizes: { quick: 5, full: 20 }, run: bringNewer },
]
