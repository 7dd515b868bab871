/** What stands for whatever could tell of a person. */
const mark = '…'

const stackFrame = /^\s*at\s/
const instant = /^\d{4}-\d\d-\d\dT[\d:.]+Z\s?/

/**
 * A line of the log without anything that could be a name, a number of a person or a folder of the user: quoted text, words with
 * Vietnamese letters, names written without marks, long numbers, paths. It may take too much, never too little.
 */
export function withoutNames(line: string): string {
  const at = instant.exec(line)?.[0] ?? ''
  const rest = line.slice(at.length)
  return at + (stackFrame.test(rest) ? frameOf(rest) : textOf(rest))
}

/** "at fn (file.ts:12:3)": where in the program, not where on the disk. */
function frameOf(line: string): string {
  const [, file, row, column] = /([\w.-]+):(\d+):(\d+)\)?$/.exec(line) ?? []
  const [, name] = /^\s*at (?:async )?([\w.$<>[\] ]+?) \(/.exec(line) ?? []
  const where = file === undefined ? mark : `${file}:${row}:${column}`
  return name === undefined ? `    at ${where}` : `    at ${name} (${where})`
}

function textOf(line: string): string {
  let text = line
    .replace(/(["'`“‘«]).*?(["'`”’»]|$)/g, mark)
    .replace(/\S*[\\/]\S*/g, mark)
    .replace(/\S*[^\x20-\x7e…]\S*/g, mark)
    .replace(/\S*\d{6,}\S*/g, mark)
    .replace(/\b[A-Z][a-z]*(?: [A-Z][a-z]*)+\b/g, mark)
    .replace(/\b[A-Z]{2,}(?: [A-Z]{2,})+\b/g, mark)
  // What stands between two marks belongs to them: a folder's name in three words.
  for (let before = ''; before !== text; ) {
    before = text
    text = text.replace(/…(?:\s*\S+)?\s*…/g, mark)
  }
  return text
}
