import type { Language } from '../contract/labels/index.ts'

/** What the hosts themselves say on a terminal; everything else is said by labels or the window. */

const words = {
  vi: {
    opened: (address: string) => `Sổ Khuyến Học đang mở ở ${address}`,
    keepOpen: 'Đóng trang này trong trình duyệt, chương trình tự dừng sau 5 phút. Dừng ngay: Ctrl+C.',
    openByHand: 'Không mở được trình duyệt. Chép địa chỉ trên vào trình duyệt trong vòng một phút.',
    anotherWindow: (address: string) => `Sổ Khuyến Học đã mở sẵn; mở thêm một cửa sổ ở ${address}`,
    closed: 'Đã đóng. Dữ liệu đã được ghi đầy đủ.',
  },
  en: {
    opened: (address: string) => `Sổ Khuyến Học is open at ${address}`,
    keepOpen:
      'Close its page in the browser and the program ends by itself after 5 minutes. To end now: Ctrl+C.',
    openByHand: 'The browser could not be opened. Copy the address above into it within one minute.',
    anotherWindow: (address: string) =>
      `Sổ Khuyến Học is open already; another window of it is at ${address}`,
    closed: 'Closed. All data are written.',
  },
} as const

/** The words in the language of the machine: Vietnamese unless it is plainly set to English. */
export const wordsFor = (language: Language): (typeof words)[Language] => words[language]

export const machineLanguage = (): Language =>
  /^en\b/i.test(Intl.DateTimeFormat().resolvedOptions().locale) ? 'en' : 'vi'
