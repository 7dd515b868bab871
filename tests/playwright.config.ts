import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import { findBrowser } from './support/browser.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const browser = findBrowser()
// Chromium refuses its sandbox to root, as whom containers run
const root = process.platform === 'linux' && process.getuid?.() === 0

export default defineConfig({
  testDir: `${here}e2e`,
  testMatch: '**/*.spec.ts',
  outputDir: `${here}results/e2e`,
  reporter: [['list'], ['json', { outputFile: `${here}results/e2e.json` }]],
  workers: 1,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  use: {
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1366, height: 768 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(browser && { executablePath: browser }),
      ...(root && { args: ['--no-sandbox'] }),
    },
  },
})
