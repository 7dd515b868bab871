import type { SetProblem } from '../values/set-problems.ts'
import type { Unknown } from '../values/unknowns.ts'
import { criteriaListsEn } from './criteria-lists.en.ts'
import { criteriaListsVi } from './criteria-lists.vi.ts'
import { formWord } from './forms.ts'
import type { Language } from './words.ts'

type UnknownWords = Readonly<Record<Unknown['what'], (at: string) => string>>
type ProblemWords = Readonly<Record<SetProblem['what'], (field: string) => string>>

const unknowns: Readonly<Record<Language, UnknownWords>> = {
  vi: {
    method: () => 'Chưa biết cách đánh giá: chấm điểm, đạt chỉ tiêu hay đủ điều kiện.',
    criteria: () => 'Chưa có tiêu chí nào.',
    indicators: (at) => `Tiêu chí ${at} chưa có chỉ số nào.`,
    'max-points': (at) => `Mục ${at} chưa có điểm tối đa.`,
    sum: (at) =>
      at === ''
        ? 'Điểm các tiêu chí cộng lại không bằng tổng điểm.'
        : `Điểm các chỉ số của tiêu chí ${at} cộng lại không bằng điểm tiêu chí.`,
    'max-score': () => 'Chưa có tổng điểm của cả bộ.',
    'pass-score': () => 'Chưa có điểm đạt.',
    bands: (at) => `Bậc xếp loại ${at} chưa có điểm từ, đến.`,
    'pass-band': () => 'Điểm đạt không trùng với điểm thấp nhất của bậc xếp loại nào.',
    threshold: (at) => `Chỉ số ${at} chưa có mức phải đạt.`,
    tiers: (at) => `Chỉ số ${at} chưa có bậc đổi ra điểm.`,
    levels: () => 'Chưa có mức độ nào để xếp.',
    'level-targets': (at) => `Chỉ số ${at} chưa có mức phải đạt của từng mức độ.`,
    veto: (at) => `Điều kiện loại ${at} chưa có cách kiểm tra.`,
    applies: (at) => `Chỉ số ${at} chỉ cho một số mẫu phiếu; chưa rõ ở mẫu khác tính điểm ra sao.`,
    codes: (at) => `Mã ${at} dùng cho hai chỉ số.`,
    missing: (at) =>
      `Người soạn ghi còn thiếu: ${at}. Bổ sung theo giấy rồi xóa dòng này ở “Phần còn thiếu”.`,
    unconfirmed: () => 'Chưa được hai người đối chiếu với văn bản giấy.',
    variant: (at) =>
      at === ''
        ? 'Chưa ghi đối tượng dùng mẫu phiếu nào, mà bộ tiêu chí có chỉ số chỉ cho một số mẫu.'
        : `Mẫu phiếu “${formWord('vi', at)}” của đối tượng không có trong bộ tiêu chí.`,
  },
  en: {
    method: () => 'The way of judging is not known: points, targets or conditions.',
    criteria: () => 'There is no criterion yet.',
    indicators: (at) => `Criterion ${at} has no indicator yet.`,
    'max-points': (at) => `The points of ${at} are not known.`,
    sum: (at) =>
      at === ''
        ? 'The points of the criteria do not add up to the total.'
        : `The points of the indicators of criterion ${at} do not add up to its own.`,
    'max-score': () => 'The total of the set is not known.',
    'pass-score': () => 'The pass score is not known.',
    bands: (at) => `Class ${at} does not say from which to which points.`,
    'pass-band': () => 'The pass score is not where any class begins.',
    threshold: (at) => `The target of indicator ${at} is not known.`,
    tiers: (at) => `Indicator ${at} has no steps that give points.`,
    levels: () => 'There is no level to be given.',
    'level-targets': (at) => `Indicator ${at} does not say its target for each level.`,
    veto: (at) => `Veto ${at} has no test yet.`,
    applies: (at) =>
      `Indicator ${at} is for some forms only; what its points become in the others is not known.`,
    codes: (at) => `Code ${at} stands for two indicators.`,
    missing: (at) =>
      `Noted as missing: ${at}. Add it from the paper, then remove this line of “What is missing”.`,
    unconfirmed: () => 'Two people have not yet compared it with the paper.',
    variant: (at) =>
      at === ''
        ? 'Which form the subject fills in is not written down, and the set has indicators for some forms only.'
        : `The form “${formWord('en', at)}” of the subject is none of this set.`,
  },
}

const problems: Readonly<Record<Language, ProblemWords>> = {
  vi: {
    missing: (field) => `chưa ghi ${field}.`,
    kind: (field) => `${field} không đúng kiểu: chữ, số hay danh sách.`,
    'too-long': (field) => `${field} dài quá. Rút ngắn lại.`,
    'out-of-range': (field) => `${field} ngoài khoảng cho phép.`,
    decimals: (field) => `${field} có quá hai chữ số lẻ.`,
    'not-listed': (field) => `${field} không phải một giá trị được dùng.`,
    form: (field) => `${field} viết chưa đúng dạng.`,
    twice: (field) => `${field} dùng mã này hai lần. Đổi một mã.`,
    order: (field) => `${field} không theo thứ tự tăng, hoặc chồng lên nhau.`,
    over: (field) => `${field} lớn hơn điểm tối đa.`,
    'not-there': (field) => `${field} nhắc tới một mã không có trong bộ.`,
  },
  en: {
    missing: (field) => `${field} is not filled in.`,
    kind: (field) => `${field} is of the wrong kind: text, number or list.`,
    'too-long': (field) => `${field} is too long. Shorten it.`,
    'out-of-range': (field) => `${field} is out of range.`,
    decimals: (field) => `${field} has more than two decimals.`,
    'not-listed': (field) => `${field} is none of the values that can be used.`,
    form: (field) => `${field} is not written as it should be.`,
    twice: (field) => `${field}: this code stands twice. Change one of the two.`,
    order: (field) => `${field} do not rise, or lie over each other.`,
    over: (field) => `${field} is more than the most points.`,
    'not-there': (field) => `${field} names a code that is not in the set.`,
  },
}

/** Why a set can judge nobody yet, by name: "Mục 1.2 chưa có điểm tối đa." */
export const unknownSentence = (language: Language, { what, at }: Unknown): string =>
  unknowns[language][what](at)

/** What is wrong with something typed or read: "1.2: điểm tối đa có quá hai chữ số lẻ." */
export function setProblemSentence(language: Language, { what, at, field }: SetProblem): string {
  const words = language === 'vi' ? criteriaListsVi.setFields : criteriaListsEn.setFields
  const whole = language === 'vi' ? 'bộ tiêu chí' : 'the set'
  return `${at === '' ? '' : `${at}: `}${problems[language][what](field === '' ? whole : words[field])}`
}
