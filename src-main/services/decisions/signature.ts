/** The lines above a signature. A deputy signs for the head ("KT."), as Nghị định 30/2020/NĐ-CP asks. */
export function signatureLines(post: string): string[] {
  const lines = post
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
  const [only] = lines
  if (lines.length !== 1 || !only || !/^phó\s/iu.test(only)) return lines
  return [`KT. ${only.replace(/^phó\s+/iu, '')}`, only]
}

/** Who decides: the head of the office, or the committee that the signer signs in the name of ("TM."). */
export function authority(post: string, office: string): string {
  const committee = /TM\.\s*(.+)/iu.exec(post.split(/\r?\n/)[0] ?? '')?.[1]
  return `${committee?.trim() || 'Chủ tịch'} ${office}`
}

/** Whether a name or post is more than the dots that stand where one is missing. */
export const isWritten = (text: string): boolean => /\p{L}/u.test(text)
export const notWritten = '……………………'
