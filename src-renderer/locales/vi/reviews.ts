export const reviews = {
  reviews: { title: 'Bình xét' },
  review: { title: 'Biên bản bình xét' },
  proposal: { title: 'Tờ trình' },
  complaints: { title: 'Đơn thư' },
  expiring: { title: 'Sắp hết hạn công nhận' },
} as const
