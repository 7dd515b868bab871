import type { StopReason } from '../standing.ts'

type Sentences = Readonly<Record<StopReason, string>>

/** Why nothing can be written now: what, and what to do. The banner of the window and the refusal say the same. */
export const standingsVi: Sentences = {
  'disk-full':
    'Ổ đĩa hết chỗ nên chương trình chỉ cho xem, chưa ghi gì vào sổ. Xóa bớt tệp không dùng trên ổ đĩa này, rồi bấm “Thử lại”.',
  'disk-read-only':
    'Thư mục dữ liệu không cho ghi, nên đây là bản chép để xem. Mở khóa ghi hoặc xin quyền ghi vào thư mục, rồi bấm “Thử lại”.',
  'disk-failed':
    'Ổ đĩa báo lỗi khi ghi nên chương trình chỉ cho xem. Những gì đã ghi xong vẫn còn. Bấm “Thử lại”; nếu vẫn lỗi, sao lưu ra USB và cho kiểm tra ổ đĩa.',
  damaged:
    'Tệp dữ liệu có chỗ hỏng nên chương trình chỉ cho xem, để không ghi đè lên phần còn đọc được. Xem các bản còn giữ để dùng tiếp.',
  trial: 'Đây là bản mở thử để xem lại, không ghi gì được. Đóng cửa sổ này để về sổ thật.',
}
export const standingsEn: Sentences = {
  'disk-full':
    'The disk is full, so the program only shows and saves nothing. Delete files that are not needed from this disk, then press “Try again”.',
  'disk-read-only':
    'The data folder cannot be written to, so this is a copy to look at. Unlock the medium or get the right to write there, then press “Try again”.',
  'disk-failed':
    'The disk reported an error while saving, so the program only shows. What was saved is still there. Press “Try again”; if it fails again, back up to a USB stick and have the disk checked.',
  damaged:
    'The data file is damaged in places, so the program only shows and writes nothing over what can still be read. See the copies that are kept to go on with one.',
  trial:
    'This is a copy opened on trial; nothing can be saved in it. Close this window to return to the real data.',
}
