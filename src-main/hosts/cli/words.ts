import type { Language } from '../../contract/labels/index.ts'
import type { Misused } from './arguments.ts'

const words: Readonly<Record<Language, Readonly<Record<Misused['what'], (part: string) => string>>>> = {
  vi: {
    command: (part) => `Không có lệnh “${part}”. Xem các lệnh: npm run -s office -- help`,
    missing: (part) => `Lệnh này cần thêm ${part}. Xem cách viết: npm run -s office -- help`,
    value: (part) => `Không hiểu giá trị ở “${part}”. Xem cách viết: npm run -s office -- help`,
    unknown: (part) => `Không có tùy chọn “${part}”. Xem cách viết: npm run -s office -- help`,
  },
  en: {
    command: (part) => `There is no command “${part}”. All commands: npm run -s office -- help`,
    missing: (part) => `This command needs ${part}. How to write it: npm run -s office -- help`,
    value: (part) => `The value in “${part}” is not understood. How to write it: npm run -s office -- help`,
    unknown: (part) => `There is no option “${part}”. How to write it: npm run -s office -- help`,
  },
}

/** What to say to a command line that cannot be understood. */
export const misuse = (language: Language, { what, part }: Misused): string => words[language][what](part)

const faults: Readonly<Record<Language, { check: string; criteria: string; verify: string }>> = {
  vi: {
    check: 'Dữ liệu có chỗ không đúng; xem kết quả ở trên. Khôi phục bản sao lưu gần nhất.',
    criteria: 'Bộ tiêu chí trong tệp có chỗ chưa đúng hoặc chưa rõ; xem ở trên. Sửa theo văn bản giấy.',
    verify: 'Bản sao lưu này không dùng được; xem lý do ở trên. Dùng bản khác.',
  },
  en: {
    check: 'Something in the data is not right; see the answer above. Restore the latest backup.',
    criteria:
      'Something in the set of this file is wrong or not known; see the answer above. Type it from the paper.',
    verify: 'This backup cannot be used; the reason is in the answer above. Use another one.',
  },
}

/** What to say when a check or a verification was done and its answer is no. */
export const notGood = (language: Language, command: string): string =>
  faults[language][command === 'check' || command === 'criteria' ? command : 'verify']

/** After the sentence of data that cannot be opened. */
export const rescueHint: Readonly<Record<Language, string>> = {
  vi: 'Xem các bản còn giữ: npm run -s office -- rescue --data THƯ-MỤC',
  en: 'See the copies that are kept: npm run -s office -- rescue --data DIR',
}
