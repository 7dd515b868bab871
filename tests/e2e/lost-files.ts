import { expect, type Locator, type Page } from '@playwright/test'

/** Presses a button that saves a file the program no longer holds: the page says so beside it, and what is on it stays. */
export async function saveLost(page: Page, button: Locator): Promise<void> {
  await page.evaluate(() => {
    const { fetch } = window
    window.fetch = (to, how) => {
      const asksFile = typeof to === 'string' && to.startsWith('/files/')
      if (!asksFile) return fetch(to, how)
      window.fetch = fetch
      return Promise.resolve(new Response(null, { status: 404 }))
    }
  })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').getByText(/Tệp vừa làm ra không còn.*Làm lại tệp/)).toBeVisible()
  await expect(button).toBeEnabled()
}
