import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  givenKey,
  likenessKey,
  nameParts,
  nameProblem,
  searchKey,
  sortKey,
  tidyName,
} from '../../../src-main/contract/values/person-name.ts'

const onsets = 'b,c,ch,d,đ,g,gh,gi,h,k,kh,l,m,n,ng,nh,ph,qu,r,s,t,th,tr,v,x,f,j,w,z,'.split(',')
const vowels = 'a,ă,â,e,ê,i,o,ô,ơ,u,ư,y,oa,oe,uy,uyê,iê,ươ,uô,ai,ao,âu'.split(',')
const codas = ',c,ch,m,n,ng,nh,p,t'.split(',')
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
const syllable = fc
  .tuple(
    fc.constantFrom(...onsets),
    fc.constantFrom(...vowels),
    fc.constantFrom(...codas),
    fc.constantFrom(...tones),
    fc.boolean(),
  )
  .map(([onset, vowel, coda, tone, late]) => {
    const at = late ? vowel.length : 1
    const word = (onset + vowel.slice(0, at) + tone + vowel.slice(at) + coda).normalize('NFC')
    return word.slice(0, 1).toUpperCase() + word.slice(1)
  })
const usual =
  'Nguyễn,Trần,Lê,Lý,Đinh,Đỗ,Thị,Văn,Hoà,Hòa,Hoa,Thuý,Thúy,Thủy,Thuỷ,Ái,An,Ánh,Ân,Dũng,Đạt,Yến,K’Brếu,K’Nam,Ka,Y-Ban,Inrasara'
const word = fc.oneof(syllable, fc.constantFrom(...usual.split(',')))
const name = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '))

const dictionary = new Intl.Collator('vi')
const byDictionary = (a: string, b: string): number => {
  const [left, right] = [nameParts(a), nameParts(b)]
  return (
    dictionary.compare(left.given, right.given) ||
    dictionary.compare(left.family, right.family) ||
    dictionary.compare(left.middle, right.middle)
  )
}
/** How SQLite compares TEXT: byte by byte of its UTF-8. */
const byBytes = (a: string, b: string): number => Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b)))

const same = <T>(any: fc.Arbitrary<T>, pair: (value: T) => [unknown, unknown]) =>
  fc.property(any, (value) => {
    const [found, right] = pair(value)
    expect(found).toBe(right)
  })

describe('the order of lists', () => {
  test('is tên, then họ, then đệm, each in dictionary order', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect([a, b, byBytes(sortKey(a), sortKey(b))]).toEqual([a, b, Math.sign(byDictionary(a, b))])
      }),
      { numRuns: 5000 },
    )
  })

  test('orders names that differ in one sign only as the dictionary does', () => {
    const close = fc
      .tuple(
        name,
        fc.constantFrom(...'aàảãáạăâdđeêioôơuưy '),
        fc.constantFrom(...'aàảãáạăâdđeêioôơuưy '),
        fc.nat(),
      )
      .map(([text, one, other, at]) => {
        const place = at % (text.length + 1)
        const put = (sign: string) =>
          `${text.slice(0, place)}${sign}${text.slice(place)}`.replace(/\s+/g, ' ').trim()
        return [put(one), put(other)] as const
      })
    fc.assert(
      fc.property(close, ([a, b]) => {
        expect([a, b, byBytes(sortKey(a), sortKey(b))]).toEqual([a, b, Math.sign(byDictionary(a, b))])
      }),
      { numRuns: 5000 },
    )
  })

  test('puts a dictionary page of given names in its order', () => {
    const page = ['Ái', 'An', 'Ánh', 'Ân', 'Dũng', 'Đạt', 'Hoa', 'Hoà', 'Hòa', 'Yến']
    const inOrder = ['An', 'Ái', 'Ánh', 'Ân', 'Dũng', 'Đạt', 'Hoa', 'Hoà', 'Hòa', 'Yến']
    const byKey = page.toSorted((a, b) => byBytes(sortKey(a), sortKey(b)))
    expect(byKey).toEqual(inOrder.toSorted(dictionary.compare))
  })

  test('does not depend on how the letters were composed', () => {
    fc.assert(same(name, (text) => [sortKey(text.normalize('NFD')), sortKey(text)]))
  })
})

describe('tidying a name', () => {
  test.each([
    ['TRƯƠNG THị Mỹ THúY', 'Trương Thị Mỹ Thúy'],
    ['NGUYỄN VĂN AN', 'Nguyễn Văn An'],
    ['nguyễn văn an', 'Nguyễn Văn An'],
    ['  Lê \u00a0 Thị\tHoà ', 'Lê Thị Hoà'],
    ["K'Brếu", 'K’Brếu'],
    ['K`BRẾU', 'K’Brếu'],
    ['K ’ Nam', 'K’ Nam'],
    ['K’ Thị Ánh', 'K’ Thị Ánh'],
    ['KA RƠ', 'Ka Rơ'],
    ['Hồ Thị A Bơ', 'Hồ Thị A Bơ'],
    ["Mang Thị H'Lý", 'Mang Thị H’Lý'],
    ['Y–BAN NIÊ', 'Y-Ban Niê'],
    ['Cill Ka Git', 'Cill Ka Git'],
    ['INRASARA', 'Inrasara'],
    ['ÐÀO VĂN B', 'Đào Văn B'],
    ['Nguyễn thị Hoa', 'Nguyễn Thị Hoa'],
  ])('%s is written %s', (raw, tidy) => {
    expect(tidyName(raw)).toBe(tidy)
  })

  test('changes nothing the second time, and no name that was right', () => {
    fc.assert(same(fc.string({ unit: 'grapheme' }), (raw) => [tidyName(tidyName(raw)), tidyName(raw)]))
    fc.assert(same(name, (right) => [tidyName(right), right]))
  })

  test.each(['İA', 'ŉ', 'a ŉ', 'ΐA', 'ͅ ’', 'ŉ’A'])(
    'has one form for %s, though a case of it has other letters',
    (raw) => {
      expect(tidyName(tidyName(raw))).toBe(tidyName(raw))
    },
  )

  test('brings every name back out of its capitals', () => {
    const spelled = name.filter(
      (text) => !/[KY]/.test(text) && text.split(' ').every((part) => part.length > 1),
    )
    fc.assert(same(spelled, (right) => [tidyName(right.toUpperCase()), right]))
  })

  test('leaves the place of the tone as the family writes it', () => {
    expect([tidyName('Lê Thị Hoà'), tidyName('Lê Thị Hòa')]).toEqual(['Lê Thị Hoà', 'Lê Thị Hòa'])
  })
})

test('a sign that is not seen does not keep a letter and its mark apart', () => {
  expect(tidyName('Mạc Hữu Y\ufeff\u0309')).toBe('Mạc Hữu Ỷ')
})

describe('looking for a name', () => {
  test('needs no marks, capitals or apostrophes', () => {
    expect(searchKey('Đặng Thị K’Brếu')).toBe('dang thi kbreu')
    expect(searchKey('Y-Ban  Niê.')).toBe('yban nie')
    expect(givenKey('Nguyễn Văn Đạt')).toBe('dat')
  })

  test('finds both ways of placing a tone', () => {
    for (const [old, young] of [
      ['hòa', 'hoà'],
      ['thúy', 'thuý'],
      ['khỏe', 'khoẻ'],
    ]) {
      expect(searchKey(old!)).toBe(searchKey(young!))
    }
  })

  test('has one key, whatever is put in', () => {
    fc.assert(
      same(fc.string({ unit: 'binary' }), (text) => [searchKey(searchKey(text)), searchKey(text)]),
      { numRuns: 3000 },
    )
  })

  test('takes Quý and Quí for alike, but not for the same', () => {
    expect(likenessKey('K’ Nam')).toBe(likenessKey("K'Nam"))
    expect(likenessKey('Lý Thị Quý')).toBe(likenessKey('Lí Thị Quí'))
    expect(searchKey('Quý')).not.toBe(searchKey('Quí'))
  })
})

test.each([
  ['', 'empty'],
  ['  ', 'empty'],
  ['1958', 'digits'],
  ['Nguyễn Văn An 2', 'digits'],
  ['A'.repeat(121), 'too-long'],
  ['=HYPERLINK(A)', 'forbidden-character'],
  ['Lê <b>An</b>', 'forbidden-character'],
  // Papers have no such letters, and some of them look like Latin ones.
  ['Nguyễn Văn Аn', 'forbidden-character'],
  ['Lê 名字', 'forbidden-character'],
  ['שם', 'forbidden-character'],
  ['Lê 𝔞n', 'forbidden-character'],
  ['Lê A\u0300\u0300\u0300\u0300\u0300n', 'forbidden-character'],
  ['Lê Thị Hoà', null],
  ['Đàng Năng Ŏ Ñơr H’Nhŏ', null],
  ['K’Brếu', null],
  ['Nguyễn Văn An (B)', null],
] as const)('of the name "%s" the program says %s', (text, problem) => {
  expect(nameProblem(text)).toBe(problem)
})
