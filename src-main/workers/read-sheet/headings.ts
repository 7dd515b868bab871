import type { ColumnMeaning } from '../../contract/imports.ts'
import { type Rule, rulesOf, type Subject } from './headings-of-kinds.ts'
import { plainWords, smallWords } from './words.ts'

/** A column's heading as it was understood; the weight says how certain that is. */
export interface Understood {
  readonly meaning: ColumnMeaning
  readonly weight: 1 | 2 | 3
}

/** Whole headings, then words inside of longer ones. Earlier rules go first. */
const whole: readonly Rule[] = [
  ['ordinal', /^(stt|tt|s tt|so tt|so thu tu|thu tu|no|s t t)$/],
  ['name', /^((ho va ten|ho ten|ten|ten goi) )?(chu ho|chu gia dinh)( gia dinh| dang ky)?$/],
  [
    'name',
    /^(ho va ten|ho ten|ten|gia dinh|ten gia dinh|ho gia dinh|ten ho gia dinh|dai dien( gia dinh| ho)?)$/,
  ],
  ['name', /^(ho|ho va|ho dem|ho va dem|ho va ten dem|ho va chu dem|ho va chu lot|ho lot|ho va ten lot)$/],
  [
    'birth',
    /^(nam sinh|ngay sinh|ngay thang nam sinh|ngay nam sinh|sinh nam|n sinh|ns|nsinh|sinh ngay|sinh|thang nam sinh)$/,
  ],
  ['sex', /^(gioi tinh|gioi|gt|phai|nam nu|g tinh)$/],
  ['hamlet', /^(thon|khu pho|kp|ap|xom|to|to dan pho|tdp|khu|ban|lang|buon|khu dan cu|dia ban|chi hoi)$/],
  ['hamlet', /^(dia chi|noi o|cho o|noi cu tru|noi thuong tru|noi o hien nay|cho o hien nay)$/],
  [
    'commune',
    /^(xa|phuong|thi tran|xa phuong|xa thi tran|xa phuong thi tran|xa tt|phuong xa|xa p tt|don vi|ten xa)$/,
  ],
  [
    'members',
    /^(so khau|nhan khau|so nhan khau|khau|so nguoi|so thanh vien|thanh vien|nk|tong so khau|so khau trong ho)$/,
  ],
  ['again', /^(moi lai|lai moi|moi|lai|dk moi lai|dang ky moi lai|dk lai|dk moi|dang ky lai|dang ky moi)$/],
  ['again', /^(hinh thuc|hinh thuc dang ky|loai dang ky|dang ky|dk|dang ky lan dau|tinh trang dang ky)$/],
  [
    'points',
    /^(tong diem|tong so diem|diem|so diem|diem so|tong cong diem|diem dat|diem xet|diem binh xet|diem cham)$/,
  ],
  [
    'result',
    /^(ket qua|xep loai|dat|khong dat|chua dat|dat khong dat|danh gia|ket luan|kq|ket qua binh xet)$/,
  ],
  [
    'result',
    /^(ket qua xep loai|ket qua xet|ket qua danh gia|cong nhan|duoc cong nhan|de nghi cong nhan|ket qua dat)$/,
  ],
  ['left-reason', /^(ly do chua nhap|ly do de lai)$/],
  [
    'reason',
    /^(ly do|ly do khong dat|ly do chua dat|nguyen nhan|nguyen nhan khong dat|ly do khong cong nhan)$/,
  ],
  ['note', /^(ghi chu|chu thich|gc|ghi chu khac|luu y)$/],
]
const inside: readonly Rule[] = [
  ['left-reason', /\bly do (chua nhap|de lai)\b/],
  ['reason', /\b(ly do|nguyen nhan)\b/],
  ['note', /\bghi chu\b/],
  ['name', /\bchu (ho|gia dinh)\b/],
  ['name', /\bho (va )?ten\b/],
  ['birth', /\b(nam|ngay) sinh\b/],
  ['sex', /\bgioi tinh\b/],
  ['members', /\b(so khau|nhan khau|so thanh vien)\b/],
  ['points', /\b(tong (so )?diem|diem tong)\b/],
  ['result', /\b(xep loai|ket qua|khong dat|dat danh hieu|de nghi cong nhan)\b/],
  ['again', /\b(dang ky|dk) (lai|moi|lan dau)\b|\bmoi lai\b/],
  ['points', /\bdiem\b/],
  ['hamlet', /\b(thon|khu pho|kp|to dan pho|ap|xom|khu dan cu)\b/],
  ['hamlet', /\b(dia chi|noi (cu tru|thuong tru|o)|cho o)\b/],
  ['commune', /\b(xa|phuong|thi tran)\b/],
]
/** People beside the head of the family, and parts of a sum: columns with these words mean something else. */
const others = /\b(vo|chong|con|chau|hoc sinh|bo me|cha me|nguoi lap|dien thoai|cccd|cmnd|tieu chi|muc|tc)\b/

/** What a heading says in a list of a kind, if it says anything. Long sentences and values with digits are no headings. */
export function understand(heading: string, subject: Subject = 'family'): Understood | null {
  const words = plainWords(heading)
  if (words === '' || words.length > 70 || /^\d+$/.test(words)) return null
  const birth = birthOfOneSex(heading)
  if (birth) return { meaning: birth, weight: 3 }
  const plain = words.replace(/ (nam )?(19|20)\d\d$/, '').trim()
  const own = rulesOf(subject).find(([, rule]) => rule.test(plain))
  if (own) return own[0] === null ? null : { meaning: own[0], weight: 3 }
  for (const [meaning, rule] of whole) if (rule.test(plain)) return { meaning, weight: 3 }
  if (/\d/.test(plain) || others.test(plain)) return null
  const count = plain.split(' ').length
  for (const [meaning, rule] of inside) {
    if (rule.test(plain)) return { meaning, weight: count <= 5 ? 2 : 1 }
  }
  return null
}

/** "Năm sinh / Nam" and "Năm sinh / Nữ": the column tells the sex, the cell the year. */
function birthOfOneSex(heading: string): 'birth-male' | 'birth-female' | null {
  const found = /^(?:năm|ngày(?: tháng)?(?: năm)?) sinh (?:của )?(nam|nữ)(?: giới)?$/.exec(
    smallWords(heading),
  )
  const turned = /^(nam|nữ) (?:năm|ngày) sinh$/.exec(smallWords(heading))
  const sex = found?.[1] ?? turned?.[1]
  return sex === 'nam' ? 'birth-male' : sex === 'nữ' ? 'birth-female' : null
}
