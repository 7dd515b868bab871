export const start = {
  title: 'Mở sổ lần đầu',
} as const
