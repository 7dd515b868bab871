export const decisions = {
  title: 'Quyết định',
} as const
