import type { SameKeys } from '../same-keys.ts'
import type { desk as vi } from '../vi/desk.ts'

export const desk: SameKeys<typeof vi> = {
  title: 'Desk',
  stand:
    '{{year}}: {{registered, n}} registered, {{withResult, n}} with a result, {{recognised, n}} recognised',
  waits: 'What waits',
  overdue: 'Overdue:',
  nothingWaits: 'Nothing waits.',
  step: {
    backUp: 'Back up now',
    practise: 'Practise restoring',
    import: 'Import from Excel',
    openList: 'Open the list',
    decide: 'Draft the decision',
    print: 'Print {{count, n}} {{count, words(one: certificate; many: certificates)}}',
    openDecision: 'Open the decision',
    answer: 'Answer',
  },
  matrix: '{{label}} {{year}}: from registration to certificate',
  kinds: 'Kind of title in the table',
  matrixHint: 'Press a number to open its list.',
  total: 'Total',
  column: {
    commune: 'Commune',
    households: 'Households',
    registration: 'Registered',
    registered: 'All',
    fresh: 'New',
    again: 'Again',
    dropped: 'Dropped',
    withResult: 'With result',
    passed: 'Passed',
    recognised: 'Recognised',
    certified: 'Printed',
  },
  long: {
    registered: 'Registered this year',
    fresh: 'Registered for the first time',
    again: 'Registered again',
    dropped: 'Registered last year, not yet this year',
  },
  opens: '{{what}}, {{name}}: open the list',
  toFigures: 'Households of {{name}}: fill in under Settings',
  first: {
    import: 'Import the first list',
    list: 'Import a list of registrations',
    importWords:
      'Choose a commune’s Excel file of registrations for {{year}}. Every row is shown before it is written, and it can be undone.',
    carry: 'Carry forward from {{from}}',
    carryWords:
      '{{count, n}} {{count, words(one: family; many: families)}} registered the year before {{count, words(one: is; many: are)}} registered again for {{year}}; then take some out or add new ones.',
    sample: 'Look at the sample office',
    sampleWords:
      'An invented district with lists, decisions and certificates, to try every button without fear. It opens in a window of its own and never mixes with this register.',
    sampleOpening: 'Opening the sample office. The first time takes some seconds …',
    sampleLink: 'Open the window of the sample office',
    restore: 'Restore from a backup',
    restoreWords:
      'A new computer or a fresh install: choose the .hoibk file on the USB stick; it is checked, then the old register opens again.',
  },
}
