import { type Browser, chromium } from '@playwright/test'
import { findBrowser } from './browser.ts'

/** The browser of this machine, without a window and without talking to anybody. */
export function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  const args = [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--no-first-run',
  ]
  return chromium.launch(executablePath === undefined ? { args } : { executablePath, args })
}
