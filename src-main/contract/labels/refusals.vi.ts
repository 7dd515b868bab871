import type { StopReason } from '../standing.ts'
import { criteriaRefusalsVi } from './criteria-refusals.vi.ts'
import { nounVi } from './kind-nouns.ts'
import { listsVi } from './lists.vi.ts'
import type { BackupReason } from './notices.ts'
import { noticesVi } from './notices.vi.ts'
import type { RefusalWords } from './refusals.ts'
import { scoringRefusalsVi } from './scoring-refusals.vi.ts'
import { standingsVi } from './standings.ts'
import { subjectRefusalsVi } from './subject-refusals.vi.ts'
import { counted, fact, pieces, room } from './words.ts'

const things: Readonly<Record<string, string>> = {
  office: 'văn phòng',
  certificate: 'giấy chứng nhận này',
  decision: 'quyết định này',
  review: 'biên bản này',
  proposal: 'tờ trình này',
  complaint: 'đơn này',
  place: 'nơi này',
  title: 'dòng này',
  subject: 'đối tượng này',
  clan: 'dòng họ này',
  unit: 'đơn vị này',
  citizen: 'công dân này',
  person: 'người này',
  branch: 'chi này',
  council: 'người này',
  move: 'lần chuyển này',
  family: 'gia đình này',
  action: 'việc này',
  'criteria-set': 'bộ tiêu chí này',
  'place-area': 'vùng này',
}
const columns: Readonly<Record<string, string>> = listsVi.columnMeanings
/** "indicator 1.2" is the column of points of 1.2. */
const columnCalled = (column: string): string => columns[column] ?? column.replace(/^indicator /, 'chỉ tiêu ')
const states: Readonly<Record<string, string>> = listsVi.titleStates

export const refusalsVi: RefusalWords = {
  ...subjectRefusalsVi,
  ...criteriaRefusalsVi,
  ...scoringRefusalsVi,
  unexpected: () =>
    'Chương trình gặp lỗi ngoài dự tính; dữ liệu vẫn như trước. Làm lại một lần; nếu vẫn lỗi, đóng rồi mở lại chương trình.',
  'invalid-input': (d) => {
    const p = pieces('vi', d)
    return `Có chỗ điền chưa đúng${p('value', ': “', '”')}. Sửa lại chỗ đó rồi làm tiếp.`
  },
  'not-found': (d) => {
    const thing = things[String(d.what ?? '')] ?? fact('vi', d, 'what name number path file')
    return `Không tìm thấy ${thing || 'mục này'}. Có thể đã được hoàn tác hoặc đổi tên; mở lại danh sách để xem.`
  },
  cancelled: () => 'Đã dừng theo yêu cầu. Chưa có gì được ghi vào sổ.',
  busy: (d) =>
    `Đang có việc khác chạy${pieces('vi', d)('task name', ' (', ')')}. Chờ việc đó xong hoặc dừng nó, rồi làm lại.`,

  'program-damaged': (d) =>
    `Tệp${pieces('vi', d)('path', ' ')} của chương trình không còn như lúc cài, có thể do ổ đĩa hoặc phần mềm diệt virus. Cài lại Sổ Khuyến Học rồi mở lại. Dữ liệu chưa được mở nên vẫn như trước.`,
  'data-in-use': (d) =>
    `Dữ liệu${pieces('vi', d)('folder path', ' ở ')} đang mở trong một cửa sổ khác. Dùng cửa sổ đó, hoặc đóng nó rồi mở lại.`,
  'data-not-ours': (d) =>
    `Tệp${pieces('vi', d)('path folder', ' ')} không phải dữ liệu của Sổ Khuyến Học. Chọn thư mục dữ liệu khác.`,
  'data-newer': () =>
    'Dữ liệu này do bản Sổ Khuyến Học mới hơn ghi. Cài bản mới nhất rồi mở lại; chưa có gì bị thay đổi.',
  'data-damaged': (d) =>
    `Tệp dữ liệu${pieces('vi', d)('path folder', ' ')} bị hỏng, chưa mở được. Khôi phục từ bản sao lưu gần nhất; không xóa tệp nào trong thư mục.`,
  'current-missing': (d) =>
    `Thư mục dữ liệu${pieces('vi', d)('folder path', ' ')} mất tệp CURRENT chỉ bản đang dùng${pieces('vi', d)('found', ' (còn ', ')')}. Khôi phục từ bản sao lưu, hoặc chép lại tệp đó; không xóa tệp nào.`,
  'disk-full': (d) =>
    `Ổ đĩa hết chỗ${pieces('vi', d)('path folder', ' khi ghi ')}${room('vi', d, ' (cần {needed}, còn {free})')}. Xóa bớt tệp không dùng hoặc chọn ổ khác, rồi làm lại. Sổ vẫn như trước.`,
  'disk-read-only': (d) =>
    `Không ghi được vào${pieces('vi', d)('path folder', ' ') || ' ổ đĩa này'}. Mở khóa ghi của USB hoặc chọn thư mục khác.`,
  'disk-failed': (d) =>
    `Ổ đĩa báo lỗi khi đọc hoặc ghi${pieces('vi', d)('path folder', ' ')}. Những gì đã ghi xong vẫn còn. Bấm “Thử lại”; nếu vẫn lỗi, sao lưu ra USB rồi cho kiểm tra ổ đĩa.`,
  'writing-stopped': (d) => {
    const why = standingsVi[String(d.why ?? '') as StopReason]
    return (
      why ??
      'Chương trình đang chỉ cho xem, chưa ghi được gì vào sổ. Xem dòng đỏ ở đầu cửa sổ và bấm “Thử lại”.'
    )
  },
  'folder-on-network': (d) =>
    `Thư mục dữ liệu${pieces('vi', d)('folder path', ' ')} nằm trên mạng. Sổ đang mở qua mạng dễ hỏng khi rớt mạng. Để dữ liệu trên ổ cứng của máy này, rồi sao lưu ra chỗ kia.`,
  'folder-synced': (d) =>
    `Thư mục dữ liệu${pieces('vi', d)('folder path', ' ')} nằm trong thư mục tự đồng bộ${pieces('vi', d)('service', ' (', ')')}. Phần mềm đồng bộ chép tệp khi đang ghi nên sổ dễ hỏng. Để dữ liệu ngoài thư mục đó, trên ổ cứng của máy; chỉ để bản sao lưu ở đó.`,
  'folder-removable': (d) =>
    `Thư mục dữ liệu${pieces('vi', d)('folder path', ' ')} nằm trên USB hoặc ổ cắm rời. Rút ra lúc đang ghi là hỏng sổ. Để dữ liệu trên ổ cứng của máy; USB dùng để giữ bản sao lưu.`,
  'folder-not-found': (d) =>
    `Không thấy thư mục${pieces('vi', d)('folder path', ' ')}. Cắm lại USB hoặc chọn thư mục khác.`,

  'office-founded-already': (d) =>
    `Sổ này đã lập rồi${pieces('vi', d)('name', ', cho ')}. Muốn sửa tên hay địa bàn thì vào Cài đặt; muốn sổ khác thì chọn thư mục dữ liệu khác.`,

  'nothing-to-undo': () => 'Không còn việc nào để hoàn tác. Xem các việc đã làm ở trang Lịch sử.',
  'nothing-to-redo': () =>
    'Không có việc nào vừa hoàn tác để làm lại. Việc đã hoàn tác từ trước thì làm lại bằng tay.',
  'already-undone': () => 'Việc này đã được hoàn tác rồi. Xem các việc đã làm ở trang Lịch sử.',
  'row-gone': () =>
    'Dòng này không còn trong sổ nên không lấy lại giá trị cũ được. Hoàn tác việc đã bỏ nó trước.',
  'value-not-restorable': () =>
    'Giá trị này do máy tính ra hoặc gắn với giấy tờ đã ban hành nên không lấy lại riêng được. Hoàn tác cả việc ở trang Lịch sử.',
  'not-a-person': () =>
    'Chỉ xóa được thông tin của một người hoặc một gia đình. Chọn đúng người trong danh sách.',
  'erasure-waits': (d) =>
    `Chưa xóa được: còn ${
      [
        Number(d.titles ?? 0) > 0 && `${d.titles} danh hiệu chưa xong`,
        Number(d.certificates ?? 0) > 0 && `${d.certificates} giấy chứng nhận đã có số mà chưa in`,
      ]
        .filter(Boolean)
        .join(' và ') || 'việc chưa xong của người này'
    }. Rút đăng ký hoặc in giấy trước.`,
  'later-changes': (d) =>
    `Chưa hoàn tác được: ${counted(d, 'count', 'việc làm sau')} đã sửa cùng những dòng này${pieces('vi', d)('action deed name', ' (', ')')}. Hoàn tác các việc sau trước.`,

  'place-has-subjects': (d) =>
    `${pieces('vi', d)('place name', '') || 'Nơi này'} đang có${pieces('vi', d)('count')} gia đình trong sổ nên không bỏ được. Chuyển các gia đình sang nơi khác trước.`,
  'place-exists': (d) =>
    `Đã có${pieces('vi', d)('name place') || ' nơi này'}${pieces('vi', d)('parent commune', ' ở ')}. Dùng nơi đã có, hoặc đặt tên khác.`,

  'state-forbids': (d) => {
    const state = states[String(d.state ?? '')]
    const now = state ? ` đang ở bước “${state}”` : ' đã qua bước này'
    return `${pieces('vi', d)('name', '') || 'Dòng này'}${now} nên không làm được. Muốn sửa thì hoàn tác bước sau trước.`
  },
  'list-too-long': (d) => {
    const p = pieces('vi', d)
    return `danh sách${p('count', ' có ', ' dòng,')} dài hơn mức in được một lần${p('limit', ' (', ' dòng)')}. Lọc theo xã rồi in từng xã.`
  },
  'nothing-selected': () => 'Chưa chọn dòng nào làm được việc này. Chọn ít nhất một dòng, hoặc đổi bộ lọc.',
  'nothing-to-carry': (d) =>
    `Năm${pieces('vi', d)('fromYear from') || ' trước'} không có ${nounVi(d)} nào để đưa sang. Nhập danh sách đăng ký từ Excel.`,
  'reason-missing': () => 'Thiếu lý do. Gõ lý do rồi làm tiếp.',

  'decision-number-taken': (d) =>
    `Số${pieces('vi', d)('number') || ' này'} đã dùng cho quyết định khác${pieces('vi', d)('year', ' năm ')}. Chọn số khác.`,
  'decision-printed': (d) =>
    `Quyết định${pieces('vi', d)('number')} đã in giấy chứng nhận nên không sửa được nữa. Muốn đổi thì ra quyết định mới.`,
  'nothing-passed': (d) =>
    `Không có ${nounVi(d)} nào đạt đang chờ công nhận${pieces('vi', d)('place', ' ở ')}${pieces('vi', d)('year', ' năm ')}. Nhập kết quả bình xét trước.`,
  'nothing-recognised': (d) =>
    `Trong các dòng đã chọn không có dòng nào đã công nhận${pieces('vi', d)('year', ' năm ')}. Chỉ thu hồi được danh hiệu đã công nhận: chọn những dòng đó rồi làm lại.`,
  'not-of-place': (d) =>
    `${pieces('vi', d)('name', '') || counted(d, 'count', 'dòng')} không thuộc nơi họp này hoặc không thuộc đợt này. Bỏ khỏi biên bản rồi ghi lại.`,
  'already-reviewed': (d) =>
    `${pieces('vi', d)('name', '') || 'Có dòng'} đã có trong biên bản khác cùng cấp${pieces('vi', d)('day', ', họp ngày ')}. Sửa biên bản đó, hoặc bỏ dòng này.`,
  'votes-exceed-present': (d) =>
    `${pieces('vi', d)('name', '', ': ')}số người tán thành và không tán thành${pieces('vi', d)('votes', ' (', ')')} nhiều hơn số người dự họp${pieces('vi', d)('present', ' (', ')')}. Sửa số phiếu hoặc số người dự.`,
  'title-proposed': (d) =>
    `${pieces('vi', d)('name', '') || 'Có dòng'} đã có trong tờ trình nên không sửa kết luận được. Rút tờ trình trước.`,
  'proposal-number-taken': (d) =>
    `Số${pieces('vi', d)('number') || ' này'} đã dùng cho tờ trình khác${pieces('vi', d)('year', ' năm ')}. Chọn số khác.`,
  'proposal-decided': (d) =>
    `Tờ trình${pieces('vi', d)('number')} đã có ${counted(d, 'count', 'dòng')} được công nhận nên không rút được. Hoàn tác quyết định công nhận trước.`,
  'recognised-stands': (d) =>
    `${pieces('vi', d)('name', '') || 'Dòng này'} đã được công nhận nên không xét lại được. Muốn đổi thì thu hồi bằng quyết định.`,
  'complaint-answered': (d) =>
    `Đơn${pieces('vi', d)('name', ' về ')} đã trả lời${pieces('vi', d)('day', ' ngày ')}. Có ý kiến mới thì ghi thành đơn mới.`,
  'answered-too-early': (d) =>
    `Ngày trả lời trước ngày nhận đơn${pieces('vi', d)('day', ' (', ')')}. Sửa lại ngày.`,
  'preflight-failed': (d) =>
    `Chưa in được: ${counted(d, 'count', 'chỗ')} cần sửa trước${pieces('vi', d)('number', ' trong quyết định ')}. Sửa các mục đỏ ở bên trái rồi in.`,
  'certificate-issued': (d) =>
    `Giấy chứng nhận${pieces('vi', d)('registerNumber number', ' số ')}${pieces('vi', d)('name', ' của ')} đã in, không sửa được nữa. Giấy giữ nguyên như khi in; muốn bỏ danh hiệu thì thu hồi bằng quyết định.`,

  'listed-already': (d) =>
    `${pieces('vi', d)('name', '') || 'Mục này'} đã có trong danh sách khen thưởng${pieces('vi', d)('year', ' năm ')}. Mở dòng đã có để sửa.`,
  'years-not-reached': (d) =>
    `${pieces('vi', d)('name', '') || 'Gia đình này'} mới được công nhận ${fact('vi', d, 'held') || '0'} năm liền, chưa đủ${pieces('vi', d)('years', ' ', ' năm') || ' số năm'}. Bỏ ra khỏi lựa chọn, hoặc ghi lý do khác.`,
  'commendation-decided': (d) =>
    `${pieces('vi', d)('name', '') || 'Dòng này'} đã có quyết định nên không đổi được. Muốn sửa thì hoàn tác việc ghi kết quả trước.`,
  'not-proposed': (d) =>
    `${pieces('vi', d)('name', '') || 'Dòng này'} do cấp trên khen nhưng chưa ghi là đã đề nghị. Ghi đề nghị trước.`,
  'nobody-commended': () =>
    'Trong các dòng đã chọn chưa có ai được cấp mình khen. Ghi quyết định khen trước rồi in giấy khen.',

  'file-unreadable': (d) =>
    `Không đọc được tệp${pieces('vi', d)('fileName file name')}; có thể tệp bị hỏng. Mở bằng Excel, lưu lại thành .xlsx, rồi chọn lại.`,
  'file-has-password': (d) =>
    `Tệp${pieces('vi', d)('fileName file name') || ' này'} có mật khẩu nên chưa mở được. Mở bằng Excel, lưu lại không đặt mật khẩu, rồi chọn lại.`,
  'file-too-large': (d) =>
    `Tệp${pieces('vi', d)('fileName file name') || ' này'} lớn quá${pieces('vi', d)('limitMiB', ' ', ' MB')}. Xóa hình ảnh và các trang không cần, lưu lại, rồi chọn lại.`,
  'file-empty': (d) =>
    `Tệp${pieces('vi', d)('fileName file name') || ' này'} không có dòng nào. Kiểm tra lại trang tính rồi chọn lại.`,
  'file-kind-unknown': (d) =>
    `Tệp${pieces('vi', d)('fileName file name') || ' này'} không phải bảng tính${pieces('vi', d)('found', ' mà là tệp ')}. Chọn tệp .xlsx, .xls, .csv hoặc .tsv.`,
  'sheet-too-large': (d) =>
    `Bảng${pieces('vi', d)('page sheet', ' “', '”')}${pieces('vi', d)('fileName', ' của tệp ')} quá lớn${pieces('vi', d)('limitRows limit max', ': nhiều hơn ', ' dòng')}${pieces('vi', d)('limitColumns', ': nhiều hơn ', ' cột')}${pieces('vi', d)('seconds', ': đọc quá ', ' giây chưa xong')}. Tách thành nhiều tệp rồi nhập từng tệp.`,
  'ticket-unknown': () => 'Tệp tạm không còn. Chọn lại tệp rồi làm tiếp.',
  'made-file-gone': () => 'Tệp vừa làm ra không còn trong chương trình. Làm lại tệp rồi lưu.',
  'reading-unknown': () => 'Lần đọc tệp này đã cũ. Chọn lại tệp để đọc lại.',
  'column-missing': (d) => {
    const column = String(d.column ?? d.what ?? '')
    return `Chưa có cột nào là ${column ? `“${columnCalled(column)}”` : 'cột bắt buộc'}. Bấm đầu cột trong bảng và chọn ý nghĩa cho nó.`
  },
  'column-twice': (d) => {
    const column = String(d.column ?? d.what ?? '')
    return `Có hai cột cùng là ${column ? `“${columnCalled(column)}”` : 'một ý nghĩa'}. Giữ một cột, cột kia chọn “Không dùng”.`
  },
  'import-blocked': (d) =>
    `Chưa nhập được${pieces('vi', d)('what', ': ')}. Sửa các mục đỏ ở bên phải rồi nhập.`,
  'nothing-to-import': (d) =>
    `Không có dòng nào${pieces('vi', d)('fileName file', ' trong ')} nhập được. Xem các dòng trùng và dòng chưa đọc được ở bên phải.`,
  'same-file-again': (d) =>
    `Tệp${pieces('vi', d)('fileName file') || ' này'} đã nhập rồi${pieces('vi', d)('at day', ', lúc ')}. Nếu vẫn muốn nhập, chọn “Nhập lại”.`,
  'place-missing': (d) => {
    const place = pieces('vi', d)('place name value', ' “', '”')
    return place
      ? `Không thấy nơi${place} trong danh sách xã. Viết đúng tên xã${pieces('vi', d)('known', ' (', ')')}, hoặc thêm nơi đó ở Cài đặt.`
      : 'Chưa chọn xã cho danh sách này. Chọn xã, hoặc chọn cột ghi xã.'
  },

  'backup-damaged': (d) =>
    noticesVi.backup[d.what as BackupReason] ??
    `Bản sao lưu${pieces('vi', d)('fileName file path')} bị hỏng${pieces('vi', d)('reason', ': ')}. Dùng bản sao lưu khác.`,
  'backup-not-ours': (d) =>
    `Tệp${pieces('vi', d)('fileName file path') || ' này'} không phải bản sao lưu của Sổ Khuyến Học. Chọn tệp .hoibk.`,
  'backup-newer': (d) =>
    `Bản sao lưu${pieces('vi', d)('fileName file path') || ' này'} do bản Sổ Khuyến Học mới hơn ghi. Cài bản mới nhất rồi khôi phục.`,
  'backup-other-office': (d) =>
    `Bản sao lưu này của${pieces('vi', d)('office saved') || ' văn phòng khác'}, không phải của${pieces('vi', d)('present own') || ' văn phòng đang mở'}. Kiểm tra lại tệp; muốn dùng nó, mở bằng một thư mục dữ liệu mới.`,
  'backup-not-verified': (d) =>
    `Đã ghi bản sao lưu${pieces('vi', d)('fileName file path')} nhưng đọc lại không khớp, nên đã bỏ.${pieces('vi', d)('lost', ' Trên đó cũng đã hỏng: ', '.')} Không dùng USB này nữa; sao lưu vào USB khác.`,
  'stick-gone': (d) =>
    `USB đã bị rút ra hoặc không trả lời khi đang làm việc với${pieces('vi', d)('path folder', ' ') || ' nó'}. Việc này chưa xong; các bản sao lưu cũ trên USB không bị đụng tới. Cắm lại USB rồi làm lại.`,
  'stick-limit': (d) =>
    `USB${pieces('vi', d)('path folder', ' ')} định dạng FAT32 không chứa được tệp lớn hơn 4 GB. Định dạng lại thành exFAT trên Windows (việc này xóa hết USB), hoặc chọn USB khác.`,
  'practice-open': () =>
    'Bản khôi phục thử còn đang mở ở một cửa sổ khác. Đóng cửa sổ đó, rồi làm lại. Sổ thật không bị đụng tới.',
  'folder-is-data': (d) =>
    `Thư mục${pieces('vi', d)('folder path') || ' này'} là thư mục dữ liệu; để bản sao lưu ở đó thì hỏng máy là mất cả hai. Chọn USB hoặc thư mục khác.`,

  'backup-sealed': (d) =>
    `Bản sao lưu${pieces('vi', d)('fileName file path')} đã khóa${pieces('vi', d)('office', ', của ')}. Gõ mật khẩu sao lưu hoặc mã trên phiếu khôi phục.`,
  'backup-secret-wrong': (d) =>
    d.group === undefined
      ? 'Mật khẩu hoặc mã khôi phục không mở được bản sao lưu này. Xem lại bộ gõ tiếng Việt, phím Caps Lock, rồi gõ lại; bản cũ cần mật khẩu của lúc ghi nó.'
      : `Nhóm thứ ${d.group} của mã khôi phục gõ chưa đúng. Đối chiếu nhóm đó với phiếu rồi gõ lại.`,
  'sealing-not-ready': () =>
    'Chưa đặt mật khẩu sao lưu nên chưa ghi được bản có khóa. Đặt mật khẩu và in phiếu khôi phục ở trang Sao lưu.',
  'sealing-draft-unknown': () =>
    'Lần đặt mật khẩu này đã cũ, phiếu vừa in không còn dùng được. Hủy phiếu đó rồi đặt mật khẩu lại từ đầu.',
  'passphrase-weak': (d) =>
    d.problem === 'too-short'
      ? 'Mật khẩu ngắn quá: cần ít nhất 10 ký tự, vì ai nhặt được USB có thể cho máy dò thử hàng triệu lần. Ghép vài từ dễ nhớ với nhau.'
      : 'Mật khẩu này dễ đoán quá. Ghép vài từ không liên quan đến Hội, ví dụ tên cây, món ăn và một con số.',
  'recovery-group-wrong': (d) =>
    `Nhóm${pieces('vi', d)('group', ' thứ ') || ' này'} gõ chưa đúng như trên phiếu. Nhìn tờ phiếu đã in và gõ lại đủ 5 chữ của nhóm.`,

  locked: () => 'Sổ đang khóa. Gõ mã khóa để mở.',
  'lock-not-set': () => 'Sổ chưa đặt mã khóa. Đặt ở Cài đặt, phần Mã khóa.',
  'pin-wrong': (d) =>
    `Mã khóa chưa đúng.${typeof d.left === 'number' && d.left > 0 ? ` Còn ${d.left} lần thử trước khi phải chờ.` : ''} Xem phím Caps Lock và bộ gõ, rồi gõ lại; quên mã thì dùng mã khôi phục.`,
  'pin-wait': (d) =>
    `Đã gõ sai nhiều lần. Chờ ${d.seconds ? counted(d, 'seconds', 'giây') : 'một lúc'} rồi thử lại.`,
  'recovery-code-wrong': (d) =>
    d.group === undefined
      ? 'Mã khôi phục chưa đúng. Xem lại tờ giấy đã ghi, gõ đủ các nhóm chữ.'
      : `Nhóm thứ ${d.group} của mã khôi phục gõ chưa đúng. Đối chiếu nhóm đó với tờ giấy rồi gõ lại.`,
  'sample-only': (d) =>
    d.folder
      ? `Thư mục${pieces('vi', d)('folder')} đang giữ dữ liệu thật nên không mở văn phòng mẫu ở đó. Chọn một thư mục trống.`
      : 'Đây là văn phòng mẫu nên không làm được việc này. Mở văn phòng của mình rồi làm.',
}
