import { execFileSync } from 'node:child_process'
import { expect, type Locator, type Page } from '@playwright/test'
import { keyboardOf } from './keyboard.ts'
import { settled } from './looking.ts'

/** A clerk without a mouse who knows the ways of the program: the palette, lists, drop-downs, papers. */
export function clerkOf(page: Page) {
  const keys = keyboardOf(page)
  const option = (name: string | RegExp) => page.getByRole('option', { name }).first()
  const title = (name: string | RegExp) => page.getByRole('heading', { level: 1, name })
  return {
    ...keys,
    title,
    /** A command of the palette, by its whole name as it is typed without looking. */
    async command(name: string): Promise<void> {
      await page.keyboard.press('Control+k')
      await page.keyboard.type(name)
      const wanted = page.getByRole('option', { name, exact: true })
      await expect(wanted).toBeVisible()
      for (let step = 0; step < 12; step += 1) {
        if ((await wanted.getAttribute('data-combobox-selected')) === 'true') break
        await page.keyboard.press('ArrowDown')
      }
      await expect(wanted).toHaveAttribute('data-combobox-selected', 'true')
      await keys.press('Enter')
      await settled(page)
    },
    /** Types into a box with suggestions and takes the one named. */
    async pick(box: Locator, text: string, name: string | RegExp): Promise<void> {
      await keys.fill(box, text)
      await expect(option(name)).toBeVisible()
      await page.keyboard.press('ArrowDown')
      await keys.press('Enter')
    },
    /** Goes down in a drop-down until it shows what is wanted. */
    async select(select: Locator, wanted: string): Promise<void> {
      await keys.move(select)
      for (let step = 0; step < 20; step += 1) {
        if ((await select.locator('option:checked').textContent()) === wanted) return
        await page.keyboard.press('ArrowDown')
      }
      throw new Error(`${wanted} is not in the drop-down`)
    },
    /** From wherever the list has its focus to the cell of a row (from 0) under a heading, by arrows. */
    async toCell(row: number, heading: string): Promise<void> {
      await settled(page)
      const headings = (await page.getByRole('columnheader').allTextContents()).filter(Boolean)
      const column = headings.indexOf(heading)
      if (column < 0) throw new Error(`${heading} is not among ${headings.join(', ')}`)
      await keys.move(page.locator('[role=grid] [data-cell][tabindex="0"]'))
      await page.keyboard.press('Control+Home')
      for (let step = 0; step < row; step += 1) await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Home')
      for (let step = 0; step < column; step += 1) await page.keyboard.press('ArrowRight')
      await expect(page.locator(`[data-cell="${row}:${column}"]`)).toBeFocused()
    },
    /** Takes the paper that is drawn as a file; its text in one line. */
    async takePaper(button: Locator): Promise<string> {
      await expect(button).toBeEnabled({ timeout: 30_000 })
      const leaving = page.waitForEvent('download')
      await keys.enter(button)
      const download = await leaving
      expect(download.suggestedFilename()).toMatch(/\.pdf$/)
      const text = execFileSync('pdftotext', ['-layout', await download.path(), '-'], { encoding: 'utf8' })
      return text.normalize('NFC').replaceAll(/\s+/g, ' ')
    },
  }
}
