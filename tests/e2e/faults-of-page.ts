import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What axe finds, one line a rule. */
export async function axeFaults(page: Page): Promise<string[]> {
  // A previewed PDF is drawn by Chromium's own viewer, which does not always answer.
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').setLegacyMode(true).analyze()
  return violations.map(
    ({ id, nodes }) => `axe ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  )
}

/**
 * What a ruler finds on the page as it stands: it scrolls sideways, has more than one filled button, something to press is
 * smaller than 28 px or lies under something else, a text is cut and cannot be read, numbers of a column do not line up.
 */
export const rulerFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const least = 28
    const faults: string[] = []
    const words = (element: Element): string =>
      `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 60)}”`
    const seen = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect()
      return (
        width > 1 &&
        height > 1 &&
        element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
      )
    }
    const all = (selector: string): Element[] => [...document.querySelectorAll(selector)].filter(seen)

    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth > clientWidth) faults.push(`the page scrolls sideways: ${scrollWidth} > ${clientWidth}`)
    for (const element of all('#content, #content *'))
      if (
        !element.closest('[role=grid], table, iframe') &&
        /auto|scroll/.test(getComputedStyle(element).overflowX) &&
        element.scrollWidth > element.clientWidth + 1
      )
        faults.push(`a part scrolls sideways: ${words(element)}`)

    // White words on a colour: the look says what is filled, whatever it is called.
    const filled = all('button, a').filter((button) => {
      const { color, backgroundColor } = getComputedStyle(button)
      return color === 'rgb(255, 255, 255)' && !/, 0\)$|^transparent$/.test(backgroundColor)
    })
    if (filled.length > 1) faults.push(`${filled.length} filled buttons: ${filled.map(words).join(', ')}`)

    /** A link between words is as high as the line it stands in. */
    const inText = (element: Element): boolean => {
      if (!element.matches('a') || getComputedStyle(element).display !== 'inline') return false
      const around = element.parentElement?.closest('p, li, td, dd')?.textContent?.trim().length ?? 0
      return around > (element.textContent?.trim().length ?? 0) + 3
    }
    const pressed =
      'button, a[href], input, select, summary, [role=button], [role=tab], [role=option], [role=menuitem]'
    for (const element of all(pressed)) {
      if (inText(element)) continue
      const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined
      const target = label ?? element.closest('td, th') ?? element
      const near = element.matches('input[type=checkbox], input[type=radio]') ? target : element
      const { width, height, x, y } = near.getBoundingClientRect()
      if (Math.min(width, height) < least - 0.5)
        faults.push(`too small to press: ${words(element)} ${Math.round(width)}×${Math.round(height)}`)
      const middle = { x: x + width / 2, y: y + height / 2 }
      const modal = document.querySelector('[aria-modal=true]')
      if ((modal && !modal.contains(element)) || !inSight(element, middle)) continue
      const top = document.elementFromPoint(middle.x, middle.y)
      if (top && !near.contains(top) && !top.contains(near))
        faults.push(`lies under something: ${words(element)} under ${words(top)}`)
    }

    /** Not scrolled away: every box around that cuts shows this point. The rows of a list pass below its heading. */
    function inSight(element: Element, { x, y }: { x: number; y: number }): boolean {
      if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return false
      for (let around = element.parentElement; around; around = around.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(around)
        const { left, right, top, bottom } = around.getBoundingClientRect()
        if (overflowY !== 'visible' && (y < top || y > bottom)) return false
        if (overflowX !== 'visible' && (x < left || x > right)) return false
      }
      return element.closest('tbody') === null
    }

    /** The first box around that cuts it off for good; what can be scrolled to is not cut. */
    function clipped(
      element: Element,
      axis: 'x' | 'y',
      box = element.getBoundingClientRect(),
    ): Element | null {
      for (let around: Element | null = element; around; around = around.parentElement) {
        const style = getComputedStyle(around)
        const overflow = axis === 'x' ? style.overflowX : style.overflowY
        const outer = around.getBoundingClientRect()
        const out =
          axis === 'x'
            ? box.right > outer.right + 1 || box.left < outer.left - 1
            : box.bottom > outer.bottom + 2 || box.top < outer.top - 2
        if (/auto|scroll/.test(overflow)) return null
        if (/hidden|clip/.test(overflow) && out) return around
        if (style.position === 'fixed') break
      }
      const { clientWidth: wide, clientHeight: high } = document.documentElement
      // Below the edge is no cut where the page itself scrolls.
      const scrolls = document.documentElement.scrollHeight > high
      const away =
        axis === 'x'
          ? box.right > wide + 1 || box.left < -1
          : !scrolls && (box.bottom > high + 2 || box.top < -2)
      return away ? document.documentElement : null
    }

    /** A cell of a list opens while it has the focus. */
    function opensInFocus(element: Element, range: Range): boolean {
      const cell = element.closest<HTMLElement>('td[data-cell]')
      const before = document.activeElement
      if (!cell || !(before instanceof HTMLElement)) return false
      cell.focus({ preventScroll: true })
      const box = range.getBoundingClientRect()
      const open = clipped(element, 'x', box) === null && clipped(element, 'y', box) === null
      if (before === document.body) cell.blur()
      else before.focus({ preventScroll: true })
      return open
    }

    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      const text = node.textContent?.trim() ?? ''
      if (!element || text === '' || !seen(element) || element.closest('.visually-hidden, script, style'))
        continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const box = range.getBoundingClientRect()
      // What comes into sight only when the keyboard reaches it waits above the page.
      if (box.width < 1 || box.bottom < 0) continue
      const cut = clipped(element, 'x', box) ?? clipped(element, 'y', box)
      if (!cut || element.closest('[title]')?.getAttribute('title')?.includes(text)) continue
      if (opensInFocus(element, range)) continue
      faults.push(`cut: “${text.slice(0, 70)}” in ${words(element)}`)
    }
    for (const input of all('input[readonly]:not([type=checkbox])'))
      if (input.scrollWidth > input.clientWidth + 1 && input.getAttribute('title') === null)
        faults.push(`cut: “${(input as HTMLInputElement).value}” in a box to choose from`)

    for (const table of all('table')) {
      const columns = new Map<number, Element[]>()
      for (const row of table.querySelectorAll('tbody tr'))
        for (const [index, cell] of [...row.children].entries())
          columns.set(index, [...(columns.get(index) ?? []), cell])
      for (const cells of columns.values()) {
        const told = cells.filter((cell) => seen(cell) && (cell.textContent?.trim() ?? '') !== '')
        if (told.length < 2 || !told.every((cell) => /^[\d.]+(,\d+)?$/.test(cell.textContent!.trim())))
          continue
        const ends = told.map((cell) => {
          const range = document.createRange()
          range.selectNodeContents(cell)
          return Math.round(range.getBoundingClientRect().right)
        })
        if (Math.max(...ends) - Math.min(...ends) > 1)
          faults.push(
            `numbers do not line up: ${told
              .slice(0, 3)
              .map((cell) => cell.textContent)
              .join(' / ')}`,
          )
      }
    }
    return [...new Set(faults)]
  })
