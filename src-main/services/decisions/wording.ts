import * as z from 'zod'
import { subjectKinds } from '../../contract/assessments.ts'
import { officeLevels } from '../../contract/settings.ts'
import { readResource } from '../../files/resources.ts'

type Kind = (typeof subjectKinds)[number]

/** What a paper calls a kind of subject in the middle of a sentence. */
export const kindNoun: Readonly<Record<Kind, string>> = {
  citizen: 'công dân',
  family: 'gia đình',
  clan: 'dòng họ',
  community: 'thôn, khu phố',
  unit: 'đơn vị',
  commune: 'xã, thị trấn',
}
export const nameHeading: Readonly<Record<Kind, string>> = {
  citizen: 'Họ và tên',
  family: 'Họ và tên chủ hộ',
  clan: 'Dòng họ',
  community: 'Thôn, khu phố',
  unit: 'Đơn vị',
  commune: 'Xã, thị trấn',
}

/** What the number beside a name counts. */
export const sizeHeading: Readonly<Record<Kind, string>> = {
  citizen: 'Số người',
  family: 'Số người',
  clan: 'Số hộ',
  community: 'Số hộ',
  unit: 'Số người',
  commune: 'Số hộ',
}

const usual = z.object({
  subject: z.string(),
  legalBasis: z.array(
    z.object({
      kinds: z.array(z.enum(subjectKinds)),
      from: z.int().nullable(),
      to: z.int().nullable(),
      province: z.string().nullable(),
      level: z.enum(officeLevels).nullable(),
      text: z.string(),
    }),
  ),
  articles: z.array(z.string()),
  recipients: z.array(z.string()),
})

/** What a paper is about. */
interface Said {
  readonly kind: Kind
  readonly year: number
  readonly label: string
  readonly office: string
}
export interface Occasion extends Said {
  readonly level: (typeof officeLevels)[number]
  readonly province: string | null
}

/** A text that comes with the program with its words filled in; words that are known later ({count}) stay. */
export function filledTemplate<T>(
  resources: string,
  name: string,
  shape: z.ZodType<T>,
  { kind, year, label, office }: Said,
): T {
  const words: Readonly<Record<string, string>> = { year: `${year}`, label, office, kind: kindNoun[kind] }
  const filled = (text: string) =>
    text.replaceAll(/\{(\w+)\}/g, (whole, word: string) => words[word] ?? whole)
  return shape.parse(
    JSON.parse(readResource(resources, 'templates', `${name}.json`), (_, value: unknown) =>
      typeof value === 'string' ? filled(value) : value,
    ),
  )
}

/** The usual words of a decision of recognition; {count} stays, it is known when the paper is printed. */
export function usualWording(resources: string, occasion: Occasion) {
  const { kind, year, level, province } = occasion
  const { legalBasis, ...rest } = filledTemplate(resources, 'decision-recognition', usual, occasion)
  return {
    ...rest,
    legalBasis: legalBasis
      .filter((basis) => basis.kinds.length === 0 || basis.kinds.includes(kind))
      .filter((basis) => (basis.from ?? year) <= year && year <= (basis.to ?? year))
      .filter((basis) => basis.province === null || basis.province === province)
      .filter((basis) => basis.level === null || basis.level === level)
      .map(({ text }) => text),
  }
}
