import type { Language } from '../../contract/labels/index.ts'

/** What stands in the way of a row, as facts of its sentence. */
export interface ReasonFacts {
  readonly name: string
  readonly year: number
  /** Another row of the file. */
  readonly other: number
  readonly place: string
  readonly count: number
}
export type ReasonCode =
  | 'same-row'
  | 'same-row-differs'
  | 'already-registered'
  | 'registered-differs'
  | 'several-families'
  | 'birth-unknown'
  | 'row-birth-unknown'
  | 'looks-like'
  | 'looks-like-row'
  | 'elsewhere'
  | 'not-registered'
  | 'several-registered'
  | 'other-hamlet'
  | 'result-known'
  | 'result-differs'
  | 'result-settled'
  | 'two-rows-one-family'
  | 'left-by-choice'
  | 'again-differs'
type Say = (facts: ReasonFacts) => string

const vi: Readonly<Record<ReasonCode, Say>> = {
  'same-row': ({ other }) =>
    `Trùng với dòng ${other}: cùng họ tên, năm sinh và thôn. Dòng ${other} được nhập, dòng này để lại.`,
  'same-row-differs': ({ other }) =>
    `Cùng họ tên, năm sinh và thôn với dòng ${other} nhưng số khẩu hoặc giới tính khác. Xem có phải hai hộ không.`,
  'already-registered': ({ name, year }) => `${name} đã đăng ký năm ${year}. Không cần nhập lại.`,
  'registered-differs': ({ name, year }) =>
    `${name} cùng năm sinh và thôn đã đăng ký năm ${year} nhưng số khẩu hoặc giới tính khác. Chọn là hộ đó hay một hộ khác.`,
  'several-families': ({ name, count }) =>
    `Trong sổ có ${count} gia đình tên ${name} cùng năm sinh và thôn. Chọn đúng gia đình.`,
  'birth-unknown': ({ name }) =>
    `Trong sổ có ${name} cùng thôn nhưng chưa rõ năm sinh. Chọn là gia đình đó hay một gia đình khác.`,
  'row-birth-unknown': ({ other }) =>
    `Cùng họ tên và thôn với dòng ${other}, một dòng không có năm sinh. Chọn nhập như gia đình khác hay để lại.`,
  'looks-like': ({ name }) =>
    `Gần giống ${name} trong sổ: cùng năm sinh và thôn. Xem có phải viết sai tên không.`,
  'looks-like-row': ({ name, other }) =>
    `Gần giống ${name} ở dòng ${other}: cùng năm sinh và thôn. Xem có phải viết sai tên không.`,
  elsewhere: ({ name, place }) =>
    `${name} cùng năm sinh đã có ở ${place}. Xem có phải gia đình chuyển chỗ ở không.`,
  'not-registered': ({ name, year, place }) =>
    `${name} chưa đăng ký năm ${year} ở ${place}. Đăng ký trước rồi nhập kết quả, hoặc sửa lại tên hay thôn.`,
  'several-registered': ({ name, count, place }) =>
    `Có ${count} gia đình tên ${name} đăng ký ở ${place}. Chọn kết quả này là của gia đình nào.`,
  'other-hamlet': ({ name, place }) =>
    `${name} đăng ký ở ${place}, không phải thôn ghi trong tệp. Chọn nếu đúng là gia đình đó.`,
  'result-known': ({ name }) => `${name} đã có đúng kết quả này. Không cần nhập lại.`,
  'result-differs': ({ name }) =>
    `${name} đã có kết quả khác. Chọn gia đình đó nếu muốn thay bằng kết quả trong tệp.`,
  'result-settled': ({ name }) =>
    `${name} đã có quyết định hoặc đã rút đăng ký. Kết quả trong tệp không được nhập.`,
  'two-rows-one-family': ({ name, other }) =>
    `Dòng ${other} cũng ghi kết quả của ${name} nhưng khác. Chọn dòng đúng.`,
  'left-by-choice': () => 'Để lại theo lựa chọn của người nhập.',
  'again-differs': ({ name, year }) =>
    `${name} ghi là đăng ký mới nhưng năm ${year} đã đăng ký. Xem lại cột Mới/Lại.`,
}
const en: Readonly<Record<ReasonCode, Say>> = {
  'same-row': ({ other }) =>
    `Repeats row ${other}: same name, year of birth and hamlet. Row ${other} goes in, this one stays out.`,
  'same-row-differs': ({ other }) =>
    `Same name, year of birth and hamlet as row ${other}, but other household members or sex. Check whether these are two families.`,
  'already-registered': ({ name, year }) => `${name} is registered for ${year} already. Nothing to import.`,
  'registered-differs': ({ name, year }) =>
    `${name}, same year of birth and hamlet, is registered for ${year} with other household members or sex. Choose that family or another one.`,
  'several-families': ({ name, count }) =>
    `The register has ${count} families called ${name} of the same year of birth and hamlet. Choose the right one.`,
  'birth-unknown': ({ name }) =>
    `The register has ${name} in the same hamlet without a year of birth. Choose that family or another one.`,
  'row-birth-unknown': ({ other }) =>
    `Same name and hamlet as row ${other}, one of them without a year of birth. Choose to import it as another family or to leave it out.`,
  'looks-like': ({ name }) =>
    `Much like ${name} of the register: same year of birth and hamlet. Check the spelling.`,
  'looks-like-row': ({ name, other }) =>
    `Much like ${name} in row ${other}: same year of birth and hamlet. Check the spelling.`,
  elsewhere: ({ name, place }) =>
    `${name} of the same year of birth is known in ${place}. Check whether the family moved.`,
  'not-registered': ({ name, year, place }) =>
    `${name} is not registered for ${year} in ${place}. Register the family first, or correct the name or hamlet.`,
  'several-registered': ({ name, count, place }) =>
    `${count} families called ${name} are registered in ${place}. Choose whose result this is.`,
  'other-hamlet': ({ name, place }) =>
    `${name} is registered in ${place}, not in the hamlet of the file. Choose the family if it is the one.`,
  'result-known': ({ name }) => `${name} has this very result already. Nothing to import.`,
  'result-differs': ({ name }) =>
    `${name} has another result already. Choose the family to replace it with that of the file.`,
  'result-settled': ({ name }) => `${name} is decided or withdrawn. The result of the file is not imported.`,
  'two-rows-one-family': ({ name, other }) =>
    `Row ${other} gives ${name} another result. Choose the right row.`,
  'left-by-choice': () => 'Left out by choice.',
  'again-differs': ({ name, year }) =>
    `${name} is called new but was registered in ${year}. Check the column Mới/Lại.`,
}

/** Why a row does not simply go in, or what to look at in one that does. */
export const reasonSentence = (language: Language, code: ReasonCode, facts: ReasonFacts): string =>
  (language === 'vi' ? vi : en)[code](facts)
