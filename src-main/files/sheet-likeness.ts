import { distance } from 'fastest-levenshtein'

/** Whether two keys differ by one letter: a slip of the pen in a list. */
export const differByOne = (one: string, other: string): boolean =>
  one !== other && Math.abs(one.length - other.length) <= 1 && distance(one, other) === 1
