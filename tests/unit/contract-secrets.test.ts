import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import type { Entry } from '../../src-main/contract/define.ts'
import { contract } from '../../src-main/contract/index.ts'
import { hidden, secret, withoutSecrets } from '../../src-main/contract/secret.ts'

const entries: [string, Entry][] = Object.entries(contract).flatMap(([domain, calls]) =>
  Object.entries(calls).map(([name, entry]): [string, Entry] => [`${domain}.${name}`, entry]),
)

interface Field {
  readonly name: string
  readonly schema: z.ZodType
  /** Every schema on the way to it is of a kind that withoutSecrets looks into. */
  readonly isSeen: boolean
}

/** Every schema inside another, whatever holds it. */
function fieldsOf(schema: z.ZodType, name = '', isSeen = true): Field[] {
  const inner = Object.entries(schema.def as object).flatMap(([key, part]) => {
    const kinds = [z.ZodNullable, z.ZodOptional, z.ZodDefault, z.ZodReadonly, z.ZodArray, z.ZodObject]
    const seen = isSeen && kinds.some((kind) => schema instanceof kind)
    const parts: [string, unknown][] = key === 'shape' ? Object.entries(part) : [[name, part]]
    return parts
      .flatMap(([of, one]): [string, unknown][] =>
        Array.isArray(one) ? one.map((each) => [of, each]) : [[of, one]],
      )
      .flatMap(([of, one]) => (one instanceof z.ZodType ? fieldsOf(one, of, seen) : []))
  })
  return [{ name, schema, isSeen }, ...inner]
}

const isMarked = ({ schema }: Field): boolean => schema.meta()?.secret === true

describe('what is written down of a call', () => {
  test('has three stars for every secret, wherever it stands, and everything else as it was', () => {
    const input = z.object({
      file: z.string(),
      secret: secret(z.string()).nullable().default(null),
      people: z.array(z.object({ pin: secret(z.string()), year: z.int() })),
      also: secret(z.object({ words: z.string() })).optional(),
    })
    const people = [{ pin: '1234', year: 2020 }]
    expect(withoutSecrets(input, { file: 'a', secret: 'mèo', people, also: { words: 'x' } })).toEqual({
      file: 'a',
      secret: hidden,
      people: [{ pin: hidden, year: 2020 }],
      also: hidden,
    })
    expect(withoutSecrets(input, { file: 'a', secret: null, people: [] })).toEqual({
      file: 'a',
      secret: null,
      people: [],
    })
  })

  test.each(entries)('%s says of each of its secrets that it is one', (_, { input }) => {
    const fields = fieldsOf(input)
    const named = fields.filter(
      ({ name, schema }) =>
        schema instanceof z.ZodString && /^(secret|passphrase|password|pin|present|typed)$/i.test(name),
    )
    expect(named.filter((field) => !isMarked(field)).map(({ name }) => name)).toEqual([])
    expect(fields.filter((field) => isMarked(field) && !field.isSeen).map(({ name }) => name)).toEqual([])
  })

  test('the calls that carry secrets are these', () => {
    const carrying = entries.filter(([, { input }]) => fieldsOf(input).some(isMarked)).map(([name]) => name)
    expect(carrying).toEqual(
      expect.arrayContaining([
        'backups.prepareSealing',
        'backups.confirmSealing',
        'backups.verifyBackup',
        'backups.compareBackup',
        'backups.restoreBackup',
        'lock.unlock',
        'lock.set',
        'lock.reset',
      ]),
    )
  })
})
