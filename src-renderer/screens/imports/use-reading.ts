import { useState } from 'react'
import type { Encoding, ImportOrder } from '../../../src-main/contract/imports.ts'
import type { Refusal } from '../../../src-main/contract/refusal.ts'
import { useAddress, useYear } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { sendFile } from '../../api/files.ts'
import { useAnswer, useCommand, useTask } from '../../api/hooks.ts'
import { changeDraft, type Draft, draftOf, keepDraft } from './draft.ts'

export interface ReadingFile {
  readonly busy: boolean
  readonly refusal: Refusal | undefined
  /** The file the refusal is about. */
  readonly fileName: string
  readonly take: (file: File) => Promise<void>
  /** Reads the same file again: another page, other letters, a list of others. */
  readonly again: (draft: Draft, how: Again) => Promise<void>
}

interface Again {
  readonly page?: number
  readonly encoding?: Encoding
  readonly subject?: ImportOrder['subject']
}

/** Sends a chosen file and reads it. */
export function useReading(): ReadingFile {
  const sending = useCommand(sendFile)
  const reading = useTask(api.imports.readSheet)
  const [year] = useYear()
  const [address, go] = useAddress('import')
  const today = useAnswer(api.settings.settings, {}).value?.today
  const [fileName, setFileName] = useState('')

  const take = async (file: File): Promise<void> => {
    setFileName(file.name)
    reading.clear()
    const sent = await sending.run(file)
    if (!sent.ok) return
    const read = await reading.run({ ticket: sent.value, page: null, encoding: null, subject: null })
    if (!read.ok) return
    const now = Number((today ?? new Date().toISOString()).slice(0, 4))
    const draft = draftOf(sent.value, read.value, { year: year ?? now, placeId: address.place ?? null })
    const { guess } = read.value
    go({ fate: null })
    keepDraft(guess.kind === null && address.kind ? { ...draft, kind: address.kind } : draft)
  }

  const again: ReadingFile['again'] = async (draft, { page, encoding, subject }) => {
    const { reading: before, ticket } = draft
    const read = await reading.run({
      ticket,
      page: page ?? before.page,
      encoding: encoding ?? null,
      // Another page may be a list of others; other letters change nothing about that.
      subject: subject ?? (page === undefined ? draft.subject : null),
    })
    if (!read.ok) return
    const { guess, mapping } = read.value
    changeDraft({
      reading: read.value,
      mapping,
      scoredAs: null,
      subject: guess.subject,
      choices: {},
      done: null,
      // Another page is another list; other letters leave what was typed by hand.
      ...(page !== undefined && {
        corrections: {},
        kind: guess.kind ?? draft.kind,
        stage: guess.stage ?? draft.stage,
        year: guess.year ?? draft.year,
        placeId: guess.placeId ?? draft.placeId,
      }),
    })
  }
  return {
    busy: sending.running || reading.running,
    refusal: sending.refusal ?? reading.refusal,
    fileName,
    take,
    again,
  }
}
