export const assessments = {
  title: 'Danh hiệu',
} as const
