import type { Dice } from './fault.ts'

const families =
  'Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đinh Lương Mai Trịnh Tô Hà Tạ Quách Mạc Ninh Thạch'
const middles =
  'Văn Thị Hữu Đức Ngọc Minh Thanh Xuân Quốc Kim Hồng Mỹ Bá Đình Công Thế Trọng Phước Tấn Như Thùy Diệu Khánh Bảo Chí'
const givens =
  'An Ánh Bình Bưởi Cẩm Chiến Cường Dũng Diễm Duyên Đạt Điệp Giàu Hạnh Hiền Hòa Hường Khải Kiều Lành Lệ Liễu Lượm Mến Mười Năm Nga Nghĩa ' +
  'Nhẫn Nở Oanh Phúc Phượng Quý Quyên Sáu Sương Tám Thắm Thủy Tiến Trầm Trưởng Tuyết Uyên Út Vẹn Xuyến Yến Ý Ẩn Ổn Ớt Ước Đẹp Ngoãn Huệ Lụa'
const list = (words: string): readonly string[] => words.split(' ')
const [family, middle, given] = [list(families), list(middles), list(givens)]

/** So many different names of people as they stand in lists, with every letter of Vietnamese among them. */
export function peopleOf(dice: Dice, count: number): string[] {
  const names = new Set<string>()
  while (names.size < count) {
    const words = [
      dice.pick(family),
      dice.pick(middle),
      ...(dice(3) === 0 ? [dice.pick(middle)] : []),
      dice.pick(given),
    ]
    names.add(words.join(' '))
  }
  return [...names]
}
