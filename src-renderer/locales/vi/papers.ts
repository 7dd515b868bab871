export const papers = {
  title: 'Giấy tờ',
  sub: 'In danh sách, phiếu chấm điểm và bản kê của từng năm.',
} as const
