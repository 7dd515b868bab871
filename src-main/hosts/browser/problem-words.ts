import type { Language } from '../../contract/labels/index.ts'
import type { RefusalCode } from '../../contract/refusal.ts'

export interface ProblemWords {
  readonly title: string
  readonly folder: string
  readonly todo: string
  /** Last of all steps. */
  readonly again: string
  readonly steps: Partial<Readonly<Record<RefusalCode, (folder: string) => readonly string[]>>>
}

const moving = {
  vi: (): readonly string[] => [
    'Đóng chương trình, chép cả thư mục dữ liệu vào ổ cứng của máy này, ví dụ C:\\SoKhuyenHoc.',
    'Mở lại với thư mục mới sau --data; chỗ cũ giữ làm nơi để bản sao lưu.',
  ],
  en: (): readonly string[] => [
    'Close the program and copy the whole data folder to this computer’s own disk, for example C:\\SoKhuyenHoc.',
    'Start again with the new folder after --data; keep the old place for backups.',
  ],
}

/** Steps beyond the sentence of the refusal, for a start that failed. */
export const problemWords: Readonly<Record<Language, ProblemWords>> = {
  vi: {
    title: 'Sổ Khuyến Học chưa mở được',
    folder: 'Thư mục dữ liệu',
    todo: 'Việc cần làm',
    again: 'Xong thì mở lại chương trình. Trang này có thể đóng.',
    steps: {
      'program-damaged': () => [
        'Tải bản cài đặt từ nơi đã lấy lần trước và cài đè lên; thư mục dữ liệu giữ nguyên.',
        'Vẫn báo như vậy: xem phần mềm diệt virus có giữ tệp nào của chương trình không, rồi cho kiểm tra ổ đĩa.',
      ],
      'data-in-use': () => [
        'Tìm cửa sổ Sổ Khuyến Học đang mở trên máy này.',
        'Không có cửa sổ nào: tắt chương trình đang đọc thư mục dữ liệu (đồng bộ, chép dự phòng, quét virus), hoặc khởi động lại máy.',
      ],
      'data-newer': () => ['Cài bản Sổ Khuyến Học mới nhất, bằng hoặc mới hơn bản đã dùng với sổ này.'],
      'folder-on-network': moving.vi,
      'folder-synced': moving.vi,
      'folder-removable': moving.vi,
      'disk-read-only': () => ['Kiểm tra khóa ghi của USB và quyền ghi vào thư mục của người đang dùng máy.'],
      'folder-not-found': () => ['Cắm lại ổ đĩa hoặc USB chứa dữ liệu, hoặc nêu thư mục khác sau --data.'],
      'disk-full': () => ['Xóa bớt tệp không dùng trên ổ đĩa này.'],
    },
  },
  en: {
    title: 'Sổ Khuyến Học could not be opened',
    folder: 'Data folder',
    todo: 'What to do',
    again: 'Then start the program again. This page can be closed.',
    steps: {
      'program-damaged': () => [
        'Take the installer from where it came the last time and install over it; the data folder stays.',
        'If it says the same again: see whether the virus scanner holds a file of the program back, then have the disk checked.',
      ],
      'data-in-use': () => [
        'Look for a window of Sổ Khuyến Học that is open on this computer.',
        'If there is none: end the program that reads the data folder (synchronising, backup, virus scan), or restart the computer.',
      ],
      'data-newer': () => [
        'Install the newest Sổ Khuyến Học, at least the one last used with this register.',
      ],
      'folder-on-network': moving.en,
      'folder-synced': moving.en,
      'folder-removable': moving.en,
      'disk-read-only': () => [
        'Check the write lock of the USB stick, and whether this user may write into the folder.',
      ],
      'folder-not-found': () => [
        'Plug the disk or USB stick with the data in again, or name another folder after --data.',
      ],
      'disk-full': () => ['Delete files that are no longer needed from this disk.'],
    },
  },
}
