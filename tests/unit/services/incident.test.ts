import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openGenerations } from '../../../src-main/files/generations.ts'
import { logTo } from '../../../src-main/hosts/log.ts'
import { withoutNames } from '../../../src-main/services/standing/without-names.ts'
import { damageTable } from '../../support/damage.ts'
import { freshApp } from '../../support/fresh-app.ts'
import { fourFamilies } from '../../support/ham-tan.ts'
import { tempFolder } from '../../support/temp-folder.ts'

describe('the report of an incident', () => {
  test('holds the program, the computer and the errors, and nothing of any person', async () => {
    using folder = tempFolder()
    const { office } = await fourFamilies({ folder: folder.path })
    await using _ = office
    const log = logTo(folder.path)
    log(new TypeError(`cannot read 'Trần Thị Bình' of undefined`))
    log(new Error('no row for Nguyễn Văn An, 0912345678, in C:\\Users\\Đỗ Ánh\\AppData\\Local\\hoi.sqlite'))
    log(new Error('no row for Nguyen Van An in /home/do anh/hoi-000001.sqlite'))
    appendFileSync(join(folder.path, 'log.txt'), 'NGUYEN VAN AN 079168001234\n')

    const { text } = await office.api.standing.incident({ said: 'Bấm in thì máy đứng.' })
    expect(text).toContain('Phiên bản: 0.0.0-test')
    expect(text).toContain('Bấm in thì máy đứng.')
    expect(text).toContain('family-registered')
    expect(text).toContain('subjects: 4')
    expect(text).toMatch(/TypeError: cannot read … of undefined/)
    expect(text).toMatch(/at .*incident\.test\.ts:\d+:\d+/)
    const people = /Bình|Văn An|Van An|VAN AN|Đỗ|Ánh|0912345678|079168001234|Users|home|Hòa/
    expect(text).not.toMatch(people)
    expect(text).not.toContain(folder.path)

    const { ticket, fileName } = await office.api.standing.saveIncident({ said: 'Bấm in thì máy đứng.' })
    const file = office.app.file(ticket)
    expect(fileName).toMatch(/\.txt$/)
    expect(readFileSync(file?.path ?? '', 'utf8')).toContain('Bấm in thì máy đứng.')
    expect((await office.api.privacy.exports({})).rows[0]).toMatchObject({ kind: 'incident', fileName })
  })

  test('is there when the data cannot be opened: then it is wanted most', async () => {
    using folder = tempFolder()
    const { office } = await fourFamilies({ folder: folder.path })
    await office.close()
    damageTable(openGenerations(folder.path).current(), 'offices')
    await using opened = await freshApp({ folder: folder.path })

    const { text } = await opened.api.standing.incident({})
    expect(text).toContain('Không mở được dữ liệu (data-damaged)')
    expect(text).not.toContain(folder.path)
    const { ticket } = await opened.api.standing.saveIncident({})
    expect(opened.app.file(ticket)).toBeDefined()
  })

  test('takes a name out of whatever line it stands in', () => {
    const names = ['Trần Thị Bình', 'Lê Đức Ánh', 'Nguyen Van An', 'K’Brôi Ka Nhòi', 'LE THI HOA']
    const words = fc
      .array(fc.stringMatching(/^[a-z:,.]{1,8}$/), { maxLength: 4 })
      .map((list) => list.join(' '))
    fc.assert(
      fc.property(
        words,
        fc.constantFrom(...names),
        fc.constantFrom('', '"', "'", '/'),
        words,
        (a, name, mark, b) => {
          const line = withoutNames(`2026-11-24T08:00:00.000Z Error: ${a} ${mark}${name}${mark} ${b}`)
          expect(line).toMatch(/^2026-11-24T08:00:00.000Z /)
          for (const part of name.split(' ')) expect(line.split(/[\s…]/)).not.toContain(part)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
