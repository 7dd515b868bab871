import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import type { WholeSet } from '../../contract/criteria.ts'
import {
  type Language,
  labelOf,
  setProblemSentence,
  sourceSentence,
  unknownSentence,
} from '../../contract/labels/index.ts'
import type { Indicator } from '../../contract/values/criteria-set.ts'
import { sourceOfItem } from '../../contract/values/item-source.ts'
import { formatPoints } from '../../contract/values/number.ts'
import { type ItemPart, itemKey, standingOf } from '../../contract/values/set-items.ts'
import { type Arguments, Misused } from './arguments.ts'
import type { Occasion } from './command.ts'
import { existing } from './existing.ts'

type Asked =
  | { readonly what: 'list' }
  | { readonly what: 'show'; readonly code: string; readonly version: number | null }
  | { readonly what: 'check'; readonly path: string }

/** What the line says, before anything is opened: `list`, `show CODE[@VERSION]`, `check FILE`. */
export function criteriaAsked(given: Arguments): Asked {
  const what = given.word()
  if (what === 'list') return { what }
  if (what === 'check') return { what, path: existing(given, 'second') }
  if (what !== 'show') throw new Misused('value', what)
  const name = given.second()
  if (name === undefined) throw new Misused('missing', 'CODE')
  const [, code, version] = /^([a-z0-9-]{1,80})(?:@(\d{1,4}))?$/.exec(name) ?? []
  if (code === undefined) throw new Misused('value', name)
  return { what, code, version: version === undefined ? null : Number(version) }
}

/** Criteria sets: which can judge and why others cannot, one of them whole, or what a file of one is worth. */
export async function criteria({ office, application, given }: Occasion): Promise<object> {
  const asked = criteriaAsked(given)
  const { language } = given
  if (asked.what === 'show') {
    const { code, version } = asked
    return shown(await office.criteria.set({ code, version }), language)
  }
  if (asked.what === 'check') {
    const ticket = await application.takeIn(basename(asked.path), createReadStream(asked.path))
    return checked(await office.criteria.readSetFile({ ticket }), language)
  }
  const sets = await office.criteria.sets({})
  return {
    sets: sets.map(({ code, version, kind, title, steps, used, unknowns }) => ({
      code,
      version,
      kind,
      title,
      runs: unknowns.length === 0,
      confirmed: steps === 2,
      used,
      ...(unknowns.length > 0 && { why: unknowns.map((each) => unknownSentence(language, each)) }),
    })),
  }
}

type Preview = Awaited<ReturnType<Occasion['office']['criteria']['readSetFile']>>

/** Fine: it can be read whole and says all it must; only people can still confirm it. */
function checked({ fileName, set, problems, unknowns, intact, from }: Preview, language: Language): object {
  const gaps = unknowns.filter(({ what }) => what !== 'unconfirmed')
  return {
    ok: set !== null && intact !== false && gaps.length === 0,
    file: fileName,
    code: set?.id ?? null,
    title: set?.title ?? null,
    from,
    intact,
    problems: problems.map((each) => setProblemSentence(language, each)),
    unknowns: gaps.map((each) => unknownSentence(language, each)),
  }
}

const words = {
  vi: {
    unknown: 'chưa rõ',
    points: 'điểm',
    pass: 'đạt từ',
    total: 'tổng',
    veto: 'loại nếu',
    area: 'vùng',
    read: ['chưa đối chiếu giấy', 'mới xong bước 1', 'đã đối chiếu giấy'],
  },
  en: {
    unknown: 'not known',
    points: 'points',
    pass: 'pass from',
    total: 'total',
    veto: 'veto',
    area: 'area',
    read: ['not confirmed against the paper', 'step 1 only', 'confirmed against the paper'],
  },
} as const

/** A set as a person reads it: one line an item, in the order of the paper. */
function shown(whole: WholeSet, language: Language): object {
  const { code, version, title, legalBasis, kind, origin, confirmations, unknowns, set } = whole
  const say = words[language]
  const number = (value: number | null): string => (value === null ? say.unknown : formatPoints(value))
  const points = (value: number | null): string =>
    set.method === 'score' ? ` (${number(value)} ${say.points})` : ''
  const target = ({ kind: how, threshold, levelThresholds, target: inWords }: Indicator): string => {
    const unit = how === 'percent' ? ' %' : ''
    const levels = Object.entries(levelThresholds ?? {}).map(
      ([level, value]) => `${level}: ≥ ${value}${unit}`,
    )
    const all = [
      ...(inWords ? [inWords] : []),
      ...(threshold === undefined || threshold === null ? [] : [`≥ ${formatPoints(threshold)}${unit}`]),
      ...levels,
    ]
    return all.length > 0 ? ` [${all.join('; ')}]` : ''
  }
  const standing = standingOf(set, confirmations)
  /** Where the item comes from and whether it was read against the paper. */
  const basis = (part: ItemPart, at = ''): string => {
    const key = itemKey(part, at)
    const { first, second } = standing.get(key) ?? {}
    const source = sourceOfItem(set, key)
    const state = say.read[first && second ? 2 : first ? 1 : 0]
    return source ? ` {${sourceSentence(language, source)}; ${state}}` : ''
  }
  return {
    ...{ code, version, kind, title, legalBasis, origin },
    runs: unknowns.length === 0,
    why: unknowns.map((each) => unknownSentence(language, each)),
    confirmations,
    method: set.method && labelOf.setMethods[language][set.method],
    lines: [
      ...set.criteria.flatMap((criterion) => [
        `${criterion.code}. ${criterion.title}${points(criterion.maxPoints)}${basis('criterion', criterion.code)}`,
        ...criterion.indicators.map(
          (each) =>
            `   ${each.code} ${each.title}${points(each.maxPoints)}${target(each)}${basis('indicator', each.code)}`,
        ),
      ]),
      ...(set.method === 'score'
        ? [`${say.total} ${number(set.maxScore)}, ${say.pass} ${number(set.passScore)}${basis('set')}`]
        : []),
      ...set.bands.map(
        (band) => `${band.title}: ${number(band.min)} – ${number(band.max)}${basis('band', band.code)}`,
      ),
      ...set.levels.map(
        (level) => `${level.title}${level.rule ? `: ${level.rule}` : ''}${basis('level', level.code)}`,
      ),
      ...set.areaOverrides.map(
        ({ area, passScore }) =>
          `${say.area} ${area}: ${say.pass} ${formatPoints(passScore)}${basis('area', area)}`,
      ),
      ...set.vetoes.map((veto) => `${say.veto}: ${veto.rule}${basis('veto', veto.code)}`),
    ],
  }
}
