import { useEffect } from 'react'
import { api } from '../api/client.ts'
import { refusalOf } from '../api/hooks.ts'

const atMostEvery = 30_000

/** Tells the lock that somebody is at work, while keys and the mouse move; twice a minute is enough. */
export function useStaying(isSet: boolean): void {
  useEffect(() => {
    if (!isSet) return
    let told = 0
    const touched = (): void => {
      if (Date.now() - told < atMostEvery) return
      told = Date.now()
      api.lock.stay({}).catch(refusalOf)
    }
    const kinds = ['keydown', 'pointermove', 'pointerdown', 'wheel'] as const
    for (const kind of kinds) window.addEventListener(kind, touched, { passive: true })
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, touched)
    }
  }, [isSet])
}
