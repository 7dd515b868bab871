import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { labelOf } from '../../contract/labels/index.ts'
import type { PaperName } from '../../contract/papers.ts'
import type { ReadContext } from '../context.ts'
import { placeOf } from './whom.ts'

const called: Readonly<Record<PaperName, string>> = {
  registration: 'Danh sách đăng ký',
  posting: 'Danh sách niêm yết',
  'empty-sheets': 'Phiếu tự đánh giá',
  'filled-sheets': 'Phiếu đã chấm',
  statement: 'Bản kê',
}

/** What the log of exports says of a paper: never a person's name. */
export function paperTold(
  { db }: ReadContext,
  order: Input<Contract['papers']['printPaper']>,
  { rows, fileName }: Output<Contract['papers']['printPaper']>,
) {
  const { paper, kind, year, subjectId } = order
  const place = placeOf(db, order)
  const of = `${labelOf.subjectKinds.vi[kind].toLowerCase()} năm ${year}`
  const what =
    subjectId === null
      ? `${called[paper]} ${of}${place === '' ? '' : `; ${place}`}`
      : `${called[paper]} của hồ sơ số ${subjectId}`
  return { kind: 'paper' as const, what, rows, fileName }
}

type Praised = Contract['commendations']

export const commendationsTold = (
  _: ReadContext,
  { year }: Input<Praised['printProposal']>,
  { rows, fileName }: Output<Praised['exportProposal']>,
) => ({ kind: 'commendations' as const, what: `Danh sách khen thưởng năm ${year}`, rows, fileName })

export const praiseTold = (
  _: ReadContext,
  __: Input<Praised['printPraise']>,
  { rows, fileName }: Output<Praised['printPraise']>,
) => ({ kind: 'praise' as const, what: `${rows} giấy khen`, rows, fileName })
