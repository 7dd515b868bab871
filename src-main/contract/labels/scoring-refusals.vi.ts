import { listsVi } from './lists.vi.ts'
import type { ScoringRefusals } from './scoring-refusals.ts'
import { type Facts, pieces } from './words.ts'

const kinds: Readonly<Record<string, string>> = listsVi.subjectKinds
const stages: Readonly<Record<string, string>> = listsVi.scoringStages
/** Of one score, after "Mục 1.1". */
const problems: Readonly<Record<string, (facts: Facts) => string>> = {
  'unknown-code': () => ' không có trong bộ tiêu chí của phiếu này. Xem lại mã, hoặc đổi bộ tiêu chí.',
  'over-max': (f) =>
    ` chỉ được nhiều nhất${pieces('vi', f)('max', ' ') || ' điểm tối đa'} điểm. Gõ lại điểm.`,
  negative: () => ' không thể có điểm âm. Gõ lại điểm.',
  decimals: () => ' có quá hai chữ số lẻ. Gõ lại, nhiều nhất hai chữ số sau dấu phẩy.',
  'not-yes-or-no': () => ' chỉ ghi có hoặc không. Gõ 1 là có, 0 là không.',
  'over-whole': () => ' có số đạt lớn hơn tổng số. Xem lại hai con số.',
  'not-applicable': () => ' phải được chấm: văn bản không cho bỏ qua mục này. Gõ điểm.',
}

export const scoringRefusalsVi: ScoringRefusals = {
  'no-criteria': (d) =>
    `Chưa có bộ tiêu chí nào cho ${(kinds[String(d.kind ?? '')] ?? 'đối tượng này').toLowerCase()}${pieces('vi', d)('year', ' năm ')}. Thêm bộ tiêu chí ở trang Bộ tiêu chí rồi chấm.`,
  'score-wrong': (d) =>
    `Mục${pieces('vi', d)('indicator') || ' này'}${problems[String(d.problem ?? '')]?.(d) ?? ' chưa chấm đúng. Gõ lại điểm.'}`,
  'scores-changed': (d) =>
    `Cột “${stages[String(d.stage ?? '')] ?? 'điểm'}”${pieces('vi', d)('name', ' của ')} vừa được lưu ở cửa sổ khác; điều bạn gõ chưa lưu và vẫn còn. Xem lại phiếu, rồi lưu lần nữa để ghi điều bạn gõ.`,
  'override-missing': (d) =>
    `Mục${pieces('vi', d)('indicator') || ' này'} khác số đếm từ sổ${d.of === undefined ? '' : ` (${d.value}/${d.of})`}. Ghi lý do rồi lưu.`,
  'scores-of-another-set': (d) =>
    `Phiếu${pieces('vi', d)('name', ' của ')} có điểm${pieces('vi', d)('indicator', ' ở mục ')} mà bộ tiêu chí mới không có. Muốn đổi thì bỏ các điểm đã chấm.`,
}
