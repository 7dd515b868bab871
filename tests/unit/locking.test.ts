import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createLocking } from '../../src-main/locking.ts'

let folder = ''
let now = 0
const errors: unknown[] = []
const opened: ReturnType<typeof createLocking>[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'))
  now = 0
  errors.length = 0
})
afterEach(() => {
  for (const one of opened.splice(0)) one.stop()
  rmSync(folder, { recursive: true, force: true })
})

function start() {
  const locking = createLocking({
    folder,
    log: (error) => errors.push(error),
    changed: () => {},
    elapsed: () => now,
  })
  opened.push(locking)
  return locking
}
const refusal = (work: Promise<unknown>) => work.then(() => 'opened').catch((error) => `${error.code}`)

test('without a PIN nothing is ever locked', () => {
  const { lock, refuseIfLocked } = start()
  lock.close()
  expect(() => refuseIfLocked('desk.overview')).not.toThrow()
  expect(lock.state()).toMatchObject({ isSet: false, isLocked: false })
})

test('with a PIN the program starts locked, refuses everything but the lock, and opens by it', async () => {
  await start().lock.set({ present: null, pin: 'tân phúc 2020', idleMinutes: 10 })
  const { lock, refuseIfLocked } = start()
  expect(() => refuseIfLocked('search.everything')).toThrow('locked')
  expect(() => refuseIfLocked('lock.unlock')).not.toThrow()
  expect(await refusal(lock.unlock('tan phuc 2020'))).toBe('pin-wrong')
  // The same letters out of another input method.
  await lock.unlock('tân phúc 2020'.normalize('NFD'))
  expect(() => refuseIfLocked('search.everything')).not.toThrow()
})

test('the PIN and the code stand in no file', async () => {
  const code = await start().lock.set({ present: null, pin: 'mực tím 58', idleMinutes: 10 })
  const kept = readFileSync(join(folder, 'lock.json'), 'utf8')
  expect(kept).not.toContain('mực tím')
  expect(kept).not.toContain(code)
  expect(kept).not.toContain(code.slice(0, 5))
})

test('after five wrong tries one must wait, twice as long each time, also over a new start; tries at once count one by one', async () => {
  await start().lock.set({ present: null, pin: '4711', idleMinutes: 10 })
  const first = start().lock
  const five = await Promise.all(['1', '2', '3', '4', '5'].map((pin) => refusal(first.unlock(pin))))
  expect(five).toEqual(Array(5).fill('pin-wrong'))
  expect(await refusal(first.unlock('4711'))).toBe('pin-wait')
  expect(first.state().waitSeconds).toBe(30)
  now += 30_000
  expect(await refusal(first.unlock('6'))).toBe('pin-wrong')
  expect(first.state().waitSeconds).toBe(60)

  now = 0
  const again = start().lock
  expect(await refusal(again.unlock('4711'))).toBe('pin-wait')
  now += 60_000
  expect(await refusal(again.unlock('4711'))).toBe('opened')
  expect(again.state().waitSeconds).toBe(0)
})

test('it closes by itself after so many minutes without work; work and a moving hand keep it open', async () => {
  const { lock, refuseIfLocked } = start()
  await lock.set({ present: null, pin: '4711', idleMinutes: 10 })
  now += 9 * 60_000
  refuseIfLocked('assessments.book')
  now += 9 * 60_000
  lock.stay()
  now += 9 * 60_000
  // The window's own question is nobody's work.
  refuseIfLocked('lock.state')
  now += 2 * 60_000
  expect(() => refuseIfLocked('assessments.book')).toThrow('locked')
})

test('a changed or removed PIN asks for the present one', async () => {
  const { lock, refuseIfLocked } = start()
  await lock.set({ present: null, pin: '4711', idleMinutes: 10 })
  expect(await refusal(lock.set({ present: '0000', pin: '9999', idleMinutes: 10 }))).toBe('pin-wrong')
  expect(await refusal(lock.remove('0000'))).toBe('pin-wrong')
  await lock.set({ present: '4711', pin: '9999', idleMinutes: 5 })
  expect(await refusal(lock.remove('4711'))).toBe('pin-wrong')
  await lock.remove('9999')
  lock.close()
  expect(() => refuseIfLocked('desk.overview')).not.toThrow()
})

test('the recovery code opens once, with a new PIN and a new code; a mistyped group is named', async () => {
  const code = await start().lock.set({ present: null, pin: '4711', idleMinutes: 10 })
  const { lock, refuseIfLocked } = start()
  const wrong = `${code.slice(0, 6)}${code[6] === 'A' ? 'B' : 'A'}${code.slice(7)}`
  await expect(lock.reset({ code: wrong, pin: '9999' })).rejects.toMatchObject({
    code: 'recovery-code-wrong',
    details: { group: 2 },
  })
  const next = await lock.reset({ code: code.toLowerCase().replaceAll('-', ' '), pin: '9999' })
  expect(next).not.toBe(code)
  expect(() => refuseIfLocked('desk.overview')).not.toThrow()
  lock.close()
  expect(await refusal(lock.unlock('4711'))).toBe('pin-wrong')
  expect(await refusal(lock.reset({ code, pin: '1234' }))).toBe('recovery-code-wrong')
  expect(await refusal(lock.unlock('9999'))).toBe('opened')
})

test('a lock file that was damaged locks nobody out, and is told', async () => {
  await start().lock.set({ present: null, pin: '4711', idleMinutes: 10 })
  writeFileSync(join(folder, 'lock.json'), '{"pin":')
  const { lock } = start()
  expect(lock.state()).toMatchObject({ isSet: false, isLocked: false })
  expect(errors).toHaveLength(1)
})
