import { useSyncExternalStore } from 'react'

/** Everything is measured in rem, so the size of text is the size of everything. */
export function setTextSize(percent: number): void {
  document.documentElement.style.fontSize = percent === 100 ? '' : `${percent}%`
}

function subscribe(listener: () => void): () => void {
  const observer = new MutationObserver(listener)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] })
  window.addEventListener('resize', listener)
  return () => {
    observer.disconnect()
    window.removeEventListener('resize', listener)
  }
}

const rem = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)

/** How many pixels one rem is now. */
export const useRem = (): number => useSyncExternalStore(subscribe, rem)

/** The width of the window as the clerk's text feels it: large text on a small screen is a narrow window. */
export const useEffectiveWidth = (): number =>
  useSyncExternalStore(subscribe, () => Math.round((window.innerWidth * 16) / rem()))

/** Rail of icons, drawers instead of side panels. */
export const useNarrow = (): boolean => useEffectiveWidth() < 1100
