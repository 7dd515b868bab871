import type { SameKeys } from '../same-keys.ts'
import type { lock as vi } from '../vi/lock.ts'

export const lock: SameKeys<typeof vi> = {
  title: 'The office is locked',
  codeTitle: 'New recovery code',
  pin: 'PIN',
  show: 'Show what is typed',
  open: 'Open',
  forgotten: 'PIN forgotten',
  wait: 'Wrong too often. Try again in {{count, n}} seconds.',
  code: 'Recovery code',
  codeHint: 'The seven groups of letters written on paper when the PIN was set.',
  newPin: 'New PIN',
  pinHint: 'Digits or letters, four or more.',
  short: 'The PIN is too short: type at least {{count, n}} characters.',
  reset: 'Set the new PIN',
  back: 'Back',
  newCode:
    'The old recovery code no longer works. Write this new one on paper and keep it away from the computer; the program does not keep it.',
  noted: 'Written on paper',
}
