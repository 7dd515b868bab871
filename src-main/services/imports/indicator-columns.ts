import type { Mapping } from '../../contract/imports.ts'
import type { ScoringStage } from '../../contract/values/answers.ts'
import type { Indicator } from '../../contract/values/criteria-set.ts'
import type { SheetReading } from '../../workers/read-sheet/jobs.ts'
import { words } from './cells.ts'

/** The most an indicator can give, and its unit, as headings write them: "(10)", "(tối đa 10 điểm)", "10đ", "(%)". */
const bounds =
  /\(\s*(?:tối đa|max)?\s*\d+(?:[.,]\d+)?\s*(?:điểm|đ|%)?\s*\)|\b\d+(?:[.,]\d+)?\s*(?:điểm|đ)(?!\p{L})/giu
const codes = /(?<![\d.,])\d{1,2}(?:[.,]\d{1,2})*(?:[.,]?[a-e](?!\p{L}))?(?!\d)/giu
const plainCode = (text: string): string => text.replaceAll(',', '.').toLowerCase()

/** Whose points a column holds, where a sheet has several for each indicator. */
const saysStage: Readonly<Record<ScoringStage, RegExp>> = {
  self: /\btu (cham|danh gia|cho)\b|\bca nhan\b/,
  hamlet: /\b(thon|khu pho|khu dan cu|to dan pho|chi hoi)\b/,
  commune: /\b(xa|phuong|thi tran|hoi dong|ban chap hanh|tham dinh)\b/,
}

/** What the columns of a sheet mean by a set: each indicator by its code, else by its words; in one column only. */
export function withIndicators(
  { columns, mapping }: Pick<SheetReading, 'columns' | 'mapping'>,
  indicators: readonly Indicator[],
  stage: ScoringStage,
): Mapping {
  const found = columns.flatMap(({ index, heading }) => {
    const code = codeIn(heading, indicators, mapping[String(index)] !== undefined)
    return code === null ? [] : [{ index, code, heading: words(heading) }]
  })
  const taken: [string, `indicator ${string}`][] = []
  for (const { code } of indicators) {
    const claims = found.filter((claim) => claim.code === code)
    const claim = claims.find(({ heading }) => saysStage[stage].test(heading)) ?? claims[0]
    if (claim) taken.push([String(claim.index), `indicator ${code}`])
  }
  return { ...mapping, ...Object.fromEntries(taken) }
}

/** The indicator a heading names. One that means something else already must have the very words of the indicator. */
function codeIn(heading: string, indicators: readonly Indicator[], isMapped: boolean): string | null {
  const text = heading.normalize('NFC').replace(bounds, ' ')
  const said = words(text)
  if (said === '') return null
  const byTitle = indicators.find(({ title }) => isTitle(said, words(title)))
  if (byTitle) return byTitle.code
  if (isMapped) return null
  const known = new Map(indicators.map(({ code }) => [plainCode(code), code]))
  const named = [...text.matchAll(codes)].flatMap(([code]) => known.get(plainCode(code)) ?? [])
  return named.toSorted((one, other) => other.length - one.length)[0] ?? null
}

/** The whole title, or so much of its beginning that it can be no other. */
function isTitle(said: string, title: string): boolean {
  const bare = said.replace(/^(?:(?:tieu chi|chi tieu|muc|tc|ct) )?(?:\d{1,2} )*/, '')
  return bare === title || (bare.length >= 20 && (title.startsWith(bare) || bare.startsWith(title)))
}
