import { useState } from 'react'
import type { Output } from '../../../src-main/contract/define.ts'
import type { Contract } from '../../../src-main/contract/index.ts'
import type { Refusal } from '../../../src-main/contract/refusal.ts'
import { useYear } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { saveFile } from '../../api/files.ts'
import { useAnswer, useTask } from '../../api/hooks.ts'
import { changeDraft, type Draft, orderOf, type Preview } from './draft.ts'

type LeftOut = Output<Contract['imports']['leftOutRows']>

/** Takes the file in. */
export function useApplying(draft: Draft) {
  const task = useTask(api.imports.applyImport)
  const [year, changeYear] = useYear()
  const apply = async (preview: Preview, again: boolean): Promise<void> => {
    if (task.running) return
    const outcome = await task.run({ ...orderOf(draft), again })
    if (!outcome.ok) return
    changeDraft({ done: { ...outcome.value, preview } })
    // What comes next is work on that year.
    if (year !== draft.year) await changeYear(draft.year)
  }
  return { apply, running: task.running, refusal: task.refusal, clear: task.clear }
}

/** The action by which a file went in, as the history knows it; it may have been undone since. */
export function useDone({ done }: Draft) {
  const input = done && { text: '', offset: 0, limit: 50 }
  const actions = useAnswer(api.history.actions, input).value?.rows
  const action = actions?.find(({ id }) => id === done?.changeSetId)
  return { action, isDone: done !== null && (action === undefined || action.undoneBy === null) }
}

/** Saves the rows that stayed out as a spreadsheet. */
export function useLeftOut(readingId: string) {
  const write = useTask(api.imports.leftOutRows)
  const [lost, setLost] = useState<Refusal>()
  const [saved, setSaved] = useState<LeftOut>()
  const save = async (): Promise<void> => {
    const written = await write.run({ readingId })
    setSaved(written.ok && (await saveFile(written.value, setLost)) ? written.value : undefined)
  }
  return {
    save,
    running: write.running,
    refusal: write.refusal ?? lost,
    saved,
  }
}
