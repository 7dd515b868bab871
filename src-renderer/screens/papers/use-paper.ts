import { useState } from 'react'
import type { Output } from '../../../src-main/contract/define.ts'
import type { Contract } from '../../../src-main/contract/index.ts'
import type { Refusal } from '../../../src-main/contract/refusal.ts'
import { api } from '../../api/client.ts'
import { saveFile, useTicket } from '../../api/files.ts'
import { useAnswer, useTask } from '../../api/hooks.ts'
import type { Order } from './paper-order.ts'

type Made = Output<Contract['papers']['printPaper']>

/** Checks and preview of what is asked for; once printed, the whole file, until something else is asked for. */
export function usePaper(order: Order) {
  const key = JSON.stringify(order)
  const checks = useAnswer(api.papers.checks, order)
  const errors = checks.value?.found.filter(({ severity }) => severity === 'error').length ?? 0
  const canDraw = checks.value !== undefined && !checks.stale && errors === 0
  const [printed, setPrinted] = useState<{ readonly key: string; readonly made: Made }>()
  const made = printed?.key === key ? printed.made : undefined
  const preview = useAnswer(api.papers.previewPaper, canDraw && !made ? order : null)
  const task = useTask(api.papers.printPaper)
  const file = useTicket(made?.ticket ?? (canDraw ? preview.value?.ticket : undefined))
  const [lost, setLost] = useState<Refusal>()
  const save = (): void => void (made && saveFile(made, setLost))
  const print = async (): Promise<void> => {
    setLost(undefined)
    const outcome = await task.run(order)
    if (outcome.ok) setPrinted({ key, made: outcome.value })
  }
  return {
    checks,
    errors,
    canDraw,
    made,
    print,
    save,
    /** Why the paper was not drawn, or not saved. */
    refusal: task.refusal ?? (made && lost),
    task,
    page: {
      address: file?.ok ? file.value : undefined,
      drawing: canDraw && (file === undefined || (!made && (preview.waiting || preview.stale))),
      refusal:
        (canDraw && !made ? preview.refusal : undefined) ?? (file?.ok === false ? file.refusal : undefined),
    },
  }
}
