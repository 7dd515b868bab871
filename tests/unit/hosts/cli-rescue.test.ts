import { mkdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openGenerations } from '../../../src-main/files/generations.ts'
import { runLine } from '../../../src-main/hosts/cli/run-line.ts'
import { damageTable, emptied } from '../../support/damage.ts'
import { freshApp } from '../../support/fresh-app.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const script = new URL('../../../src-main/hosts/cli/main.ts', import.meta.url).pathname

async function said(...line: string[]) {
  let [out, err] = ['', '']
  const code = await runLine(line, {
    script,
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
  })
  return { code, out, err }
}

async function lived(data: string, stick: string): Promise<{ live: string; file: string }> {
  mkdirSync(stick)
  await using office = await freshApp({ folder: data })
  await office.api.settings.foundOffice({
    name: 'Hội Khuyến học xã Tân Phúc',
    level: 'commune',
    placeList: null,
    placeName: null,
  })
  await office.api.settings.amendOffice({ seat: 'Tân Phúc' })
  const { file } = await office.api.backups.makeBackup({ folder: stick })
  return { live: openGenerations(data).current(), file }
}

test('damaged data are told in a sentence, their copies are listed, and one is taken by its number', async () => {
  using folder = tempFolder()
  const data = folder.at('office')
  const { live } = await lived(data, folder.at('stick'))
  damageTable(live, 'offices')
  const checked = await said('check', '--data', data)
  expect({ code: checked.code, out: checked.out }).toEqual({ code: 1, out: '' })
  expect(checked.err).toMatch(/bị hỏng.*rescue --data/s)

  const listed = await said('rescue', '--data', data)
  expect({ code: listed.code, err: listed.err }).toEqual({ code: 0, err: '' })
  const { trouble, choices } = JSON.parse(listed.out)
  expect(trouble).toMatchObject({ code: 'data-damaged', file: live })
  expect(choices).toMatchObject([{ number: 1, kind: 'backup', state: 'good' }])

  expect((await said('rescue', '--data', data, '--use', '7')).code).toBe(1)
  const used = await said('rescue', '--data', data, '--use', '1')
  expect({ code: used.code, err: used.err }).toEqual({ code: 0, err: '' })
  expect(JSON.parse(used.out)).toMatchObject({ generation: 2, counts: { offices: 1 } })
  expect((await said('check', '--data', data)).code).toBe(0)
})

test('a backup is restored over data that cannot be opened, and what lies there is kept', async () => {
  using folder = tempFolder()
  const data = folder.at('office')
  const { live, file } = await lived(data, folder.at('stick'))
  emptied(live)
  const restored = await said('restore', file, '--data', data)
  expect({ code: restored.code, err: restored.err }).toEqual({ code: 0, err: '' })
  expect(readFileSync(live)).toHaveLength(0)
  expect((await said('check', '--data', data)).code).toBe(0)
})
