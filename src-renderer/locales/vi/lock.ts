export const lock = {
  title: 'Sổ đang khóa',
  codeTitle: 'Mã khôi phục mới',
  pin: 'Mã khóa',
  show: 'Hiện mã đang gõ',
  open: 'Mở sổ',
  forgotten: 'Quên mã khóa',
  wait: 'Đã gõ sai nhiều lần. Còn {{count, n}} giây nữa mới gõ lại được.',
  code: 'Mã khôi phục',
  codeHint: 'Bảy nhóm chữ đã ghi ra giấy khi đặt mã khóa.',
  newPin: 'Mã khóa mới',
  pinHint: 'Chữ số hoặc chữ, từ bốn ký tự.',
  short: 'Mã khóa ngắn quá: gõ ít nhất {{count, n}} ký tự.',
  reset: 'Đặt mã khóa mới',
  back: 'Quay lại',
  newCode:
    'Mã khôi phục cũ hết dùng. Ghi mã mới này vào giấy, cất nơi khác máy tính; chương trình không giữ lại.',
  noted: 'Đã ghi ra giấy',
} as const
