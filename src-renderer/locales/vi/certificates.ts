export const certificates = {
  title: 'Giấy chứng nhận',
} as const
