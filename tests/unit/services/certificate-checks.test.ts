import { describe, expect, test } from 'vitest'
import type { CertificateSource } from '../../../src-main/database/queries/certificates.ts'
import { checkPlaces, checkSubjects } from '../../../src-main/services/certificates/checks.ts'
import { numberGaps } from '../../../src-main/services/certificates/gaps.ts'
import { someWords } from '../../support/certificate-page.ts'

function paper(id: number, changed: Partial<CertificateSource> = {}, address = 'Thôn 1, xã Tân Phúc') {
  const source: CertificateSource = {
    id,
    decisionId: 1,
    subjectId: id,
    kind: 'family',
    registerNumber: id,
    year: 2020,
    inDecision: 1,
    name: `Nguyễn Văn An ${id}`,
    birth: '1960',
    sex: null,
    hamletId: 7,
    hamletType: 'thon',
    hamlet: '1',
    communeType: 'xa',
    commune: 'Tân Phúc',
    aboveKind: null,
    aboveType: null,
    above: null,
    issuedAt: null,
    designId: null,
    content: null,
    digest: null,
    ...changed,
  }
  return { source, words: someWords({ name: source.name, address }) }
}

describe('a kind of place put twice', () => {
  test.each(['Xã thị trấn Tân Minh', 'Thôn 1, xã xã Tân Phúc', 'Thôn thôn 1, xã Tân Phúc', 'Thôn khu phố 3'])(
    'is found in “%s”',
    (address) => expect(checkPlaces([paper(1, {}, address)])).toHaveLength(1),
  )
  test.each(['Thôn Làng Chài, xã Tân Thắng', 'Khu phố 3, thị trấn Tân Minh', 'Thôn Xóm Mới'])(
    'is not seen in “%s”',
    (address) => expect(checkPlaces([paper(1, {}, address)])).toEqual([]),
  )
})

describe('the subjects of a decision', () => {
  test('a certificate whose family left the decision is an error', () => {
    const [stranger] = checkSubjects([paper(1), paper(2, { inDecision: 0 })], new Set())
    expect(stranger).toMatchObject({ code: 'not-in-decision', severity: 'error', certificateIds: [2] })
  })

  test('one family with two certificates is an error, two alike families are a warning', () => {
    const same = checkSubjects(
      [paper(1, { name: 'A B' }), paper(2, { name: 'A B', subjectId: 1 })],
      new Set(),
    )
    expect(same).toMatchObject([{ code: 'subject-twice', severity: 'error', count: 2 }])
    const alike = [paper(1, { name: 'A B' }), paper(2, { name: 'A B' })]
    expect(checkSubjects(alike, new Set())).toMatchObject([{ severity: 'warning', count: 2 }])
    expect(checkSubjects(alike, new Set(['1 2']))).toEqual([])
  })
})

describe('the gaps of a register', () => {
  test('neighbours that went together are one gap', () => {
    const takenBack = new Map([3, 4].map((number) => [number, '2020-11-20T01:00:00Z']))
    expect(numberGaps([1, 2, 5, 7], 9, takenBack)).toEqual([
      { from: 3, to: 4, reason: 'undone', at: '2020-11-20T01:00:00Z' },
      { from: 6, to: 6, reason: 'unexplained', at: null },
      { from: 8, to: 9, reason: 'unexplained', at: null },
    ])
  })

  test('a full register has none', () => expect(numberGaps([1, 2, 3], 3, new Map())).toEqual([]))
})
