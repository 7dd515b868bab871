import type { SayingFacts } from '../import-sayings.ts'
import { formatNumber } from '../values/number.ts'
import { listsVi } from './lists.vi.ts'
import type { Sayings } from './sayings.ts'

const noun = (kind: SayingFacts['kind']): string => listsVi.subjectKinds[kind].toLowerCase()
/** What stands in the column of names of a list. */
const nameOf = (kind: SayingFacts['kind']): string =>
  kind === 'family' ? 'họ tên chủ hộ' : kind === 'citizen' ? 'họ tên' : `tên ${noun(kind)}`

export const sayingsVi: Sayings = {
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
  'name-empty': ({ cell, kind }) => `Ô ${cell} không có tên. Ghi ${nameOf(kind)}.`,
  'name-too-long': ({ cell, kind }) => `Ô ${cell} dài hơn 120 chữ. Rút gọn thành ${nameOf(kind)}.`,
  'name-sign': ({ cell, value }) =>
    `Ô ${cell} “${value}” có ký hiệu không dùng trong họ tên. Xóa ký hiệu đó.`,
  'name-digits': ({ cell, value }) => `Ô ${cell} “${value}” có chữ số. Sửa thành họ tên, không có chữ số.`,
  'hamlet-empty': ({ cell, kind }) =>
    `Ô ${cell} không ghi thôn hoặc khu phố. Dòng này sẽ là ${noun(kind)} chỉ thuộc xã.`,
  'hamlet-unclear': ({ cell, value }) =>
    `Ô ${cell} “${value}” không cho biết thôn hoặc khu phố. Sửa thành tên thôn, ví dụ Thôn 3.`,
  'commune-unknown': ({ cell, value, year }) =>
    `Ô ${cell} “${value}” không phải xã nào trong danh mục năm ${year}. Sửa tên xã hoặc thêm xã ở Cài đặt.`,
  'commune-other': ({ cell, value, place }) =>
    `Ô ${cell} “${value}” không phải ${place} đang chọn. Sửa tên xã hoặc chọn lại xã cho cả tệp.`,
  'long-text': ({ cell }) => `Ô ${cell} dài hơn 500 chữ. Rút gọn lại.`,
  'same-row': ({ other }) =>
    `Trùng với dòng ${other}: cùng họ tên, năm sinh và thôn. Dòng ${other} được nhập, dòng này để lại.`,
  'same-row-differs': ({ other, kind }) =>
    `Cùng họ tên, năm sinh và thôn với dòng ${other} nhưng số khẩu hoặc giới tính khác. Xem có phải hai ${noun(kind)} không.`,
  'already-registered': ({ name, year }) => `${name} đã đăng ký năm ${year}. Không cần nhập lại.`,
  'registered-differs': ({ name, year, kind }) =>
    `${name} cùng năm sinh và thôn đã đăng ký năm ${year} nhưng số khẩu hoặc giới tính khác. Chọn là ${noun(kind)} đó hay một ${noun(kind)} khác.`,
  'several-families': ({ name, count, kind }) =>
    `Trong sổ có ${count} ${noun(kind)} tên ${name} cùng năm sinh và thôn. Chọn đúng ${noun(kind)}.`,
  'birth-unknown': ({ name, kind }) =>
    `Trong sổ có ${name} cùng thôn nhưng chưa rõ năm sinh. Chọn là ${noun(kind)} đó hay một ${noun(kind)} khác.`,
  'row-birth-unknown': ({ other, kind }) =>
    `Cùng họ tên và thôn với dòng ${other}, một dòng không có năm sinh. Chọn nhập như ${noun(kind)} khác hay để lại.`,
  'looks-like': ({ name }) =>
    `Gần giống ${name} trong sổ: cùng năm sinh và thôn. Xem có phải viết sai tên không.`,
  'looks-like-row': ({ name, other }) =>
    `Gần giống ${name} ở dòng ${other}: cùng năm sinh và thôn. Xem có phải viết sai tên không.`,
  moved: ({ name, from, place }) =>
    `Gia đình ${name} trước ở ${from}. Nhập xong, sổ ghi là đã chuyển đến ${place}; cũng là một nhà thì để vậy.`,
  elsewhere: ({ name, place, kind }) =>
    `${name} cùng năm sinh đã có ở ${place}. Xem có phải ${noun(kind)} chuyển chỗ ở không.`,
  'not-registered': ({ name, year, place }) =>
    `${name} chưa đăng ký năm ${year} ở ${place}. Đăng ký trước rồi nhập kết quả, hoặc sửa lại tên hay thôn.`,
  'several-registered': ({ name, count, place, kind }) =>
    `Có ${count} ${noun(kind)} tên ${name} đăng ký ở ${place}. Chọn dòng này là của ${noun(kind)} nào.`,
  'other-hamlet': ({ name, place, kind }) =>
    `${name} đăng ký ở ${place}, không phải thôn ghi trong tệp. Chọn nếu đúng là ${noun(kind)} đó.`,
  'result-known': ({ name }) => `${name} đã có đúng kết quả này. Không cần nhập lại.`,
  'result-differs': ({ name, kind }) =>
    `${name} đã có kết quả khác. Chọn ${noun(kind)} đó nếu muốn thay bằng kết quả trong tệp.`,
  'result-settled': ({ name }) =>
    `${name} đã có quyết định hoặc đã rút đăng ký. Kết quả trong tệp không được nhập.`,
  'two-rows-one-family': ({ name, other }) =>
    `Dòng ${other} cũng ghi kết quả của ${name} nhưng khác. Chọn dòng đúng.`,
  'left-by-choice': () => 'Để lại theo lựa chọn của người nhập.',
  'again-differs': ({ name, year }) =>
    `${name} ghi là đăng ký mới nhưng năm ${year} đã đăng ký. Xem lại cột Mới/Lại.`,
  size: ({ cell, value }) => `Ô ${cell} “${value}” không phải một số đếm. Sửa thành số tròn, ví dụ 120.`,
  'unit-kind': ({ cell, value }) =>
    `Ô ${cell} “${value}” không phải loại hình. Ghi Trường học, Cơ quan, Doanh nghiệp, Cơ sở tôn giáo hoặc Khác.`,
  'unit-unknown': ({ cell, value }) =>
    `Ô ${cell} “${value}” không phải đơn vị nào trong sổ, nên chưa ghi nơi làm việc. Nhập danh sách đơn vị trước.`,
  'place-none': ({ cell, value, kind }) =>
    `Ô ${cell} “${value}” không phải ${kind === 'commune' ? 'xã' : 'thôn, khu phố'} nào. Sửa tên.`,
  score: ({ cell, value, indicator }) =>
    `Ô ${cell} “${value}” không phải điểm của chỉ tiêu ${indicator}. Sửa thành một số, ví dụ 8,5.`,
  'score-yes-no': ({ cell, value, indicator }) =>
    `Ô ${cell} “${value}”: chỉ tiêu ${indicator} chỉ nhận Có hoặc Không.`,
  'score-over-max': ({ cell, value, indicator, most }) =>
    `Ô ${cell} “${value}” cao hơn ${formatNumber(most)} điểm, mức cao nhất của chỉ tiêu ${indicator}. Sửa lại điểm.`,
  'score-over-whole': ({ cell, value, indicator }) =>
    `Ô ${cell} “${value}”: chỉ tiêu ${indicator} không thể hơn tất cả. Sửa lại tỷ lệ.`,
  'score-decimals': ({ cell, value }) => `Ô ${cell} “${value}” có hơn hai chữ số thập phân. Làm tròn lại.`,
  'score-share': ({ cell, value, indicator }) =>
    `Ô ${cell} “${value}”: không rõ chỉ tiêu ${indicator} là bao nhiêu phần trăm. Ghi kèm dấu %, ví dụ 85%, hoặc 17/20.`,
  'score-applies': ({ cell, value, indicator }) =>
    `Ô ${cell} “${value}”: bộ tiêu chí không nói chỉ tiêu ${indicator} được miễn. Ghi điểm.`,
  'same-row-name': ({ other }) =>
    `Trùng với dòng ${other}: cùng tên trong một xã. Dòng ${other} được nhập, dòng này để lại.`,
  'looks-like-subject': ({ name, place, kind }) =>
    `Gần giống ${name} ở ${place} trong sổ. Chọn là ${noun(kind)} đó hay một ${noun(kind)} khác.`,
  'looks-like-row-name': ({ name, other, kind }) =>
    `Gần giống ${name} ở dòng ${other}. Chọn nhập như ${noun(kind)} khác hay để lại.`,
  'like-registered': ({ name, place, kind }) =>
    `Chưa có đúng tên này, nhưng ${name} ở ${place} đã đăng ký. Chọn nếu đúng là ${noun(kind)} đó.`,
  'other-set': ({ name }) =>
    `${name} được chấm theo bộ tiêu chí khác với bảng này. Xuất bảng chấm mới rồi điền lại.`,
  'scores-empty': () => 'Dòng này chưa có điểm nào.',
  'scores-known': ({ name }) => `${name} đã có đúng các điểm này. Không cần nhập lại.`,
  'scores-replaced': ({ name, count }) => `${name} có ${count} điểm đã ghi sẽ đổi theo tệp.`,
  'total-differs': ({ cell, value, most }) =>
    `Ô ${cell} ghi tổng ${value}, cộng các chỉ tiêu được ${formatNumber(most)}. Sổ ghi theo chỉ tiêu.`,
}
