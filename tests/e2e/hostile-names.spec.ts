import type { Page } from '@playwright/test'
import { diceFrom } from '../faults/fault.ts'
import { hostileTexts } from '../faults/hostile-texts.ts'
import { hamletOf, hamTan, register } from '../support/ham-tan.ts'
import { aUnit, registerSubject } from '../support/subjects.ts'
import { expect, test } from './office.ts'

/** As many as of every other way out of the program (tests/faults, I5). */
const texts = hostileTexts(diceFrom(20), 2000).map((text) => text.toWellFormed())
const year = 2020

/** Every text stands beside a family as a note, and is the name of a unit where the register takes it for one. */
async function filled(folder: string): Promise<void> {
  const office = await hamTan({ folder })
  await office.api.settings.prefer({ year })
  const hamlet = await hamletOf(office, 'Tân Phúc', '1')
  const communeId = office.commune('Tân Phúc')
  for (const [nth, note] of texts.entries()) {
    const name = `Trần ${[...String(nth)].map((digit) => digits[Number(digit)]).join(' ')}`
    await register(office, hamlet, name, { note, differs: true }).catch(unlessRefused('invalid-input'))
    await registerSubject(office, aUnit(communeId, note), { differs: true }).catch(
      unlessRefused('name-invalid', 'invalid-input'),
    )
  }
  await office.close()
}
const digits = ['Không', 'Một', 'Hai', 'Ba', 'Bốn', 'Năm', 'Sáu', 'Bảy', 'Tám', 'Chín']
const unlessRefused =
  (...codes: readonly string[]) =>
  (error: unknown): void => {
    if (!codes.includes((error as { code?: string }).code ?? '')) throw error
  }

interface Row {
  readonly subjectId: number
  readonly name: string
  readonly note: string | null
}

/** Counts what the policy of the page had to stop, from now on. */
async function countViolations(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = { violations: 0 }
    Object.assign(window, { counted })
    document.addEventListener('securitypolicyviolation', () => {
      counted.violations += 1
    })
  })
  return () =>
    page.evaluate(() => (window as unknown as { counted: { violations: number } }).counted.violations)
}

interface Sight {
  /** Texts of the cells in sight, by row. */
  readonly rows: Readonly<Record<number, readonly string[]>>
  readonly strange: readonly string[]
}

/** The rows in sight; and what no text of a name may bring about: elements, a turned direction, a page that scrolls sideways. */
const inSight = (page: Page): Promise<Sight> =>
  page.evaluate(() => {
    const strange: string[] = []
    for (const element of document.querySelectorAll(
      'main script, main [onerror], main [onload], main svg[onload], main style',
    ))
      strange.push(`element ${element.tagName}`)
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth > clientWidth) strange.push('the page scrolls sideways')
    const rows: Record<number, string[]> = {}
    for (const row of document.querySelectorAll('[role=grid] tbody tr[aria-rowindex]'))
      rows[Number(row.getAttribute('aria-rowindex')) - 2] = [...row.querySelectorAll('td')].map(
        (cell) => cell.textContent ?? '',
      )
    // Words of the program itself are read from left to right, whatever stands beside them.
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? ''
      const words = /^\s*([\p{Script=Latin}][\p{Script=Latin}\p{M}\d .,:()-]*[\p{Script=Latin}])\s*$/u.exec(
        text,
      )?.[1]
      if (words === undefined || !node.parentElement?.checkVisibility()) continue
      const at = text.indexOf(words)
      const boxOf = (from: number): DOMRect => {
        const range = document.createRange()
        range.setStart(node, from)
        range.setEnd(node, from + 1)
        return range.getBoundingClientRect()
      }
      const [first, last] = [boxOf(at), boxOf(at + words.length - 1)]
      if (first.width === 0 || last.width === 0 || Math.abs(first.top - last.top) > 2) continue
      if (last.left < first.left) strange.push(`turned round: ${text}`)
    }
    return { rows, strange }
  })

/** Goes through a list from its first row to its last. */
async function walk(page: Page, total: number): Promise<Sight> {
  const rows: Record<number, readonly string[]> = {}
  const strange: string[] = []
  const box = page.getByRole('grid').locator('xpath=ancestor-or-self::*[self::div][1]')
  for (let index = 0; index < total; ) {
    await expect(page.locator(`tr[aria-rowindex="${index + 2}"]`)).toHaveCount(1)
    await expect(page.locator(`tr[aria-rowindex="${index + 2}"]`)).not.toHaveText('')
    const seen = await inSight(page)
    Object.assign(rows, seen.rows)
    strange.push(...seen.strange)
    const last = Math.max(...Object.keys(seen.rows).map(Number))
    if (last >= total - 1) break
    index = Math.max(index + 1, last)
    await page.locator(`tr[aria-rowindex="${last + 2}"]`).scrollIntoViewIfNeeded()
    await box.evaluate((element) => element.scrollBy(0, element.clientHeight / 2))
  }
  return { rows, strange: [...new Set(strange)] }
}

test.use({ filled: { by: filled }, trace: 'off' })

test('two thousand hostile texts stand in the lists as they were typed: nothing is run, nothing refused by the policy, nothing turned round', async ({
  office,
}) => {
  test.setTimeout(600_000)
  const { page, ask } = office
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  const violations = await countViolations(page)
  for (const kind of ['unit', 'family'] as const) {
    const wanted: Row[] = []
    for (;;) {
      const at = { year, kind, sort: 'place', offset: wanted.length, limit: 1000 }
      const { rows, total } = await ask<{ rows: Row[]; total: number }>('assessments.book', at)
      wanted.push(...rows)
      if (wanted.length >= total) break
    }
    expect(wanted.length).toBeGreaterThan(kind === 'unit' ? 1000 : 1900)
    await page.evaluate((to) => {
      location.hash = to
    }, `#/titles?year=${year}&kind=${kind}&sort=place`)
    const { rows, strange } = await walk(page, wanted.length)
    const missing = wanted.filter(({ name, note }, index) => {
      const cells = rows[index] ?? []
      return !cells.includes(name) || (note !== null && note !== '' && !cells.includes(note))
    })
    expect(missing.slice(0, 5)).toEqual([])
    expect(strange).toEqual([])
    // The page of a subject says the name within its own words, and the history what was typed.
    for (const { subjectId, name } of wanted.filter((_, nth) => nth % 200 === 0)) {
      await page.evaluate((to) => {
        location.hash = to
      }, `#/subject?subject=${subjectId}&year=${year}`)
      await expect(page.getByRole('heading', { level: 1 })).toContainText(name.trim())
      expect((await inSight(page)).strange).toEqual([])
    }
  }
  await page.evaluate(() => {
    location.hash = '#/history'
  })
  await expect(page.getByRole('row').nth(5)).toBeVisible()
  expect((await inSight(page)).strange).toEqual([])
  expect({ dialogs, violations: await violations() }).toEqual({ dialogs: [], violations: 0 })
})
