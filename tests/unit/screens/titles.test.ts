import { describe, expect, test } from 'vitest'
import { bookFilter } from '../../../src-main/contract/assessments.ts'
import { emptyDraft, readDraft } from '../../../src-renderer/screens/assessments/draft.ts'
import {
  filterOf,
  isFiltered,
  stepOfValue,
  stepValue,
} from '../../../src-renderer/screens/assessments/filter.ts'

describe('the address of the Titles Book', () => {
  test('without words shows every family of the year', () => {
    const filter = filterOf({}, 2020)
    expect(filter).toEqual(bookFilter.parse({ year: 2020, kind: 'family' }))
    expect(isFiltered(filter)).toBe(false)
  })

  test('names commune, hamlet, state, text and whether registered again', () => {
    const filter = filterOf({ commune: 3, hamlet: 7, state: 'passed', again: false, text: 'hoa' }, 2020)
    expect(filter).toMatchObject({ communeId: 3, hamletId: 7, state: 'passed', again: false, text: 'hoa' })
    expect(isFiltered(filter)).toBe(true)
  })

  test('a state counts before a stage, and one chip holds either', () => {
    const filter = filterOf({ state: 'failed', stage: 'with-result' }, 2020)
    expect(filter).toMatchObject({ state: 'failed', stage: null })
    expect(stepValue(filter)).toBe('state:failed')
    expect(stepOfValue('stage:certified')).toEqual({ state: null, stage: 'certified' })
    expect(stepOfValue(null)).toEqual({ state: null, stage: null })
  })
})

describe('registering one family by hand', () => {
  test('reads what was typed as the register keeps it', () => {
    const read = readDraft({
      ...emptyDraft,
      name: ' NGUYỄN  VĂN AN ',
      birth: '5/9/1958',
      members: '4',
      note: ' ',
    })
    expect(read).toEqual({
      ok: true,
      family: { name: 'Nguyễn Văn An', birth: '1958-09-05', sex: null, members: 4, note: null },
    })
  })

  test('says which fields cannot be read', () => {
    const read = readDraft({ ...emptyDraft, name: 'Lê 2', birth: '19S8', members: '0' })
    expect(read).toEqual({ ok: false, wrong: { name: 'Lê 2', birth: '19S8', members: '0' } })
  })
})
