import type { BackupManifest } from '../../contract/values/backup-manifest.ts'

/** What a person finds who opens a backup file without the program, perhaps in twenty years. */
export function guideOf({ office, madeAt, version, schema, counts }: BackupManifest): string {
  const rows = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([table, count]) => `  ${table}: ${count}`)
  return [
    'ĐÂY LÀ BẢN SAO LƯU CỦA CHƯƠNG TRÌNH "SỔ KHUYẾN HỌC"',
    '',
    `Đơn vị: ${office || '(chưa đặt tên)'}`,
    `Sao lưu lúc (giờ UTC): ${madeAt}`,
    `Phiên bản chương trình: ${version}; cấu trúc dữ liệu: ${schema}`,
    '',
    'CÁCH KHÔI PHỤC',
    '1. Cài chương trình "Sổ Khuyến Học" (phiên bản trên hoặc mới hơn).',
    '2. Mở mục "Sao lưu", chọn tệp này, bấm "Khôi phục".',
    'Không sửa, không nén lại tệp này: chỉ một dấu khác đi là chương trình không nhận.',
    '',
    'KHÔNG CÓ CHƯƠNG TRÌNH',
    'data.sqlite là cơ sở dữ liệu SQLite 3, mở được bằng mọi công cụ SQLite.',
    'manifest.json ghi số dòng của từng bảng và các mã kiểm tra SHA-256.',
    '',
    'Số dòng:',
    ...rows,
    '',
    'THIS IS A BACKUP OF THE PROGRAM "SỔ KHUYẾN HỌC". Open it there: "Sao lưu", choose this file, "Khôi phục".',
    'Without the program: data.sqlite is an SQLite 3 database; manifest.json holds row counts and digests.',
    '',
  ].join('\r\n')
}
