import type { subjectKinds } from '../../contract/book.ts'
import { formWord } from '../../contract/labels/index.ts'
import type { ScoringStage } from '../../contract/values/answers.ts'
import {
  type CriteriaSet,
  formsOf,
  type Indicator,
  indicatorsOf,
  otherForm,
} from '../../contract/values/criteria-set.ts'
import { formatNumber, formatPoints } from '../../contract/values/number.ts'
import { applies } from '../../contract/values/scoring-answers.ts'
import { isConfirmed, itemKey, type Reading, standingOf } from '../../contract/values/set-items.ts'
import { unknownsOf } from '../../contract/values/unknowns.ts'
import type { SheetForm } from '../../documents/score-sheets.ts'

type Kind = (typeof subjectKinds)[number]

const selfColumn: Readonly<Record<Kind, { heading: string; signs: string }>> = {
  family: { heading: 'Hộ tự chấm', signs: 'Chủ hộ' },
  citizen: { heading: 'Tự chấm', signs: 'Người tự đánh giá' },
  clan: { heading: 'Dòng họ tự chấm', signs: 'Đại diện dòng họ' },
  community: { heading: 'Tự chấm', signs: 'Trưởng thôn, khu phố' },
  unit: { heading: 'Đơn vị tự chấm', signs: 'Thủ trưởng đơn vị' },
  commune: { heading: 'Tự chấm', signs: 'Ủy ban nhân dân xã' },
}
const called: Readonly<Record<Kind, SheetForm['called']>> = {
  family: { name: 'Chủ hộ', place: 'Nơi ở' },
  citizen: { name: 'Họ và tên', place: 'Nơi ở' },
  clan: { name: 'Dòng họ', place: 'Thuộc' },
  community: { name: 'Thôn, khu phố', place: 'Thuộc' },
  unit: { name: 'Đơn vị', place: 'Thuộc' },
  commune: { name: 'Xã, phường, thị trấn', place: 'Thuộc' },
}
/** What a text was not seen to say is left to be written in. */
const unseen = '……'

export interface FormOf {
  readonly set: CriteriaSet
  readonly readings: readonly Reading[]
  readonly confirmed: boolean
  readonly kind: Kind
  readonly year: number
  readonly label: string
  /** The form of the set that is filled in; null: not known, every indicator stands there and says for whom it is. */
  readonly variant: string | null
}

/** The sheet of a set: its criteria and indicators as the text has them, three columns, what may not fall short. */
export function sheetForm({ set, readings, confirmed, kind, year, label, variant }: FormOf): SheetForm {
  const isScored = set.method === 'score'
  const form = variant !== null && [...formsOf(set), otherForm].includes(variant) ? variant : null
  const isUnread = unreadOf(set, { readings, confirmed })
  const groups = set.criteria.map((criterion) => ({
    ...criterion,
    indicators: criterion.indicators.filter((each) => applies(each, { areas: [], variant: form })),
  }))
  const unknowns = unknownsOf(set, { confirmed }).length
  return {
    title: [
      'Phiếu tự đánh giá, chấm điểm',
      `Danh hiệu “${label}” năm ${year}`,
      ...(form === null || form === otherForm ? [] : [`Mẫu phiếu: ${formWord('vi', form)}`]),
    ],
    basis: `Theo ${set.title}`,
    askedHeading: isScored ? 'Điểm tối đa' : 'Yêu cầu',
    called: called[kind],
    columns: [
      { key: 'self', ...selfColumn[kind] },
      { key: 'hamlet', heading: 'Thôn chấm', signs: 'Trưởng thôn, khu phố' },
      { key: 'commune', heading: 'Xã chấm', signs: 'Hội Khuyến học xã' },
    ] satisfies (SheetForm['columns'][number] & { key: ScoringStage })[],
    groups: groups.map(({ code, title, maxPoints, indicators }) => ({
      code,
      title,
      asked: isScored ? points(maxPoints) : '',
      indicators: indicators.map((each) => ({
        code: each.code,
        title: `${indicatorTitle(each, form)}${isUnread(each) ? ' °' : ''}`,
        asked: isScored ? points(each.maxPoints) : asked(each),
      })),
    })),
    total: isScored ? { title: 'Tổng điểm', asked: points(set.maxScore) } : null,
    foot: [
      ...set.vetoes.map(({ rule }) => rule),
      ...(indicatorsOf(set).some(isUnread)
        ? ['° Chỉ số chưa được hai người đối chiếu với văn bản giấy.']
        : []),
      ...(unknowns === 0
        ? []
        : [
            `Bộ tiêu chí này chưa đủ căn cứ để xếp loại: còn ${formatNumber(unknowns)} chỗ chưa đối chiếu với văn bản.`,
          ]),
    ],
  }
}

/** Where some indicators were read against the paper and others not, those are marked; else the foot says it of all. */
function unreadOf(
  set: CriteriaSet,
  { readings, confirmed }: Pick<FormOf, 'readings' | 'confirmed'>,
): (indicator: Indicator) => boolean {
  const standing = standingOf(set, readings)
  const isRead = ({ code }: Indicator): boolean => {
    const found = standing.get(itemKey('indicator', code))
    return found !== undefined && isConfirmed(found)
  }
  if (confirmed || set.complete || !indicatorsOf(set).some(isRead)) return () => false
  return (indicator) => !isRead(indicator)
}

const points = (value: number | null): string => (value === null ? unseen : formatPoints(value))

const indicatorTitle = ({ title, subItems = [], appliesTo }: Indicator, form: string | null): string => {
  const only = appliesTo?.map((each) => formWord('vi', each)).join(', ')
  return [
    title,
    ...subItems.map((item) => `- ${item}`),
    ...(only && form === null ? [`(chỉ cho: ${only})`] : []),
  ].join('\n')
}

/** What is asked where nothing is counted in points. */
function asked({ kind, threshold = null, target, levelThresholds }: Indicator): string {
  if (kind === 'boolean') return 'Có'
  if (levelThresholds)
    return Object.entries(levelThresholds)
      .map(([level, value]) => `Mức ${level}: ${measured(kind, value)}`)
      .join('\n')
  if (threshold !== null) return measured(kind, threshold)
  return target ?? unseen
}

const measured = (kind: Indicator['kind'], value: number): string =>
  kind === 'percent' ? `${formatNumber(value)} %` : formatNumber(value)
