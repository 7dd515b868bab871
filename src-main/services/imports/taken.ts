import type { Person } from './person.ts'

/** A row of the file that goes in. */
export interface Taken {
  readonly row: number
  readonly name: string
  readonly communeId: number | null
  readonly person: Person
  /** The family of the register it is; null: a new one. */
  readonly subjectId: number | null
}
/** Rows that go in, to hold later rows of the same file against. */
export interface Before {
  readonly byName: Map<string, Taken[]>
  readonly byBirth: Map<string, Taken[]>
  /** Families of the register that a row of this file already is. */
  readonly families: Map<number, number>
}
