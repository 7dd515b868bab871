import type { Sayings } from './sayings.ts'

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
