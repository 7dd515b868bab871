import { setFieldOf } from '../values/set-fields.ts'
import { type SetProblem, setProblemKinds } from '../values/set-problems.ts'
import type { CriteriaRefusals } from './criteria-refusals.ts'
import { setProblemSentence } from './criteria-sentences.ts'
import { counted, type Facts, pieces } from './words.ts'

export const criteriaRefusalsVi: CriteriaRefusals = {
  'set-invalid': (d) => {
    const first = problemIn(d)
    const rest = Number(d.count ?? 1) > 1 ? ` Còn ${Number(d.count) - 1} chỗ khác.` : ''
    return first === null
      ? 'Bộ tiêu chí có chỗ chưa đúng. Sửa lại rồi lưu.'
      : `Chưa lưu được. ${setProblemSentence('vi', first)}${rest}`
  },
  'set-code-taken': (d) =>
    `Đã có một bộ tiêu chí khác mang mã${pieces('vi', d)('code', ' ') || ' này'}. Chọn mã khác.`,
  'set-fixed': (d) =>
    `Bản này${pieces('vi', d)('label', ' của “', '”')} có sẵn, đã dùng hoặc đã đối chiếu nên không xóa được. Sửa sẽ thành bản mới.`,
  'set-unknowns': (d) =>
    `Chưa đối chiếu được: bộ còn ${counted(d, 'count', 'chỗ chưa rõ')}. Gõ đủ theo văn bản giấy rồi làm lại.`,
  'set-step': (d) =>
    d.step === 2
      ? 'Bước 2 làm sau bước 1. Ghi người gõ và văn bản ở bước 1 trước.'
      : 'Bước này đã ghi rồi. Mở lại trang để xem ai đã đối chiếu.',
  'set-same-person': (d) =>
    `Bước 2 phải do người khác đọc lại, không phải${pieces('vi', d)('name') || ' người đã làm bước 1'}. Ghi tên người thứ hai.`,
  'set-not-confirmed': (d) =>
    `Bộ tiêu chí${pieces('vi', d)('label', ' “', '”')} chưa có mục nào được đối chiếu, không có gì để rút.`,
  'set-gave-results': (d) =>
    `Không rút được: đã có ${counted(d, 'count', 'kết quả')} xếp theo bản này và kết quả vẫn dựa vào đó. Chỗ nào sai thì sửa thành bản mới, hoặc bỏ các kết quả trước.`,
  'set-file-unknown': (d) =>
    `Tệp${pieces('vi', d)('file')} không phải bộ tiêu chí. Chọn tệp được xuất từ trang Bộ tiêu chí.`,
  'set-file-invalid': (d) => {
    const first = problemIn(d)
    return `Tệp${pieces('vi', d)('file')} có chỗ chưa đúng${first === null ? '' : `: ${setProblemSentence('vi', first).replace(/\.$/, '')}`}. Sửa ở nơi gửi rồi xuất lại.`
  },
  'set-file-changed': (d) =>
    `Tệp${pieces('vi', d)('file')} đã bị sửa hoặc hỏng sau khi xuất. Xin nơi gửi xuất lại tệp khác.`,
  'set-known': (d) =>
    `Bộ tiêu chí này đã có ở đây${pieces('vi', d)('version', ', bản ')}, giống từng chữ. Không cần nhập nữa.`,
  'set-other-kind': (d) =>
    `Bộ tiêu chí${pieces('vi', d)('label', ' “', '”')} dành cho đối tượng khác. Chọn bộ của đúng đối tượng.`,
  'set-not-in-force': (d) =>
    `Bộ tiêu chí${pieces('vi', d)('label', ' “', '”')} không có hiệu lực${pieces('vi', d)('year', ' năm ') || ' năm này'}. Chọn bộ khác, hoặc sửa ngày hiệu lực theo văn bản.`,
  'set-judged': (d) =>
    `Đã có ${counted(d, 'count', 'kết quả')} theo một bản khác. Giữ các kết quả đó và dùng bản mới cho phần chưa xét, hoặc để như cũ.`,
  'day-ahead': () => 'Ngày này chưa tới. Ghi ngày đã đối chiếu xong.',
  'area-overlaps': (d) =>
    `${pieces('vi', d)('place', '') || 'Nơi này'} đã được ghi vùng này cho những năm trùng nhau. Sửa dòng đã có.`,
}

function problemIn({ problem, at, field }: Facts): SetProblem | null {
  const what = setProblemKinds.find((each) => each === problem)
  return what ? { what, at: String(at ?? ''), field: setFieldOf(String(field ?? '')) ?? '' } : null
}
