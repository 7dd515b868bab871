const devices = ['CON', 'PRN', 'AUX', 'NUL', 'CONIN$', 'CONOUT$'].concat(
  ['COM', 'LPT'].flatMap((port) => [...'0123456789¹²³'].map((digit) => port + digit)),
)

/**
 * Whether Windows takes a file name, and old sticks too; null when it does, else why not. Written from
 * https://learn.microsoft.com/windows/win32/fileio/naming-a-file and not from the program, which is judged by it: Linux would
 * take nearly all of them.
 */
export function refusedByWindows(name: string): string | null {
  if (name === '') return 'empty'
  if (name.length > 80) return `${name.length} letters`
  for (const sign of name) {
    if (sign < ' ' || sign > '~') return `the sign ${sign.codePointAt(0)?.toString(16)}`
    if ('<>:"/\\|?*'.includes(sign)) return `the sign ${sign}`
  }
  if (name.endsWith('.') || name.endsWith(' ')) return 'a dot or a space at its end'
  const stem = (name.split('.')[0] ?? '').trim().toUpperCase()
  return devices.includes(stem) ? `the device ${stem}` : null
}
