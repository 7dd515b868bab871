import { nounVi } from './kind-nouns.ts'
import type { Notices } from './notices.ts'
import { counted, type Facts, pieces } from './words.ts'

const papers = (facts: Facts): string => counted(facts, 'count', 'giấy')
const subjects = (facts: Facts): string => counted(facts, 'count', nounVi(facts))
const example = (facts: Facts): string => pieces('vi', facts)('example', ', ví dụ “', '”')
const places = (facts: Facts): string => pieces('vi', facts)('places', ' ở ')

export const noticesVi: Notices = {
  preflight: {
    'no-day': () => 'Quyết định chưa có ngày. Điền ngày ở trang Quyết định.',
    'no-number': () => 'Quyết định chưa có số. Điền số ở trang Quyết định.',
    'no-signer': ({ severity }) =>
      severity === 'warning'
        ? 'Chưa có tên người ký: giấy in dòng chấm để ký và ghi tên bằng tay.'
        : 'Chưa có chức vụ người ký. Điền ở trang Quyết định.',
    'no-seat': () => 'Chưa có nơi ký trước ngày tháng. Điền “Nơi ký” ở Cài đặt.',
    'place-type-doubled': (f) =>
      `${papers(f)} ghi lặp loại nơi ở${example(f)}. Sửa tên nơi ở trong danh sách.`,
    'merit-empty': (f) => `${papers(f)} thiếu tên danh hiệu. Điền tên danh hiệu của năm.`,
    'subject-twice': (f) =>
      `${papers(f)} trùng gia đình trong cùng quyết định${example(f)}. Bỏ bớt một dòng.`,
    'not-in-decision': (f) =>
      `${papers(f)} có tên không nằm trong quyết định${example(f)}. Đối chiếu danh sách kèm quyết định.`,
    'name-shrunk': (f) =>
      `${papers(f)} phải thu nhỏ tên cho vừa${pieces('vi', f)('example', ', nhỏ nhất ', ' pt')}. Xem trước khi in.`,
    'name-too-long': (f) => `${papers(f)} có tên quá dài, thu nhỏ vẫn không vừa${example(f)}. Rút gọn tên.`,
  },
  waiting: {
    'no-backup': () => 'Chưa có bản sao lưu nào. Sao lưu vào USB để không mất sổ.',
    'backup-old': (f) => `Lần sao lưu gần nhất đã ${counted(f, 'count', 'ngày')}. Sao lưu lại.`,
    'backup-year-end': () => 'Chưa có bản sao lưu cuối năm. Sao lưu vào USB rồi cất riêng.',
    'backup-unread': (f) =>
      `USB sao lưu đã ${counted(f, 'count', 'ngày')} chưa được đọc lại. Cắm USB vào rồi kiểm tra.`,
    'drill-due': () =>
      'Đã một năm chưa khôi phục thử. Thử mở một bản sao lưu ở cửa sổ riêng, sổ thật không bị đụng tới.',
    'not-registered': (f) =>
      `${counted(f, 'count', 'xã')} chưa có danh sách đăng ký${pieces('vi', f)('places', ': ')}.`,
    'without-result': (f) => `${subjects(f)} chưa có kết quả bình xét${places(f)}.`,
    'passed-waiting': (f) => `${subjects(f)} đạt, chờ công nhận${places(f)}.`,
    uncertified: (f) =>
      `${subjects(f)} đã công nhận, chưa in giấy chứng nhận${pieces('vi', f)('decision', ' (quyết định ', ')')}.`,
    'decision-incomplete': (f) =>
      `Quyết định${pieces('vi', f)('decision') || ' công nhận'} còn thiếu số hoặc ngày.`,
    'complaint-open': (f) => `${counted(f, 'count', 'đơn')} về ${nounVi(f)} chưa trả lời.`,
    'recognition-ending': (f) => `${subjects(f)} sắp hết hạn công nhận (trong 90 ngày).`,
  },
  backup: {
    missing: 'Không thấy tệp. Cắm lại USB hoặc chọn tệp khác.',
    unreadable: 'Ổ đĩa không đọc được tệp. Chép tệp sang ổ khác rồi thử lại.',
    'not-ours': 'Tệp không phải bản sao lưu của Sổ Khuyến Học. Chọn tệp .hoibk.',
    newer: 'Bản sao lưu do bản Sổ Khuyến Học mới hơn ghi. Cài bản mới nhất rồi thử lại.',
    'too-large': 'Tệp lớn hơn mọi bản sao lưu có thể có. Chọn tệp khác.',
    'cut-short': 'Tệp bị cụt, có lẽ do rút USB sớm. Dùng bản sao lưu khác.',
    digest: 'Tệp đã bị thay đổi sau khi ghi, dấu kiểm không khớp. Dùng bản sao lưu khác.',
    form: 'Tệp không đúng khuôn dạng của bản sao lưu. Dùng bản sao lưu khác.',
    manifest: 'Bản kê trong tệp không đọc được. Dùng bản sao lưu khác.',
    'data-digest': 'Dữ liệu trong tệp không khớp với bản kê. Dùng bản sao lưu khác.',
    integrity: 'Dữ liệu trong tệp bị hỏng. Dùng bản sao lưu khác.',
    'foreign-keys': 'Dữ liệu trong tệp thiếu dòng liên quan. Dùng bản sao lưu khác.',
    chain: 'Nhật ký trong tệp bị đứt hoặc bị sửa. Dùng bản sao lưu khác.',
    counts: 'Số dòng trong tệp không khớp với bản kê. Dùng bản sao lưu khác.',
    rows: 'Nội dung các dòng trong tệp không khớp với bản kê. Dùng bản sao lưu khác.',
  },
}
