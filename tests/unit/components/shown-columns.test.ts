import { expect, test } from 'vitest'
import {
  asChoice,
  shownColumns,
  withMoved,
  withToggled,
} from '../../../src-renderer/components/Grid/shown-columns.ts'

const all = [{ id: 'name', stays: true }, { id: 'birth' }, { id: 'commune' }, { id: 'points' }]
const ids = (columns: readonly { id: string }[]) => columns.map(({ id }) => id)

test('a list stands as it came until columns are chosen, then with those, in their order', () => {
  expect(ids(shownColumns(all, null))).toEqual(['name', 'birth', 'commune', 'points'])
  expect(ids(shownColumns(all, ['points', 'name']))).toEqual(['points', 'name'])
})

test('the name always stands, whatever was kept; a column that is no more is left out', () => {
  expect(ids(shownColumns(all, ['points', 'shoe-size', 'points']))).toEqual(['name', 'points'])
  expect(ids(shownColumns(all, []))).toEqual(['name'])
})

test('a column taken out comes back beside its neighbour, also in another order', () => {
  const without = withToggled(all, ['name', 'birth', 'commune', 'points'], 'commune')
  expect(without).toEqual(['name', 'birth', 'points'])
  expect(withToggled(all, without, 'commune')).toEqual(['name', 'birth', 'commune', 'points'])
  expect(withToggled(all, ['points', 'birth', 'name'], 'commune')).toEqual([
    'points',
    'birth',
    'commune',
    'name',
  ])
})

test('a column moves one place, and not beyond either end', () => {
  expect(withMoved(['name', 'birth', 'points'], 'points', -1)).toEqual(['name', 'points', 'birth'])
  expect(withMoved(['name', 'birth', 'points'], 'name', 1)).toEqual(['birth', 'name', 'points'])
  expect(withMoved(['name', 'birth'], 'name', -1)).toEqual(['name', 'birth'])
  expect(withMoved(['name', 'birth'], 'birth', 1)).toEqual(['name', 'birth'])
})

test('all columns in their own order are no choice, so that a new one is seen too', () => {
  expect(asChoice(all, ['name', 'birth', 'commune', 'points'])).toBeNull()
  expect(asChoice(all, ['name', 'birth', 'points', 'commune'])).toEqual([
    'name',
    'birth',
    'points',
    'commune',
  ])
})
