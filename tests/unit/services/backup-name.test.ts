import { expect, test } from 'vitest'
import { freeName } from '../../../src-main/files/file-name.ts'
import { backupName } from '../../../src-main/services/backups/backup-name.ts'
import { refusedByWindows } from '../../faults/windows-names.ts'

const at = '2020-12-31T08:07:00.000Z'

test.each([
  'Hội Khuyến học xã Tân Phúc',
  'Hội Khuyến học phường Trung Mỹ Tây, Quận 12, Thành phố Hồ Chí Minh',
  'CON',
  '../../x',
  '',
])('the backup of “%s” has a name that Windows takes, also the hundredth of a minute', (office) => {
  for (const form of ['plain', 'sealed'] as const) {
    const wish = backupName(office, at, form)
    const taken = Array.from({ length: 99 }, (_, nth) =>
      wish.replace('.hoibk', `${nth < 1 ? '' : `-${nth + 1}`}.hoibk`),
    )
    const hundredth = freeName(wish, taken)
    expect(hundredth).toContain('-100.hoibk')
    for (const name of [wish, hundredth]) expect(refusedByWindows(name)).toBeNull()
  }
})
