export const history = {
  title: 'Lịch sử',
} as const
