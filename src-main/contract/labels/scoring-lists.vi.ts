import type { ScoringLists } from './scoring-lists.ts'

export const scoringListsVi: ScoringLists = {
  scoringStages: { self: 'Tự chấm', hamlet: 'Thôn chấm', commune: 'Xã chấm' },
  titleStages: {
    registered: 'Mới đăng ký',
    'self-scored': 'Đã tự chấm',
    'hamlet-reviewed': 'Thôn đã bình xét',
    'commune-reviewed': 'Xã đã xét',
    proposed: 'Đã trình',
  },
  verdicts: {
    passed: 'Đạt',
    failed: 'Không đạt',
    incomplete: 'Chưa chấm đủ',
    unfounded: 'Chưa đủ căn cứ',
  },
  suggestionKinds: {
    'near-border': 'Sát mức xếp loại',
    'columns-differ': 'Tự chấm và xét lệch nhau nhiều',
    jump: 'Khác hẳn năm trước',
    'below-own-share': 'Tỷ lệ bên trong thấp hơn mức phải đạt',
  },
  countGaps: {
    'no-households': 'chưa ghi số hộ của năm',
    'no-members': 'chưa ghi thành viên',
    'no-places': 'chưa có thôn, khu phố nào',
    'not-countable': 'sổ không đếm được cho đối tượng này',
  },
}
