import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { runLine } from '../../../src-main/hosts/cli/run-line.ts'
import { type ListPage, workbook } from '../../support/lists.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { root } from './built.ts'

const script = `${root}src-main/hosts/cli/main.ts`

async function answer(...line: readonly string[]): Promise<Record<string, unknown>> {
  const told = { out: '', err: '' }
  const code = await runLine(line, {
    script,
    out: (text) => {
      told.out += text
    },
    err: (text) => {
      told.err += text
    },
  })
  expect({ code, err: told.err }).toEqual({ code: 0, err: '' })
  return JSON.parse(told.out) as Record<string, unknown>
}

test('units are registered and scored from the command line', { timeout: 60_000 }, async () => {
  using folder = tempFolder()
  const data = ['--data', folder.at('office')]
  const place = ['--place', 'tan phuc', '--year', '2021']
  const file = async (name: string, rows: ListPage['rows']) => {
    writeFileSync(folder.at(name), await workbook({ rows }))
    return folder.at(name)
  }
  const units = await file('don-vi.xlsx', [
    ['STT', 'Tên đơn vị', 'Số cán bộ'],
    [1, 'Trường THCS Tân Phúc', 38],
    [2, 'Trạm Y tế', 7],
  ])
  const points = await file('cham.xlsx', [
    ['STT', 'Tên đơn vị', '1.1', '1.2', '2.2'],
    [1, 'Trường THCS Tân Phúc', '8,5', 9, 5],
    [2, 'Trạm Y tế', 8, 7, 6],
  ])

  const registered = await answer(
    'import',
    units,
    '--kind',
    'registrations',
    '--subject',
    'unit',
    ...place,
    ...data,
  )
  const scored = await answer(
    ...['import', points, '--kind', 'scores', '--subject', 'unit', '--column', 'hamlet', ...place, ...data],
  )
  const again = await answer(
    ...['import', points, '--kind', 'scores', '--subject', 'unit', '--column', 'hamlet', ...place, ...data],
    ...['--dry-run'],
  )

  expect(registered).toMatchObject({ subject: 'unit', rows: 2, imported: 2 })
  expect(scored).toMatchObject({ kind: 'scores', rows: 2, imported: 1, wrong: 1 })
  expect(scored.problems).toEqual([
    expect.objectContaining({
      row: 3,
      column: 'E',
      message: 'Ô E3 “6” cao hơn 5 điểm, mức cao nhất của chỉ tiêu 2.2. Sửa lại điểm.',
    }),
  ])
  expect(again).toMatchObject({ wouldImport: 0, wrong: 1 })
})
