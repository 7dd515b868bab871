import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { makeEmptyOffice, makeLargeOffice, makeSmallOffice } from '../support/looked-at-offices.ts'
import { type Look, look, open, resize, sizes } from './looking.ts'
import { expect, test } from './office.ts'

// Hundreds of pages are looked at here; a trace of them all would take longer than looking.
test.use({ trace: 'off' })
test.describe.configure({ timeout: 300_000 })

const folderOfNobody = mkdtempSync(`${tmpdir()}/usb-`)
test.afterAll(() => rmSync(folderOfNobody, { recursive: true }))

/** Every page of an office that has its list of 2020 and a decision to print. */
const filledPages = ({ decision, number }: { decision: number; number: string }): readonly Look[] => [
  { name: 'desk', address: '/', title: 'Bàn làm việc' },
  { name: 'titles', address: '/titles?year=2020', title: /^Gia đình/ },
  {
    name: 'title',
    address: '/titles?year=2020',
    title: /^Gia đình/,
    first: async (page) => {
      await page.getByRole('gridcell').nth(1).click()
      await page.keyboard.press('Enter')
    },
  },
  { name: 'register', address: '/titles?year=2020&open=register', title: /^Gia đình/ },
  { name: 'dropped', address: '/titles?year=2021&list=dropped', title: /2020/ },
  { name: 'import', address: '/import?year=2020', title: 'Nhập từ Excel' },
  { name: 'decisions', address: '/decisions?year=2020', title: 'Quyết định' },
  { name: 'new-decision', address: '/decision?year=2020', title: 'Soạn quyết định' },
  { name: 'decision', address: `/decision?decision=${decision}&year=2020`, title: `Quyết định ${number}` },
  {
    name: 'print',
    address: `/print?decision=${decision}&year=2020`,
    title: `Quyết định ${number}`,
    first: (page) => expect(page.locator('iframe').first()).toBeVisible(),
  },
  { name: 'certificates', address: '/certificates?year=2020', title: 'Sổ cấp giấy chứng nhận' },
  { name: 'backups', address: `/backups?folder="${encodeURIComponent(folderOfNobody)}"`, title: 'Sao lưu' },
  { name: 'restore', address: '/restore', title: 'Khôi phục từ bản sao lưu' },
  { name: 'history', address: '/history', title: 'Lịch sử' },
  { name: 'history-panel', address: '/history?action=2', title: 'Lịch sử' },
  { name: 'record', address: '/history/record?subject=1', title: /^Lịch sử/ },
  { name: 'privacy', address: '/privacy', title: 'Dữ liệu cá nhân' },
  { name: 'person', address: '/privacy?subject=1', title: 'Dữ liệu cá nhân' },
  { name: 'settings', address: '/settings', title: 'Cài đặt' },
  { name: 'incident', address: '/incident', title: 'Báo sự cố' },
]
const threePages = filledPages({ decision: 1, number: '15/QĐ-HKH' })
const largePages = filledPages({ decision: 2, number: '15/QĐ-HKH' })
const emptyPages = threePages.filter(
  ({ name }) => !['title', 'decision', 'print', 'history-panel', 'record', 'person'].includes(name),
)

const offices = [
  { called: 'empty', words: 'nothing in it', by: makeEmptyOffice, pages: emptyPages, axeAt: 0 },
  {
    called: 'three',
    words: 'three families of long names',
    by: makeSmallOffice,
    pages: threePages,
    axeAt: 2,
  },
  { called: '20000', words: '20,000 families', by: makeLargeOffice, pages: largePages, axeAt: 1 },
]
for (const { called, words, by, pages, axeAt } of offices)
  test.describe(`an office with ${words}`, () => {
    test.use({ filled: { by } })
    test('no page is cut, scrolls sideways, shouts or is hard to hit, at three sizes', async ({ office }) => {
      const { page } = office
      const found: string[] = []
      for (const [at, size] of sizes.entries()) {
        const { width, textSize } = size
        await resize(office, size)
        for (const each of pages) {
          await open(page, each)
          found.push(
            ...(await look(page, `${called}-${each.name}-${width}-${textSize}`, { axe: at === axeAt })),
          )
        }
      }
      expect(found).toEqual([])
    })
  })

/** Headings in English; what has no other words in both languages is found by its number. */
const inEnglish: readonly Look[] = [
  { name: 'desk', address: '/', title: 'Desk' },
  { name: 'titles', address: '/titles?year=2020', title: /^Gia đình/ },
  { name: 'decisions', address: '/decisions?year=2020', title: 'Decisions' },
  { name: 'new-decision', address: '/decision?year=2020', title: 'Draft a decision' },
  { name: 'print', address: '/print?decision=1&year=2020', title: 'Decision 15/QĐ-HKH' },
  { name: 'certificates', address: '/certificates?year=2020', title: 'Register of certificates' },
  { name: 'import', address: '/import?year=2020', title: 'Import from Excel' },
  { name: 'backups', address: '/backups', title: 'Backup' },
  { name: 'restore', address: '/restore', title: 'Restore from a backup' },
  { name: 'history', address: '/history', title: 'History' },
  { name: 'settings', address: '/settings', title: 'Settings' },
]
test.describe('the sample office', () => {
  test.use({ sample: true })
  test('is as well seen in English', async ({ office: { page, ask } }) => {
    await ask('settings.prefer', { language: 'en' })
    const found: string[] = []
    for (const each of inEnglish) {
      await open(page, each)
      found.push(...(await look(page, `english-${each.name}`, { axe: true })))
    }
    expect(found).toEqual([])
  })
})
