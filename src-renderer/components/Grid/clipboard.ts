/** Cells as Excel takes them: a table of HTML (texts stay texts, "0123" keeps its zero) and tabs. */
export interface Cells {
  readonly headings: readonly string[] | null
  readonly rows: readonly (readonly { readonly text: string; readonly isNumber: boolean }[])[]
}

export function asText({ headings, rows }: Cells): string {
  const lines = rows.map((row) => row.map(({ text }) => quoted(text)).join('\t'))
  return [...(headings ? [headings.map(quoted).join('\t')] : []), ...lines].join('\r\n')
}

const quoted = (text: string): string => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** `styled`: texts stay texts in Excel. Without, for the way that parses the page's HTML under its policy on styles. */
export function asHtml({ headings, rows }: Cells, styled: boolean): string {
  const head = headings ? `<tr>${headings.map((text) => `<th>${escaped(text)}</th>`).join('')}</tr>` : ''
  const body = rows
    .map((row) => {
      const cells = row.map(({ text, isNumber }) =>
        isNumber ? `<td>${escaped(text)}</td>` : `<td class="text">${escaped(text)}</td>`,
      )
      return `<tr>${cells.join('')}</tr>`
    })
    .join('')
  const style = styled ? '<style>.text { mso-number-format: "\\@" }</style>' : ''
  return `<meta charset="utf-8">${style}<table>${head}${body}</table>`
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** What was copied in Excel: cells split at tabs, a cell in quotes may hold line breaks. */
export function cellsOfText(text: string): string[][] {
  const rows: string[][] = [[]]
  const pieces = text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .matchAll(/("(?:[^"]|"")*"|[^\t\n]*)(\t|\n|$)/g)
  for (const [whole, cell = '', end] of pieces) {
    if (whole === '') break
    const plain = /^"[\s\S]*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell
    rows.at(-1)?.push(plain.normalize('NFC'))
    if (end === '\n') rows.push([])
  }
  return rows.filter((row) => row.length > 0)
}
