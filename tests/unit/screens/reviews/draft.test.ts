import { describe, expect, test } from 'vitest'
import { cellChanges, emptyMeeting, meetingFrom } from '../../../../src-renderer/screens/reviews/draft.ts'
import { linesOf } from '../../../../src-renderer/screens/reviews/review-list.ts'

describe('a cell of the minutes', () => {
  test.each([
    ['Đạt', 'passed'],
    ['đ', 'passed'],
    ['x', 'passed'],
    ['1', 'passed'],
    ['Không đạt', 'failed'],
    ['không', 'failed'],
    ['0', 'failed'],
  ] as const)('“%s” concludes %s', (text, conclusion) => {
    expect(cellChanges('conclusion', ` ${text} `)).toEqual({ conclusion, taken: true })
  })

  test('a conclusion that could mean either is not guessed', () => {
    for (const text of ['', 'khá', '2', 'đạt không']) expect(cellChanges('conclusion', text)).toBeNull()
  })

  test('votes are whole numbers; an empty cell says that nobody counted', () => {
    expect(cellChanges('for', '38')).toEqual({ votesFor: 38, taken: true })
    expect(cellChanges('against', '')).toEqual({ votesAgainst: null, taken: true })
    for (const text of ['-1', '3,5', 'ba', '1.000.000']) expect(cellChanges('for', text)).toBeNull()
  })
})

describe('a meeting as it is typed', () => {
  const typed = { ...emptyMeeting, day: '15/11/2020', chair: 'Lê Văn Chủ', secretary: 'Phạm Thị Ghi' }

  test('is a meeting once it has its day, chair and secretary', () => {
    const attendance = 'Ông Trưởng\n\n Bà Hội '
    expect(meetingFrom({ ...typed, present: '40', attendance }).meeting).toMatchObject({
      day: '2020-11-15',
      present: 40,
      attendance: ['Ông Trưởng', 'Bà Hội'],
      note: null,
    })
    expect(meetingFrom(typed).meeting?.present).toBeNull()
  })

  test('says of every field what is wrong with it', () => {
    expect(meetingFrom(emptyMeeting).problems).toEqual({
      day: 'missing',
      chair: 'missing',
      secretary: 'missing',
    })
    const wrong = meetingFrom({ ...typed, day: '11/2020', present: 'bốn mươi' })
    expect(wrong).toEqual({ meeting: null, problems: { day: 'form', present: 'form' } })
  })
})

test('the book of minutes names a place once for each meeting, and once more while some still wait', () => {
  const place = { placeId: 7, place: 'thôn 1', communeId: 3, commune: 'xã Tân Phúc' }
  const round = { year: 2020, kind: 'family', label: 'Gia đình hiếu học', level: 'hamlet' } as const
  const review = { id: 5, ...round, ...place, day: '2020-11-15', present: 40, rows: 8, passed: 7 }
  const held = linesOf({ reviews: [review], places: [{ ...place, registered: 10, waiting: 2 }] })
  expect(held.map(({ key, waiting, held: was }) => [key, waiting, was])).toEqual([
    [5, 0, true],
    [-7, 2, true],
  ])
  const none = linesOf({ reviews: [], places: [{ ...place, registered: 10, waiting: 10 }] })
  expect(none).toMatchObject([{ key: -7, review: null, held: false }])
})
