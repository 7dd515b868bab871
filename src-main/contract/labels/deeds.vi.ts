import { formatDay } from '../values/day.ts'
import type { DeedWords } from './deeds.ts'
import { formWord } from './forms.ts'
import { nounVi } from './kind-nouns.ts'
import { listsVi } from './lists.vi.ts'
import { counted, type Facts, pieces } from './words.ts'

const columns: Readonly<Record<string, string>> = listsVi.columnMeanings
const results: Readonly<Record<string, string>> = listsVi.results
const scoring: Readonly<Record<string, string>> = listsVi.scoringStages
/** Which column of a score sheet. */
const columnOf = (facts: Facts): string => {
  const column = scoring[String(facts.stage ?? '')]
  return column ? `, cột “${column}”` : ''
}
const noun = nounVi
const many = (facts: Facts): string => counted(facts, 'count', noun(facts))
const where = (facts: Facts): string => pieces('vi', facts)('place commune hamlet', ' ở ')
const when = (facts: Facts): string => pieces('vi', facts)('year', ' năm ')
const why = (facts: Facts): string => pieces('vi', facts)('reason', ': ')
const decisionOf = (facts: Facts): string => pieces('vi', facts)('number decision', ', quyết định ')
const steps: Readonly<Record<string, string>> = listsVi.deadlineSteps
/** " bình xét", or nothing. */
const step = ({ step: name }: Facts): string => {
  const word = steps[String(name ?? '')]
  return word === undefined ? '' : ` ${word.toLowerCase()}`
}
const on = (facts: Facts): string => (facts.day ? `: ${formatDay(String(facts.day))}` : '')
const proposalOf = (facts: Facts): string => pieces('vi', facts)('number', ', tờ trình ')
/** "Dòng họ Nguyễn Văn" says already what it is. */
const one = (facts: Facts): string => {
  const name = String(facts.name ?? '')
  const says = name.toLowerCase().startsWith(`${noun(facts)} `)
  return says ? name : `${noun(facts)}${pieces('vi', facts)('name')}`
}
const parts: Readonly<Record<string, string>> = {
  council: 'người trong hội đồng gia tộc',
  branch: 'chi họ',
  'clan-family': 'gia đình thành viên',
  'unit-person': 'người làm việc',
  'household-person': 'người trong hộ',
  move: 'lần chuyển nơi ở về',
}
const partOf = (facts: Facts): string =>
  `${parts[String(facts.part ?? '')] ?? 'phần'}${pieces('vi', facts)('what')}`
/** One is called by its name, several by their number. */
const whom = (facts: Facts): string =>
  (facts.count === 1 || facts.count === undefined) && facts.name ? one(facts) : many(facts)

const praised = (f: Facts): string => pieces('vi', f)('name', '') || counted(f, 'count', 'gia đình, tập thể')

export const deedsVi: DeedWords = {
  'office-founded': (f) => `lập sổ của${pieces('vi', f)('office name') || ' văn phòng'}`,
  'office-amended': (f) => `sửa thông tin văn phòng${pieces('vi', f)('office name')}`,
  'figures-set': (f) =>
    `ghi số hộ, số dân${pieces('vi', f)('place name', ' của ')}${pieces('vi', f)('count', ' của ', ' nơi')}${when(f)}`,
  'place-added': (f) => `thêm${pieces('vi', f)('place name') || ' nơi ở'}`,
  'places-imported': (f) => `nhập ${counted(f, 'count', 'nơi ở')}${pieces('vi', f)('file fileName', ' từ ')}`,
  'round-renamed': (f) => `đổi tên danh hiệu${when(f)}${pieces('vi', f)('label', ' thành “', '”')}`,
  'target-set': (f) => `đặt chỉ tiêu ${noun(f)}${when(f)}${pieces('vi', f)('share', ': ', ' %')}`,
  'target-taken-away': (f) => `bỏ chỉ tiêu riêng của ${noun(f)}${when(f)}`,
  'deadline-set': (f) => `đặt hạn${step(f)} của ${noun(f)}${when(f)}${on(f)}`,
  'deadline-taken-away': (f) => `bỏ hạn riêng${step(f)} của ${noun(f)}${when(f)}`,
  'family-registered': (f) => `đăng ký ${one(f)}${where(f)}${when(f)}`,
  'family-amended': (f) => `sửa ${one(f)}${where(f)}`,
  'subject-registered': (f) => `đăng ký ${whom(f)}${where(f)}${when(f)}`,
  'subject-amended': (f) => `sửa ${one(f)}${where(f)}`,
  'belonging-added': (f) => `thêm ${partOf(f)} của ${one(f)}`,
  'belonging-amended': (f) => `sửa ${partOf(f)} của ${one(f)}`,
  'belonging-removed': (f) => `bỏ ${partOf(f)} của ${one(f)}`,
  'title-amended': (f) => `sửa kết quả của ${f.name ? one(f) : many(f)}${when(f)}`,
  'carried-forward': (f) =>
    `đưa ${whom(f)}${where(f)}${pieces('vi', f)('fromYear from', ' từ năm ')}${pieces('vi', f)('year', ' sang năm ')}`,
  'result-given': (f) => {
    const result = results[String(f.result ?? '')]
    return `ghi kết quả${result ? ` ${result.toLowerCase()}` : ''} cho ${whom(f)}${where(f)}${when(f)}`
  },
  'not-recognised': (f) => `không công nhận ${whom(f)}${where(f)}${when(f)}${why(f)}`,
  withdrawn: (f) => `rút đăng ký của ${whom(f)}${where(f)}${when(f)}${why(f)}`,
  'review-held': (f) => `ghi biên bản bình xét ${many(f)}${where(f)}${when(f)}`,
  'review-amended': (f) => `sửa biên bản bình xét${where(f)}${when(f)}`,
  'review-removed': (f) => `bỏ biên bản bình xét${where(f)}${when(f)}`,
  proposed: (f) => `trình công nhận ${many(f)}${proposalOf(f)}${when(f)}`,
  'proposal-amended': (f) => `sửa tờ trình${pieces('vi', f)('number')}`,
  'proposal-withdrawn': (f) => `rút tờ trình${pieces('vi', f)('number')}, ${many(f)}${when(f)}`,
  'complaint-received': (f) => `ghi đơn về ${one(f)}${when(f)}`,
  'complaint-answered': (f) => `trả lời đơn về ${one(f)}${when(f)}`,
  'result-reopened': (f) => `xét lại ${one(f)}${when(f)} theo đơn`,
  revoked: (f) => `thu hồi danh hiệu của ${whom(f)}${when(f)}${decisionOf(f)}${why(f)}`,
  'registrations-imported': (f) => `nhập ${many(f)} đăng ký${pieces('vi', f)('place commune')}${when(f)}`,
  'scores-imported': (f) => `nhập điểm của ${many(f)}${pieces('vi', f)('place commune')}${when(f)}`,
  'results-imported': (f) => `nhập kết quả của ${many(f)}${pieces('vi', f)('place commune')}${when(f)}`,
  recognised: (f) => `công nhận ${many(f)}${decisionOf(f) || when(f)}`,
  'decision-amended': (f) => `sửa quyết định${pieces('vi', f)('number decision')}`,
  'certificates-issued': (f) => `in ${counted(f, 'count', 'giấy chứng nhận')}${decisionOf(f)}`,
  'form-set': (f) =>
    `ghi mẫu phiếu ${f.form === '' || f.form === undefined ? 'chưa rõ' : `“${formWord('vi', String(f.form))}”`} cho ${f.count === undefined ? one(f) : many(f)}`,
  'set-saved': (f) =>
    `ghi bộ tiêu chí${pieces('vi', f)('name', ' “', '”')}${pieces('vi', f)('version', ', bản ')}`,
  'set-removed': (f) =>
    `xóa bộ tiêu chí${pieces('vi', f)('name', ' “', '”')}${pieces('vi', f)('version', ', bản ')}`,
  'set-confirmed': (f) =>
    `ghi bước${pieces('vi', f)('step')} đối chiếu${f.count === undefined ? '' : ` ${counted(f, 'count', 'mục')} của`} bộ tiêu chí${pieces('vi', f)('name', ' “', '”')} với văn bản giấy`,
  'set-unconfirmed': (f) =>
    `rút đối chiếu${f.count === undefined ? '' : ` ${counted(f, 'count', 'mục')} của`} bộ tiêu chí${pieces('vi', f)('name', ' “', '”')}${pieces('vi', f)('version', ', bản ')}${why(f)}`,
  'set-imported': (f) =>
    `nhập bộ tiêu chí${pieces('vi', f)('name', ' “', '”')}${pieces('vi', f)('file', ' từ ')}`,
  'set-chosen': (f) =>
    f.set === ''
      ? `bỏ chọn bộ tiêu chí của đợt ${noun(f)}${when(f)}`
      : `chọn bộ tiêu chí${pieces('vi', f)('set', ' “', '”')} cho đợt ${noun(f)}${when(f)}`,
  'area-set': (f) =>
    `ghi vùng${pieces('vi', f)('area', ' “', '”')} cho ${f.place ?? counted(f, 'count', 'nơi')}`,
  'area-removed': (f) => `bỏ vùng${pieces('vi', f)('area', ' “', '”')}${pieces('vi', f)('place', ' của ')}`,
  'scores-saved': (f) => `chấm điểm ${one(f)}${when(f)}${columnOf(f)}`,
  'set-of-title-changed': (f) => `đổi bộ tiêu chí của ${one(f)}${when(f)}`,
  'scored-results-given': (f) => `ghi kết quả theo điểm cho ${many(f)}${when(f)}`,
  'commendations-listed': (f) => `đưa ${praised(f)} vào danh sách khen thưởng${when(f)}`,
  'commendation-amended': (f) => `sửa mục khen thưởng${pieces('vi', f)('name', ' của ')}${when(f)}`,
  'commendations-taken-off': (f) => `bỏ ${praised(f)} khỏi danh sách khen thưởng${when(f)}`,
  'commendations-proposed': (f) =>
    `đề nghị khen thưởng ${praised(f)}${when(f)}${pieces('vi', f)('number', ', văn bản ')}`,
  commended: (f) => `khen thưởng ${praised(f)}${when(f)}${pieces('vi', f)('number', ', văn bản ')}`,
  'commendations-refused': (f) =>
    `ghi không khen ${praised(f)}${when(f)}${pieces('vi', f)('number', ', văn bản ')}`,
  'value-put-back': (f) =>
    `lấy lại ${columns[String(f.column ?? '')]?.toLowerCase() ?? 'giá trị cũ'}${pieces('vi', f)('name', ' của ')}`,
  'consent-recorded': (f) => `ghi sự đồng ý${pieces('vi', f)('name', ' cho ')}`,
  'consent-withdrawn': (f) => `ghi việc rút lại sự đồng ý${pieces('vi', f)('name', ' cho ')}`,
  'person-erased': () => 'xóa thông tin một người theo yêu cầu',
  'backup-made': (f) => `sao lưu${pieces('vi', f)('file fileName', ' vào ')}`,
  restored: (f) => `khôi phục từ bản sao lưu${pieces('vi', f)('file fileName')}`,
  'sealing-confirmed': () => 'đặt mật khẩu và mã khôi phục của bản sao lưu có khóa',
  'lock-set': () => 'đặt mã khóa',
  'lock-removed': () => 'bỏ mã khóa',
  'lock-reset': () => 'đặt lại mã khóa bằng mã khôi phục',
  'went-back': () => 'quay về dữ liệu trước lần khôi phục',
  drilled: (f) => `khôi phục thử${pieces('vi', f)('fileName', ' từ ')}`,
  undone: (_, inner) => `hoàn tác: ${inner || 'việc trước đó'}`,
  redone: (_, inner) => `làm lại: ${inner || 'việc vừa hoàn tác'}`,
}
