import type { NameProblem } from '../values/person-name.ts'
import { listsVi } from './lists.vi.ts'
import type { RefusalWords } from './refusals.ts'
import { type Facts, pieces } from './words.ts'

const kinds: Readonly<Record<string, string>> = listsVi.subjectKinds
const noun = (d: Facts): string => kinds[String(d.kind ?? '')] ?? kinds.family ?? ''
const small = (d: Facts): string => noun(d).toLowerCase()
const isPerson = (d: Facts): boolean => d.kind === undefined || d.kind === 'family' || d.kind === 'citizen'

const personProblems: Readonly<Record<NameProblem, string>> = {
  empty: 'còn trống. Gõ họ và tên.',
  'too-long': 'dài quá 120 chữ. Rút ngắn lại.',
  'forbidden-character': 'có dấu không dùng trong tên. Chỉ giữ chữ cái, dấu nháy ’ và gạch nối.',
  digits: 'có chữ số. Chỉ giữ chữ cái.',
}
const titleProblems: Readonly<Record<NameProblem, string>> = {
  empty: 'còn trống. Gõ tên như trên giấy tờ.',
  'too-long': 'dài quá 200 chữ. Rút ngắn lại.',
  'forbidden-character': 'không có chữ nào, hoặc có dấu không in được. Gõ lại tên.',
  digits: 'chỉ có chữ số. Gõ tên đầy đủ.',
}

/** What is said of a subject that cannot be registered or changed so, by its kind. */
export const subjectRefusalsVi = {
  'looks-like-registered': (d) => {
    const p = pieces('vi', d)
    const born = isPerson(d) ? `cùng năm sinh${p('birth')} ` : ''
    return `Sổ đã có ${small(d)} ${p('name', '', ' ')}${born}ở${p('hamlet place') || ' cùng nơi'}. Chọn “Là ${small(d)} này” hoặc “Là ${small(d)} khác”.`
  },
  'already-registered': (d) => {
    const p = pieces('vi', d)
    return `${noun(d)}${p('name')} đã đăng ký${p('year', ' năm ') || ' năm này'}. Mở dòng đã có để sửa.`
  },
  'name-invalid': (d) => {
    const problem = (isPerson(d) ? personProblems : titleProblems)[String(d.problem ?? '') as NameProblem]
    const why = problem ?? 'chưa đúng. Viết như trong giấy khai sinh.'
    return `Tên${pieces('vi', d)('name value', ' “', '”')} ${why}`
  },
  'already-belongs': (d) => {
    const p = pieces('vi', d)
    return `${p('name', '') || 'Mục này'} đã có${p('of', ' trong ') || ' trong danh sách này'}. Sửa dòng đã có.`
  },
  'no-places': (d) =>
    `Năm${pieces('vi', d)('year') || ' này'} chưa có ${d.kind === 'commune' ? 'xã' : 'thôn, khu phố'} nào trong danh sách nơi ở. Thêm hoặc nhập danh sách ở Cài đặt, phần Nơi ở.`,
  'years-backwards': (d) =>
    `Năm kết thúc${pieces('vi', d)('toYear')} đứng trước năm bắt đầu${pieces('vi', d)('fromYear')}. Sửa một trong hai năm.`,
} as const satisfies Partial<RefusalWords>
