export const restoring = {
  since: {
    none: 'Từ đó đến nay sổ chưa ghi thêm việc nào.',
    some: 'Từ đó đến nay sổ ghi thêm {{count, n}} việc (sao lưu, khôi phục cũng tính); khôi phục thì những việc này không còn trong sổ.',
    apart:
      'Sổ đang mở không nối tiếp từ bản này nên không đếm được số việc đã làm sau đó; xem cột “Sau khi khôi phục”.',
  },
  practice: {
    title: 'Khôi phục thử',
    about:
      'Mở một bản sao lưu ở cửa sổ riêng để xem bản ấy có dùng được không. Ở đó chỉ xem, không ghi gì; sổ thật không bị đụng tới.',
    how: 'Chọn một bản ở trang này, rồi bấm “Khôi phục thử”.',
    last: 'Lần thử gần nhất: {{at}}, từ tệp {{file}}.',
    never: 'Chưa thử lần nào.',
    due: 'Đến lúc thử',
    try: 'Khôi phục thử',
    opening: 'Đang kiểm tra và khôi phục thử. Xong thì sổ trong bản sao lưu hiện ở đây…',
    checking: 'Đang kiểm tra từng byte và khôi phục thử…',
    kept: 'Có một bản thử',
    keptWords: 'Bản thử nằm trong máy này cho tới khi bỏ đi.',
    look: 'Xem bản thử',
    lookOpening: 'Đang mở bản khôi phục thử…',
    link: 'Mở cửa sổ bản thử',
    end: 'Bỏ bản thử',
    ended: 'Đã bỏ bản thử. Cửa sổ của bản ấy còn mở thì đóng lại được rồi.',
  },
  own: {
    title: 'Bản chương trình tự giữ',
    none: 'Chưa có bản nào. Chương trình tự giữ một bản mỗi ngày có thay đổi và trước mỗi việc lớn.',
    count: '{{count, n}} bản, mới nhất {{at}}.',
    sameDisk:
      'Các bản này nằm trên cùng ổ đĩa với sổ, mất máy là mất: chỉ giúp khi làm nhầm. Muốn chắc thì sao lưu ra USB.',
    open: 'Xem và khôi phục bản tự giữ',
    reason: {
      daily: 'hằng ngày',
      import: 'trước khi nhập',
      restore: 'trước khi khôi phục',
      'going-back': 'trước khi quay về',
      erasure: 'trước khi xóa dữ liệu một người',
      migration: 'trước khi chương trình mới đổi cấu trúc sổ',
    },
    restore: 'Khôi phục…',
    restoreNamed: 'Khôi phục bản tự giữ {{at}}, {{reason}}',
    keptUntil: 'giữ ít nhất đến {{day}}',
    keptForEver: 'giữ lâu dài (bản cuối năm)',
    all: 'Xem cả {{count, n}} bản',
  },
  earlier: {
    title: 'Dữ liệu trước đây',
    about:
      'Mỗi lần khôi phục, sổ lúc ấy được giữ lại ít nhất 30 ngày. Quay về lúc nào cũng được, và quay lại cũng được.',
    only: 'Chưa khôi phục lần nào nên chỉ có sổ đang mở.',
    of: 'Sổ ghi lần cuối lúc {{at}}',
    live: 'đang mở',
    back: 'Quay về',
    backNamed: 'Quay về sổ ghi lần cuối lúc {{at}}',
    done: 'Đã quay về sổ ghi lần cuối lúc {{at}}. Sổ vừa rời đi vẫn còn trong danh sách này.',
  },
  erased: {
    before:
      '{{count, n}} người đã được xóa theo yêu cầu vẫn còn trong bản này. Khi khôi phục, chương trình xóa lại ngay, nên những người ấy không xuất hiện trở lại.',
    done: 'Bản này còn {{count, n}} người đã được xóa theo yêu cầu; chương trình đã xóa lại.',
  },
  undo: 'Quay về dữ liệu trước',
  undone: 'Đã quay về dữ liệu trước lần khôi phục. Bản vừa khôi phục vẫn còn ở “Dữ liệu trước đây”.',
  undoneMark: 'Đã quay về',
} as const
