import type { ScoringLists } from './scoring-lists.ts'

export const scoringListsEn: ScoringLists = {
  scoringStages: { self: 'Own score', hamlet: 'Hamlet', commune: 'Commune' },
  titleStages: {
    registered: 'Registered',
    'self-scored': 'Scored by itself',
    'hamlet-reviewed': 'Reviewed by the hamlet',
    'commune-reviewed': 'Reviewed by the commune',
    proposed: 'Proposed',
  },
  verdicts: {
    passed: 'Passed',
    failed: 'Failed',
    incomplete: 'Not fully scored',
    unfounded: 'Not enough grounds',
  },
  suggestionKinds: {
    'near-border': 'Near the border of a class',
    'columns-differ': 'Own score and review lie far apart',
    jump: 'Quite unlike the year before',
    'below-own-share': 'Own share below what is asked',
  },
  countGaps: {
    'no-households': 'the households of the year are not written down',
    'no-members': 'no members are written down',
    'no-places': 'there are no hamlets',
    'not-countable': 'cannot be counted for such a subject',
  },
}
