import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '../../../src-main/contract/refusal.ts'
import { api } from '../../api/client.ts'
import { refusalOf, useTask } from '../../api/hooks.ts'
import { openBeside } from '../../api/side-window.ts'

interface Asked {
  readonly file: string
  readonly secret: string | null
}

/** Restoring for practice and looking at it, each begun by a click: only in a click may a window open. */
export function usePractice() {
  const { t } = useTranslation('restoring')
  const drill = useTask(api.backups.drill)
  const [opening, setOpening] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  // Set when the browser allowed no window: then a click on the link opens it.
  const [address, setAddress] = useState<string>()
  const open = async (meanwhile: string, first?: () => Promise<void>): Promise<void> => {
    setOpening(true)
    setRefusal(undefined)
    setAddress(undefined)
    try {
      setAddress((await openBeside('drill', meanwhile, first)) ?? undefined)
    } catch (error) {
      setRefusal(refusalOf(error))
    } finally {
      setOpening(false)
    }
  }
  return {
    drill,
    opening,
    refusal,
    address,
    opened: () => setAddress(undefined),
    practise: (asked: Asked) =>
      open(t('practice.opening'), async () => {
        const outcome = await drill.run(asked)
        if (!outcome.ok) throw outcome.refusal
      }),
    look: () => open(t('practice.lookOpening')),
  }
}

export type Practice = ReturnType<typeof usePractice>
