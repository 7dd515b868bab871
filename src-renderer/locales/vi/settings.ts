export const settings = {
  title: 'Cài đặt',
} as const
