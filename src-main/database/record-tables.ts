/**
 * Tables of record, each after those it points to. Every change to a row of them is written down with its image before and
 * after, and can be undone. Outside stand: facts, preferences, counters (a number given is never given again),
 * column_memories, what left the program, sticks and the history itself.
 */
export const recordTables = [
  'places',
  'successions',
  'place_figures',
  'offices',
  'people',
  'households',
  'clans',
  'units',
  'subjects',
  'distinct_pairs',
  'consents',
  'erasures',
  'rounds',
  'decisions',
  'titles',
  'designs',
  'certificates',
  'imports',
  'backups',
  'house_events',
] as const
export type RecordTable = (typeof recordTables)[number]
/** Plain tables outside undo; with recordTables and subject_words they are the whole schema. */
export const otherTables = [
  'facts',
  'preferences',
  'counters',
  'column_memories',
  'exports',
  'sticks',
  'stick_files',
  'change_sets',
  'changes',
] as const
