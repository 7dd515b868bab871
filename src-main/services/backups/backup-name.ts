import { namePart } from '../../files/file-name.ts'

/** Of the office in the name: with the day, the longest ending and a number of three digits it stays below 80 letters. */
const longestOffice = 34

const endings = { plain: '.hoibk.zip', sealed: '.hoibk.enc' } as const

/** True when a file is called as backups are. */
export const isBackupName = (name: string): boolean =>
  Object.values(endings).some((ending) => name.toLowerCase().endsWith(ending))

/** "so-khuyen-hoc_hoi-khuyen-hoc-xa-tan-phuc_2020-12-31_15-07.hoibk.zip", the time as on the office's clock. */
export function backupName(office: string, madeAt: string, form: keyof typeof endings = 'plain'): string {
  const at = new Date(madeAt)
  const two = (value: number): string => String(value).padStart(2, '0')
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  const time = `${two(at.getHours())}-${two(at.getMinutes())}`
  const whose = namePart(office).slice(0, longestOffice).replace(/-+$/, '')
  return `${['so-khuyen-hoc', whose, day, time].filter((part) => part !== '').join('_')}${endings[form]}`
}
