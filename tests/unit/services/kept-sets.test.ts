import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Writer } from '../../../src-main/database/open.ts'
import { addVersion, allSets, keepSet, theSet } from '../../../src-main/services/criteria/kept-sets.ts'
import { shippedSet } from '../../support/criteria.ts'
import { freshDatabase, inChangeSet } from '../../support/fresh-database.ts'

const resources = join(import.meta.dirname, '../../../resources')
const code = 'tt22-2020-dvht'

test('a text that a newer program ships is the next version; the version a past year was judged by stays as it was', () => {
  const db = freshDatabase()
  const older = { ...shippedSet(code), title: 'Bản chương trình cũ mang theo' }
  inChangeSet(db, (writer) => {
    addVersion(writer, older, { version: 1, origin: 'shipped' })
  })
  const versions = () =>
    allSets(db as unknown as Writer, resources)
      .filter(({ set }) => set.id === code)
      .map(({ version, setId, set }) => ({ version, kept: setId !== null, title: set.title }))
  const title = shippedSet(code).title
  expect(versions()).toEqual([
    { version: 2, kept: false, title },
    { version: 1, kept: true, title: older.title },
  ])
  let setId = 0
  inChangeSet(db, (writer) => {
    setId = keepSet(writer, resources, { code, version: 2 })
  })
  expect(theSet(db as unknown as Writer, setId).set.title).toBe(title)
  expect(versions()).toEqual([
    { version: 2, kept: true, title },
    { version: 1, kept: true, title: older.title },
  ])
  inChangeSet(db, (writer) => {
    expect(keepSet(writer, resources, { code, version: 2 })).toBe(setId)
    expect(() => keepSet(writer, resources, { code, version: 3 })).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    )
  })
})
