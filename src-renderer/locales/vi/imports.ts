export const imports = {
  title: 'Nhập từ Excel',
} as const
