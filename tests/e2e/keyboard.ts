import { expect, type Locator, type Page } from '@playwright/test'

/**
 * A clerk without a mouse, who counts: every chord, every field filled and every file chosen is one deliberate action. Tab
 * only moves, as a hand moves a mouse.
 */
export function keyboardOf(page: Page) {
  let actions = 0
  const reach = async (target: Locator): Promise<void> => {
    await expect(target).toBeVisible()
    for (let step = 0; step < 120; step += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`Tab does not reach ${target}`)
  }
  return {
    actions: () => actions,
    /** Moves to something, without doing anything there. */
    move: reach,
    /** Moves to something and presses Enter there. */
    async enter(target: Locator): Promise<void> {
      await reach(target)
      await page.keyboard.press('Enter')
      actions += 1
    },
    async fill(target: Locator, text: string): Promise<void> {
      await reach(target)
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.type(text)
      actions += 1
    },
    async press(chord: string): Promise<void> {
      await page.keyboard.press(chord)
      actions += 1
    },
    /** Goes from folder to folder by their first letters and Enter; as choosing a file, it is one action. */
    async chooseFolder(path: string): Promise<void> {
      const picker = page.getByRole('group', { name: 'Chọn nơi lưu' })
      const names = ['/', ...path.split('/').filter(Boolean)]
      await reach(picker.locator('li button[tabindex="0"]'))
      for (const [at, name] of names.entries()) {
        await page.keyboard.type(name)
        await expect(picker.locator('button:focus')).toHaveText(new RegExp(`^${name}`))
        await page.keyboard.press('Enter')
        const reached = `/${names.slice(1, at + 1).join('/')}`
        await expect(picker.getByText(reached, { exact: true })).toBeVisible()
        await expect(picker.getByRole('status')).toHaveCount(0)
        await expect(picker.locator('li button:focus').or(picker.locator('ul:focus'))).toHaveCount(1)
      }
      actions += 1
    },
    async choose(target: Locator, path: string): Promise<void> {
      await reach(target)
      const asked = page.waitForEvent('filechooser')
      await page.keyboard.press('Enter')
      await (await asked).setFiles(path)
      actions += 1
    },
  }
}
