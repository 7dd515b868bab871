import { useEffect } from 'react'
import type { Output } from '../../../src-main/contract/define.ts'
import type { Contract } from '../../../src-main/contract/index.ts'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import { changeDraft, type Draft } from './draft.ts'

export type ScoreSet = Output<Contract['imports']['scoreColumns']>['set']

/**
 * The set by which a list of scores is read; undefined while it is looked up, null where none serves. What the columns mean is
 * found anew whenever year, column or kind of the list change; then the clerk's own word on a column counts.
 */
export function useScoreColumns({
  reading,
  kind,
  subject,
  year,
  stage,
  scoredAs,
}: Draft): ScoreSet | undefined {
  const asked = kind === 'scores' ? { readingId: reading.readingId, subject, year, stage } : null
  const found = useAnswer(api.imports.scoreColumns, asked)
  const key = asked && JSON.stringify(asked)
  const value = found.stale || found.waiting ? undefined : found.value
  // How the office understood such a sheet before counts more than its headings.
  const remembered =
    reading.mappingBy === 'remembered' && reading.guess.kind === 'scores' && scoredAs === null
  useEffect(() => {
    if (key === null || key === scoredAs || value === undefined) return
    changeDraft({ scoredAs: key, ...(!remembered && { mapping: value.mapping, choices: {} }) })
  }, [key, scoredAs, value, remembered])
  return asked && value ? value.set : undefined
}
