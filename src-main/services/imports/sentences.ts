import type { Language } from '../../contract/labels/index.ts'
import type { CellDoubt, CellWrong } from './cells.ts'

export type ProblemCode =
  | CellWrong
  | CellDoubt
  | 'name-empty'
  | 'name-too-long'
  | 'name-sign'
  | 'name-digits'
  | 'hamlet-empty'
  | 'hamlet-unclear'
  | 'commune-unknown'
  | 'commune-other'
  | 'result-empty'
  | 'marks-differ'
  | 'day-swapped'
  | 'long-text'

/** Where a sentence points to, and what stands there. */
export interface Spot {
  readonly cell: string
  readonly value: string
  readonly year: number
  readonly place: string
}
type Say = (spot: Spot) => string

const vi: Readonly<Record<ProblemCode, Say>> = {
  birth: ({ cell, value }) => `Ô ${cell} “${value}” không phải năm sinh. Sửa thành bốn chữ số, ví dụ 1958.`,
  'birth-day': ({ cell, value }) =>
    `Ô ${cell} “${value}” không phải một ngày có thật. Sửa thành ngày/tháng/năm, ví dụ 05/09/1958.`,
  'birth-later': ({ cell, value, year }) =>
    `Ô ${cell} “${value}”: năm sinh sau năm ${year} của danh sách. Sửa lại năm sinh.`,
  'birth-two-digits': ({ cell, value }) =>
    `Ô ${cell} “${value}” chỉ có hai chữ số của năm. Xem năm sinh đã đọc có đúng không.`,
  'birth-as-day': ({ cell, value }) =>
    `Ô ${cell} “${value}” là năm gõ vào ô định dạng ngày. Đã đọc lại thành năm sinh, xem có đúng không.`,
  'birth-child': ({ cell, value, year }) =>
    `Ô ${cell} “${value}”: năm ${year} chưa đủ 14 tuổi. Xem năm sinh có đúng không.`,
  'birth-old': ({ cell, value, year }) =>
    `Ô ${cell} “${value}”: năm ${year} đã hơn 105 tuổi. Xem năm sinh có đúng không.`,
  'day-swapped': ({ cell, value }) =>
    `Ô ${cell} “${value}” có thể đã bị Excel đổi chỗ ngày và tháng. Xem lại ngày sinh.`,
  sex: ({ cell, value }) => `Ô ${cell} “${value}” không phải giới tính. Sửa thành Nam hoặc Nữ.`,
  members: ({ cell, value }) => `Ô ${cell} “${value}” không phải số khẩu. Sửa thành một số từ 1 đến 50.`,
  again: ({ cell, value }) =>
    `Ô ${cell} “${value}” không cho biết đăng ký mới hay lại. Sửa thành Mới hoặc Lại.`,
  points: ({ cell, value }) => `Ô ${cell} “${value}” không phải số điểm. Sửa thành một số, ví dụ 87,5.`,
  result: ({ cell, value }) => `Ô ${cell} “${value}” không phải kết quả. Sửa thành Đạt hoặc Không đạt.`,
  'result-empty': ({ cell }) => `Ô ${cell} không có kết quả. Ghi Đạt hoặc Không đạt.`,
  'marks-differ': ({ cell, value }) =>
    `Ô ${cell} “${value}” trái với một ô khác của dòng này. Xóa một trong hai.`,
  'name-empty': ({ cell }) => `Ô ${cell} không có họ tên. Ghi họ tên chủ hộ.`,
  'name-too-long': ({ cell }) => `Ô ${cell} dài hơn 120 chữ. Rút gọn thành họ tên chủ hộ.`,
  'name-sign': ({ cell, value }) =>
    `Ô ${cell} “${value}” có ký hiệu không dùng trong họ tên. Xóa ký hiệu đó.`,
  'name-digits': ({ cell, value }) => `Ô ${cell} “${value}” có chữ số. Sửa thành họ tên, không có chữ số.`,
  'hamlet-empty': ({ cell }) => `Ô ${cell} không ghi thôn hoặc khu phố. Gia đình này sẽ chỉ thuộc xã.`,
  'hamlet-unclear': ({ cell, value }) =>
    `Ô ${cell} “${value}” không cho biết thôn hoặc khu phố. Sửa thành tên thôn, ví dụ Thôn 3.`,
  'commune-unknown': ({ cell, value, year }) =>
    `Ô ${cell} “${value}” không phải xã nào trong danh mục năm ${year}. Sửa tên xã hoặc thêm xã ở Cài đặt.`,
  'commune-other': ({ cell, value, place }) =>
    `Ô ${cell} “${value}” không phải ${place} đang chọn. Sửa tên xã hoặc chọn lại xã cho cả tệp.`,
  'long-text': ({ cell }) => `Ô ${cell} dài hơn 500 chữ. Rút gọn lại.`,
}
const en: Readonly<Record<ProblemCode, Say>> = {
  birth: ({ cell, value }) =>
    `Cell ${cell} “${value}” is no year of birth. Correct it to four digits, such as 1958.`,
  'birth-day': ({ cell, value }) =>
    `Cell ${cell} “${value}” is no day of the calendar. Correct it to day/month/year, such as 05/09/1958.`,
  'birth-later': ({ cell, value, year }) =>
    `Cell ${cell} “${value}”: born after ${year}, the year of the list. Correct the year of birth.`,
  'birth-two-digits': ({ cell, value }) =>
    `Cell ${cell} “${value}” has only two digits of the year. Check the year that was read.`,
  'birth-as-day': ({ cell, value }) =>
    `Cell ${cell} “${value}” is a year typed into a cell made for days. It was read as a year; check it.`,
  'birth-child': ({ cell, value, year }) =>
    `Cell ${cell} “${value}”: not yet 14 years old in ${year}. Check the year of birth.`,
  'birth-old': ({ cell, value, year }) =>
    `Cell ${cell} “${value}”: over 105 years old in ${year}. Check the year of birth.`,
  'day-swapped': ({ cell, value }) =>
    `Cell ${cell} “${value}”: Excel may have exchanged day and month. Check the day of birth.`,
  sex: ({ cell, value }) => `Cell ${cell} “${value}” is no sex. Correct it to Nam or Nữ.`,
  members: ({ cell, value }) =>
    `Cell ${cell} “${value}” is no count of household members. Correct it to a number from 1 to 50.`,
  again: ({ cell, value }) => `Cell ${cell} “${value}” does not say new or again. Correct it to Mới or Lại.`,
  points: ({ cell, value }) =>
    `Cell ${cell} “${value}” is no count of points. Correct it to a number, such as 87,5.`,
  result: ({ cell, value }) => `Cell ${cell} “${value}” is no result. Correct it to Đạt or Không đạt.`,
  'result-empty': ({ cell }) => `Cell ${cell} has no result. Write Đạt or Không đạt.`,
  'marks-differ': ({ cell, value }) =>
    `Cell ${cell} “${value}” contradicts another cell of this row. Clear one of the two.`,
  'name-empty': ({ cell }) => `Cell ${cell} has no name. Write the name of the head of the household.`,
  'name-too-long': ({ cell }) =>
    `Cell ${cell} is longer than 120 letters. Shorten it to the name of the head of the household.`,
  'name-sign': ({ cell, value }) => `Cell ${cell} “${value}” has a sign that no name has. Delete the sign.`,
  'name-digits': ({ cell, value }) =>
    `Cell ${cell} “${value}” has digits. Correct it to a name without digits.`,
  'hamlet-empty': ({ cell }) => `Cell ${cell} names no hamlet. This family will belong to the commune only.`,
  'hamlet-unclear': ({ cell, value }) =>
    `Cell ${cell} “${value}” does not tell the hamlet. Correct it to a hamlet, such as Thôn 3.`,
  'commune-unknown': ({ cell, value, year }) =>
    `Cell ${cell} “${value}” is no commune of the register in ${year}. Correct the name or add the commune in Settings.`,
  'commune-other': ({ cell, value, place }) =>
    `Cell ${cell} “${value}” is not ${place}, which was chosen. Correct the name or choose another commune for the file.`,
  'long-text': ({ cell }) => `Cell ${cell} is longer than 500 letters. Shorten it.`,
}

/** What is wrong or doubtful in a cell: where, what, and what to do. */
export const problemSentence = (language: Language, code: ProblemCode, spot: Spot): string =>
  (language === 'vi' ? vi : en)[code](spot)
