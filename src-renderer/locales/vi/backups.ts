export const backups = {
  title: 'Sao lưu',
} as const
