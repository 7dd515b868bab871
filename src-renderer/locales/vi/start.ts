export const start = {
  title: 'Mở sổ lần đầu',
  why: 'Ba điều để giấy tờ in ra đúng tên văn phòng và các xã có sẵn trong danh sách.',
  name: {
    label: 'Tên văn phòng',
    hint: 'Như trên con dấu. Giấy tờ in đúng tên này.',
    example: 'Hội Khuyến học huyện …',
  },
  level: { label: 'Cấp' },
  place: {
    label: 'Địa bàn',
    hint: 'Danh sách xã có sẵn trong chương trình.',
    list: '{{place}}, {{province}} ({{communes}} xã hiện nay)',
    none: 'Nơi khác: nhập danh sách địa bàn sau',
  },
  commune: {
    label: 'Xã, phường, thị trấn',
    hint: 'Nơi văn phòng phục vụ. Chọn trong danh sách hoặc gõ tên.',
    example: 'Xã Tân Phúc',
  },
  begin: 'Mở sổ',
  withoutPlaces: 'Mở sổ, nhập địa bàn sau',
  later: 'Mọi điều ở đây đổi lại được trong Cài đặt.',
  hasBackup: 'Đã có bản sao lưu trên USB?',
  restore: 'Khôi phục từ bản sao lưu',
} as const
