import type { subjectKinds } from '../../contract/book.ts'
import type { ColumnMeaning } from '../../contract/imports.ts'
import { plainWords } from './words.ts'

export type Subject = (typeof subjectKinds)[number]
/** Null: such a column means nothing in a list of that kind. */
export type Rule<M = ColumnMeaning> = readonly [M, RegExp]

const size = '(so|tong so|sl|so luong)'
const own: Readonly<Record<Exclude<Subject, 'family'>, readonly Rule<ColumnMeaning | null>[]>> = {
  clan: [
    ['name', /^(ten )?(dong ho|dong toc|toc ho|ho toc|ten ho|ten toc)( hoc tap| hieu hoc)?$/],
    [
      'head',
      /^((ho va ten|ho ten|ten) )?(truong (dong )?(ho|toc)|dai dien( dong ho)?|nguoi dung dau|chu nhiem.*)$/,
    ],
    ['hamlet', /^(dia chi|dia diem|tru so|noi dat|nha tho ho|noi o)( .*)?$/],
    ['families', new RegExp(`^${size} (gia dinh|ho|ho gia dinh|gd|thanh vien)( .*)?$`)],
    [null, /^(ho va ten|ho ten)$/],
  ],
  unit: [
    [
      'name',
      /^(ten )?(don vi|co quan|truong|co so|doanh nghiep|co quan don vi|don vi truong hoc)( hoc tap)?$/,
    ],
    ['name', /^ten (cua )?(don vi|co quan|truong|co so|doanh nghiep)\b.*$/],
    ['unit-kind', /^(loai hinh|loai|loai don vi|loai hinh don vi|nhom don vi)$/],
    ['parent', /^(don vi |co quan )?(chu quan|cap tren|quan ly|truc thuoc)( truc tiep)?$/],
    [
      'head',
      /^((ho va ten|ho ten|ten) )?(thu truong|nguoi dung dau|hieu truong|lanh dao|dai dien)( don vi| co quan)?$/,
    ],
    [
      'staff',
      new RegExp(`^${size} (can bo|cb|cbcc|cbccvc|nguoi|thanh vien|nhan vien|lao dong|giao vien)( .*)?$`),
    ],
    ['staff', /^(cb gv nv|cbgv|cbgvnv|bien che|nhan su|quan so)$/],
  ],
  community: [
    [
      'name',
      /^(ten )?(cong dong|thon|khu pho|thon khu pho|thon kp|kp|ap|xom|khu|ban|lang|buon|to dan pho|tdp|khu dan cu)( hoc tap| khu pho| to dan pho)*$/,
    ],
    [null, /^((ho va ten|ho ten|ten) )?(truong (thon|khu pho|ban|ap|khu)|chi hoi truong|nguoi dung dau)$/],
    ['households', new RegExp(`^${size} (ho|ho dan|ho gia dinh|gia dinh)( .*)?$`)],
    ['population', new RegExp(`^((${size} )?(dan|dan so|nhan khau|khau|nguoi)|dan so)( .*)?$`)],
    [null, /^(ho va ten|ho ten)$/],
  ],
  citizen: [
    [
      'unit',
      /^(don vi|co quan|noi|don vi noi|co quan don vi) (cong tac|lam viec|hoc tap)$|^(don vi|co quan|co quan don vi)$/,
    ],
    ['name', /^((ho va ten|ho ten|ten) )?(cong dan|nguoi dang ky|ca nhan)( hoc tap)?$/],
    [null, /^(nghe nghiep|chuc vu|trinh do)$/],
  ],
  commune: [
    ['name', /^(ten )?(xa|phuong|thi tran|xa phuong|xa thi tran|xa phuong thi tran)( hoc tap)?$/],
    ['households', new RegExp(`^${size} (ho|ho dan|ho gia dinh)( .*)?$`)],
    ['population', new RegExp(`^((${size} )?(dan|dan so|nhan khau|khau|nguoi)|dan so)( .*)?$`)],
    [null, /^(ho va ten|ho ten)$/],
  ],
}

/** "1.1", "Tiêu chí 2", "3. Cả nhà học tập": a heading over points of one indicator, by its number. */
export const looksLikeIndicator = (heading: string): boolean =>
  /^((tieu chi|chi tieu|muc|noi dung|tc|ct|diem) )?\d{1,2}( |$)(?!nam\b)/.test(plainWords(heading))
/** The same, certain: with a word or a number of two parts. */
export const isIndicator = (heading: string): boolean =>
  /^(tieu chi|chi tieu|muc|tc|ct) \d{1,2}( |$)|^\d{1,2} (\d{1,2}|[a-e])( |$)/.test(plainWords(heading))

const ofAll: readonly Rule<ColumnMeaning | null>[] = [
  ['subject-id', /^(ma so trong so|ma trong so|ma dong)$/],
]

/** What headings mean in lists of one kind, before what they mean in all. */
export const rulesOf = (subject: Subject): readonly Rule<ColumnMeaning | null>[] =>
  subject === 'family' ? ofAll : [...ofAll, ...own[subject]]

const said: readonly (readonly [Subject, RegExp])[] = [
  ['family', /\b(gia dinh|ho gia dinh) (hoc tap|hieu hoc)\b/],
  ['clan', /\b(dong ho|dong toc) (hoc tap|hieu hoc|khuyen hoc)\b/],
  ['community', /\bcong dong (hoc tap|khuyen hoc)\b|\b(thon|khu pho|khu dan cu) hoc tap\b/],
  ['unit', /\b(don vi|co quan|cong so|truong hoc) hoc tap\b/],
  ['citizen', /\bcong dan hoc tap\b/],
  ['commune', /\b(xa|phuong|thi tran) hoc tap\b|\bcong dong hoc tap cap xa\b/],
]
const listed: readonly (readonly [Subject, RegExp])[] = [
  ['family', /\b(gia dinh|chu ho|ho gia dinh)\b/],
  ['clan', /\b(dong ho|dong toc)\b/],
  ['unit', /\bdanh sach( cac)? (don vi|co quan|truong)\b|\bten (don vi|co quan)\b/],
  ['community', /\bdanh sach( cac)? (thon|khu pho|cong dong)\b/],
  ['citizen', /\bcong dan\b/],
]

/** Whom a list is of, by its titles, its name and the first lines of the table; a list of families where nothing says so. */
export function subjectOf(lines: readonly string[]): Subject {
  const words = lines.map(plainWords)
  for (const rules of [said, listed])
    for (const line of words) {
      const found = rules.flatMap(([subject, rule]) => (rule.test(line) ? [subject] : []))
      // "Cộng đồng học tập cấp xã" is of the commune: the later rule says more. A list that names families too is of families.
      const last = found.includes('family') ? 'family' : found.at(-1)
      if (last) return last
    }
  return 'family'
}
