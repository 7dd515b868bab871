import { useEffect, useRef } from 'react'
import type { Output } from '../../../src-main/contract/define.ts'
import type { Contract } from '../../../src-main/contract/index.ts'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'

export type Plugged = Output<Contract['backups']['drives']>[number]

const lookEveryMs = 3000

/** The sticks that are plugged in, looked for again and again: nobody tells the program that one came. */
export function usePluggedSticks(): readonly Plugged[] | undefined {
  const drives = useAnswer(api.backups.drives, {})
  const again = useRef(drives.again)
  useEffect(() => {
    again.current = drives.again
  })
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === 'visible') again.current()
    }
    const timer = window.setInterval(look, lookEveryMs)
    return () => window.clearInterval(timer)
  }, [])
  return drives.value
}

/** The stick a folder lies on, among those plugged in. */
export function stickOf(path: string | null, sticks: readonly Plugged[]): Plugged | undefined {
  const inside = (folder: string): string => (/[/\\]$/.test(folder) ? folder : `${folder}/`)
  return path === null ? undefined : sticks.find((stick) => inside(path).startsWith(inside(stick.path)))
}
