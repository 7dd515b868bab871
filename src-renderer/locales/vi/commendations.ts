export const commendations = {
  title: 'Khen thưởng',
  sub: 'Gia đình, tập thể và trường hợp tiêu biểu được khen hoặc được đề nghị khen.',
} as const
