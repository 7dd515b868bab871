import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createTickets } from '../../../src-main/files/tickets.ts'
import { tempFolder } from '../../support/temp-folder.ts'

async function* pieces(...all: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const piece of all) yield Buffer.from(piece)
}

test('a file taken in is found by its ticket, with its name and kind', async () => {
  using folder = tempFolder()
  const tickets = createTickets(folder.at('tệp'))
  const ticket = await tickets.takeIn('Đăng ký.xlsx', pieces('ab', 'c'))
  const found = tickets.find(ticket)
  expect(found).toMatchObject({ fileName: 'Đăng ký.xlsx', type: expect.stringContaining('spreadsheetml') })
  expect(readFileSync(found?.path ?? '', 'utf8')).toBe('abc')
  expect(ticket).toMatch(/^[0-9a-f]{32}$/)
})

test('the name of a file is never a path', async () => {
  using folder = tempFolder()
  const tickets = createTickets(folder.path)
  const found = tickets.find(await tickets.takeIn('../../etc/passwd', pieces('x')))
  expect(found?.fileName).toBe('passwd')
  expect(readdirSync(folder.path)).toHaveLength(1)
  expect(tickets.find('../../etc/passwd')).toBeUndefined()
})

test('a file of 20 MiB is taken, one byte more is refused and leaves nothing', async () => {
  using folder = tempFolder()
  const tickets = createTickets(folder.path)
  const full = Buffer.alloc(20 * 1024 * 1024)
  await tickets.takeIn('a.csv', pieces(full))
  await expect(tickets.takeIn('b.csv', pieces(full, 'x'))).rejects.toMatchObject({
    code: 'file-too-large',
    details: { limitMiB: 20 },
  })
  expect(readdirSync(folder.path)).toHaveLength(1)
})

test('an upload that breaks off leaves nothing', async () => {
  using folder = tempFolder()
  const tickets = createTickets(folder.path)
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('x')
    throw new Error('gone')
  }
  await expect(tickets.takeIn('a.csv', broken())).rejects.toThrow('gone')
  expect(readdirSync(folder.path)).toEqual([])
})

test('a result gets a room of its own, whose ticket is valid at once', () => {
  using folder = tempFolder()
  const tickets = createTickets(folder.path)
  const { ticket, path } = tickets.room('Giấy chứng nhận.pdf', 'application/pdf')
  writeFileSync(path, '%PDF')
  expect(tickets.find(ticket)).toEqual({ path, fileName: 'Giay chung nhan.pdf', type: 'application/pdf' })
})

test('files of people are gone after closing, and after a run that was cut off', () => {
  using folder = tempFolder()
  writeFileSync(folder.at('left-over'), 'x')
  const tickets = createTickets(folder.path)
  const { ticket, path } = tickets.room('a.pdf', 'application/pdf')
  writeFileSync(path, 'x')
  expect(readdirSync(folder.path)).toHaveLength(1)
  tickets.close()
  expect(tickets.find(ticket)).toBeUndefined()
  expect(existsSync(path)).toBe(false)
})
