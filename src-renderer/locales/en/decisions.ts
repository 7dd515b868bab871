import type { SameKeys } from '../same-keys.ts'
import type { decisions as vi } from '../vi/decisions.ts'

export const decisions: SameKeys<typeof vi> = {
  title: 'Decisions',
  list: 'Decisions of {{year}}',
  panel: 'The decision in view',
  compose: 'Draft a decision',
  year: '{{year}}',
  numbered: 'Decision {{number}}',
  unnumbered: 'Decision without a number',
  recognises: 'recognises {{count, n}} · {{label}} {{year}}',
  stand:
    '{{year}}: {{count, n}} {{count, words(one: decision; many: decisions)}}, {{recognised, n}} recognised, {{issued, n}} certificates printed',
  standWaiting:
    '{{year}}: {{count, n}} {{count, words(one: decision; many: decisions)}}, {{recognised, n}} recognised; {{passed, n}} passed and waiting',
  counts:
    '{{count, n}} {{count, words(one: decision; many: decisions)}} · {{recognised, n}} recognised · {{issued, n}} printed',
  empty: {
    waiting:
      'In {{year}} {{count, n}} {{count, words(one: family; many: families)}} passed; no decision recognises them yet.',
    nobody: 'No family has passed in {{year}} yet. Import the review results first.',
  },
  nobody: 'No family that passed is waiting for recognition in {{year}}. Import the review results first.',
  importResults: 'Import review results',
  column: {
    number: 'Number',
    day: 'Day',
    label: 'Title',
    recognised: 'Recognised',
    issued: 'Printed',
    numbers: 'Register no.',
  },
  noNumber: 'no number',
  noDay: 'no day',
  byHand: 'Signed by hand, no name printed',
  allIssued: 'All printed',
  issuedOf: '{{issued, n}} of {{recognised, n}}',
  open: 'Open the decision',
  openToPrint: 'Open, print {{count, n}} {{count, words(one: certificate; many: certificates)}}',
  openRegister: 'See in the register',
  fillNumber: 'Fill in the number',
  fillDay: 'Fill in the day',
  amendWords: 'Amend the text',
  whom: {
    title: 'Whom it recognises',
    all: 'All {{count, n}} {{count, words(one: family; many: families)}} that passed in {{year}}',
    communes: 'Only some communes',
    commune: '{{name}}: {{count, n}}',
    rows: '{{count, n}} {{count, words(one: family; many: families)}} chosen on the page Titles',
    filter:
      '{{count, n}} {{count, words(one: family; many: families)}} that passed in the list filtered on the page Titles',
    leftOut:
      '{{count, n}} chosen {{count, words(one: row has; many: rows have)}} not passed or {{count, words(one: is; many: are)}} recognised already, and {{count, words(one: is; many: are)}} left out.',
    none: 'No family yet. Choose at least one commune.',
  },
  part: { signing: 'Number, day, signer', text: 'Text' },
  field: {
    number: 'Number of the decision',
    day: 'Day of signing',
    signer: 'Signer',
    post: 'Post',
    subject: 'Subject',
    legalBasis: 'Legal basis',
    article: 'Article {{number}}',
    recipients: 'Recipients',
  },
  hint: {
    number: 'Leave empty while it has no number.',
    day: 'Day, month, year: 20/11/2020.',
    signer: 'Leave empty if signed by hand; the name is proposed next time.',
    post: 'As printed above the signature. For a deputy the line “KT.” is added.',
    lines: 'One item a line.',
    article: '{count} stands for the number recognised and is filled in by itself.',
  },
  article: { add: 'Add Article {{number}}', remove: 'Remove Article {{number}}' },
  problem: {
    number:
      'The number “{{value}}” is not in the usual form. Write digits, a slash and the symbol: 15/QĐ-HKH.',
    day: '“{{value}}” is not a day. Write day, month, year: 20/11/2020.',
    missing: 'This is empty. Fill it in to go on.',
    long: 'Too long. Shorten it, or split it into several lines.',
    some: 'Correct what is red, then press again.',
  },
  revoke: { title: 'Revoke titles' },
  recognise: 'Recognise {{count, n}} {{count, words(one: family; many: families)}}',
  stop: 'Stop',
  amend: { write: 'Save the new text', back: 'Leave it as it was' },
  leave: {
    title: 'The text you changed is not saved',
    words: 'If you leave this page, what you typed here is lost.',
    stay: 'Stay',
    leave: 'Leave without saving',
  },
}
