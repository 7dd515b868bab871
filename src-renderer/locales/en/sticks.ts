import type { SameKeys } from '../same-keys.ts'
import type { sticks as vi } from '../vi/sticks.ts'

export const sticks: SameKeys<typeof vi> = {
  stand: {
    label: 'Where we stand',
    none: 'Not yet',
    first: 'None yet',
    empty: 'The register is empty; there is nothing to lose.',
    never: 'There is no backup outside this computer.',
    good: 'Good',
    due: 'Due',
    overdue: 'Overdue',
    last: 'The last good backup: {{at}}, on {{name}}; read back on {{read}}.',
    today: 'today',
    medium: 'Read back from the stick or disk itself.',
    memory: 'Read back from the computer’s memory only.',
    why: {
      never: 'Back up to a USB stick now.',
      age: 'It is {{count, n}} {{count, words(one: day; many: days)}} old and the register has changed. Back up again.',
      'year-end': 'The year {{year}} ends: make a backup of the year’s end.',
      unread: 'The stick was not read for long. Plug it in and check it.',
    },
    second:
      'Keep two sticks in two places: one in the office, one at somebody else’s home. If one breaks or is lost there is the other.',
  },
  plugged: 'USB sticks plugged in',
  nonePlugged: 'No USB stick is seen. Plug one in, or choose a folder.',
  otherPlace: 'Choose another folder',
  toStick: 'Back to the sticks',
  use: 'Use {{name}}',
  chosen: 'Will be written here',
  room: '{{free}} free of {{total}}',
  locked: 'Its lock is on: slide the switch on the stick to the other side.',
  known: 'Used before',
  unknown: 'Never used before',
  holds: '{{count, n}} {{count, words(one: backup; many: backups)}}, the newest of {{at}}',
  holdsNone: 'no backup yet',
  besideData:
    'This folder is on the same disk as the register: if the disk breaks both are lost. A USB stick is safer.',
  seal: 'Lock with the backup passphrase',
  sealOn: 'Whoever finds the stick cannot read the register.',
  sealOff: 'Whoever has this file can open the register.',
  sealNot: 'There is no backup passphrase yet, so the backup is not locked. Set one below.',
  made: {
    stick: 'Written to the USB stick {{name}} and read back byte for byte. The stick may be pulled out.',
    folder: 'Written to {{name}} and read back byte for byte.',
    memory:
      'Written to {{name}}, but read back from the computer’s memory only. Pull the stick out, plug it in again and press “Check again”.',
    others:
      '{{count, n}} older {{count, words(one: backup; many: backups)}} there {{count, words(one: was; many: were)}} read again too, all good.',
    file: '{{file}} ({{size}}, {{count, n}} {{count, words(one: title; many: titles)}})',
  },
  lost: {
    mark: 'Backups were lost',
    words:
      'Older backups on {{name}} are damaged or gone: {{files}}. If nobody of the office deleted them, use this stick no more. Nothing else was deleted; back up to another stick now.',
  },
  check: {
    again: 'Check again',
    button: 'Check the whole stick',
    folderButton: 'Check the whole folder',
    good: 'Read back right',
    goodWords:
      '{{count, n}} {{count, words(one: backup; many: backups)}} good, {{restored, n}} restored in trial.',
    noneWords: 'There is no backup here to be checked.',
    memoryWords:
      'This time it was read through the computer’s memory only; pull the stick out, plug it in and check again to be sure.',
  },
  test: {
    button: 'Test the stick…',
    about:
      'Fills the free space ({{size}} at most), reads it back and removes it. A stick with a false capacity is found only in this way. It may take minutes or an hour; it can be stopped at any time.',
    run: 'Test {{size}}',
    short: 'Quick test of {{size}}',
    leave: 'No',
    honest: 'The stick is honest',
    honestWords: '{{size}} was written and read back byte for byte (written {{write}}/s, read {{read}}/s).',
    lying: 'The stick lies',
    lyingWords:
      '{{size}} was written, but from {{at}} on it reads back wrong. Do not use this stick for backups.',
    slow: 'The stick is too slow',
    slowWords: 'It reads back right, but takes only {{write}}/s. Better use another one.',
    unproven: 'Not sure',
    unprovenWords: 'This disk cannot be read past the memory, so reading back right proves nothing.',
  },
  list: {
    title: 'Sticks and folders used',
    name: 'Name',
    seen: 'Last seen',
    holds: 'Good backups',
    lost: 'Lost',
    read: 'Last read',
    tested: 'Tested',
    results: { honest: 'honest', lying: 'lies', slow: 'too slow' },
    how: { medium: 'from the stick itself', memory: 'from memory' },
  },
  left: '{{time}} left',
  seconds: '{{count, n}} s',
  minutes: '{{count, n}} min',
}
