import { type AutomaticReason, automaticReasons } from '../../contract/automatic.ts'

/** "tu-dong_2026-11-24T08-00-00-000Z_import": what the program's own copies are called, packed or not. */
export const copyName = (madeAt: string, reason: AutomaticReason): string =>
  `tu-dong_${madeAt.replace(/[:.]/g, '-')}_${reason}`

const named = /^tu-dong_(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z_([a-z-]+?)(?:-\d+)?(\..+)$/

/** When and why a copy was made, and the ending of its file; null for a name that is not one of these. */
export function readCopyName(
  name: string,
): { readonly madeAt: string; readonly reason: AutomaticReason; readonly ending: string } | null {
  const [, day, hour, minute, second, ms, word, ending] = named.exec(name) ?? []
  const reason = automaticReasons.find((each) => each === word)
  if (day === undefined || ending === undefined || reason === undefined) return null
  return { madeAt: `${day}T${hour}:${minute}:${second}.${ms}Z`, reason, ending }
}
