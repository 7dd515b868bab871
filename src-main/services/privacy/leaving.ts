import type { BookFilter } from '../../contract/assessments.ts'
import type { Entry, Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { labelOf } from '../../contract/labels/index.ts'
import type { exportKinds } from '../../contract/privacy.ts'
import { Refusal } from '../../contract/refusal.ts'
import { asRefusal } from '../../database/open.ts'
import { findDecision } from '../../database/queries/decisions.ts'
import * as sql from '../../database/queries/privacy.ts'
import { findProposal } from '../../database/queries/proposals.ts'
import { findReview } from '../../database/queries/reviews.ts'
import { filterInWords } from '../assessments/printing.ts'
import type { ReadContext, TaskContext } from '../context.ts'
import { commendationsTold, paperTold, praiseTold } from '../papers/told.ts'

type Calls = Contract['privacy']
interface Leaving {
  readonly kind: (typeof exportKinds)[number]
  /** In the clerk's words; papers are Vietnamese, and so is this list. */
  readonly what: string
  readonly rows: number | null
  readonly fileName: string
  readonly place?: string | null
}
type Say<E extends Entry> = (context: ReadContext, input: Input<E>, output: Output<E>) => Leaving

const exportBook: Say<Contract['assessments']['exportBook']> = (context, order, { rows, fileName }) => ({
  kind: 'book-sheet',
  what: bookInWords(context, order),
  rows,
  fileName,
})
const printBook: Say<Contract['assessments']['printBook']> = (context, order, { rows, fileName }) => ({
  kind: 'book-paper',
  what: bookInWords(context, order),
  rows,
  fileName,
})
const printCertificates: Say<Contract['certificates']['printCertificates']> = ({ db }, order, made) => ({
  kind: 'certificates',
  what: `Giấy chứng nhận số ${made.firstNumber}-${made.lastNumber}, ${decisionInWords(db, order.decisionId)}`,
  rows: made.certificates,
  fileName: made.fileName,
})
const printDecision: Say<Contract['decisions']['printDecision']> = (
  { db },
  { decisionId },
  { fileName },
) => ({
  kind: 'decision',
  what: `${decisionInWords(db, decisionId)} kèm danh sách`,
  rows: null,
  fileName,
})
const printReview: Say<Contract['reviews']['printReview']> = ({ db }, { reviewId }, { rows, fileName }) => ({
  kind: 'minutes',
  what: `Biên bản bình xét ${findReview(db, { id: reviewId })?.place ?? ''}`.trim(),
  rows,
  fileName,
})
const printProposal: Say<Contract['reviews']['printProposal']> = (
  { db },
  { proposalId },
  { rows, fileName },
) => ({
  kind: 'proposal',
  what: `Tờ trình ${findProposal(db, { id: proposalId })?.number ?? 'chưa có số'} kèm danh sách`,
  rows,
  fileName,
})
const exportScoreSheet: Say<Contract['imports']['exportScoreSheet']> = (
  context,
  order,
  { rows, fileName },
) => ({
  kind: 'score-sheet',
  what: bookInWords(context, { ...order, public: false }, 'Bảng chấm điểm'),
  rows,
  fileName,
})
const leftOutRows: Say<Contract['imports']['leftOutRows']> = (_, __, { rows, fileName }) => ({
  kind: 'left-out',
  what: 'Các dòng chưa nhập của một tệp',
  rows,
  fileName,
})
const aboutPerson: Say<Calls['aboutPerson']> = (_, { subjectId }, { rows, fileName }) => ({
  kind: 'about-person',
  what: `Hồ sơ số ${subjectId}`,
  rows,
  fileName,
})
const makeBackup: Say<Contract['backups']['makeBackup']> = (_, { folder, sealed }, { fileName, counts }) => ({
  kind: 'backup',
  what: sealed ? 'Bản sao lưu cả sổ, có khóa' : 'Bản sao lưu cả sổ, không khóa',
  rows: counts.subjects ?? null,
  fileName,
  place: folder,
})
const prepareSealing: Say<Contract['backups']['prepareSealing']> = (_, __, { fileName }) => ({
  kind: 'recovery-sheet',
  what: 'Tờ mã khôi phục của bản sao lưu',
  rows: null,
  fileName,
})

const seal: Say<Contract['backups']['seal']> = (_, __, { fileName }) => ({
  kind: 'recovery-sheet',
  what: 'Tờ mã khôi phục của bản sao lưu',
  rows: null,
  fileName,
})
const saveIncident: Say<Contract['standing']['saveIncident']> = (_, __, { fileName }) => ({
  kind: 'incident',
  what: 'Bản báo sự cố gửi người giúp kỹ thuật',
  rows: null,
  fileName,
})

const exportSet: Say<Contract['criteria']['exportSet']> = (_, { code, version }, { fileName }) => ({
  kind: 'criteria-set',
  what: `Bộ tiêu chí ${code}, bản ${version}`,
  rows: null,
  fileName,
})

/** Every task whose file leaves the program, and what the log says of it. A preview is looked at and stays. */
const leaving = {
  'assessments.exportBook': exportBook,
  'assessments.printBook': printBook,
  'certificates.printCertificates': printCertificates,
  'decisions.printDecision': printDecision,
  'reviews.printReview': printReview,
  'reviews.printProposal': printProposal,
  'imports.exportScoreSheet': exportScoreSheet,
  'papers.printPaper': paperTold,
  'commendations.printProposal': commendationsTold,
  'commendations.exportProposal': commendationsTold,
  'commendations.printPraise': praiseTold,
  'imports.leftOutRows': leftOutRows,
  'privacy.aboutPerson': aboutPerson,
  'criteria.exportSet': exportSet,
  'backups.makeBackup': makeBackup,
  'backups.prepareSealing': prepareSealing,
  'backups.seal': seal,
  'standing.saveIncident': saveIncident,
} as const
export const leavingNames: readonly string[] = Object.keys(leaving)
const says: ReadonlyMap<string, Say<never>> = new Map(Object.entries(leaving))

type Run = (context: unknown, input: unknown) => unknown

/** The handler of a call, so that what it gives out is written into the log of exports. */
export function loggingExports(name: string, run: Run): Run {
  const say = says.get(name)
  if (!say) return run
  return async (context, input) => {
    const task = context as TaskContext
    const output = await run(task, input)
    await log(task, say(task, input as never, output as never))
    return output
  }
}

async function log({ write, now }: TaskContext, { place = null, ...told }: Leaving): Promise<void> {
  try {
    await write(({ db }) => void sql.addExport(db, { at: now(), actor: 'office', place, ...told }))
  } catch (error) {
    // From a disk that takes nothing more, what is left must still be brought out.
    if (!(asRefusal(error) instanceof Refusal)) throw error
  }
}

/** Everything that left the program, the newest first. */
export function exports({ db }: ReadContext, page: Input<Calls['exports']>): Output<Calls['exports']> {
  return { total: sql.countExports(db, {})?.total ?? 0, rows: sql.exportsMade(db, page) }
}

function bookInWords(
  context: ReadContext,
  order: BookFilter & { readonly public: boolean },
  list = order.public ? 'Danh sách công khai' : 'Danh sách',
): string {
  const filter = filterInWords(context, order)
  return [`${list} ${labelOf.subjectKinds.vi[order.kind].toLowerCase()} năm ${order.year}`, filter]
    .filter(Boolean)
    .join('; ')
}

function decisionInWords(db: ReadContext['db'], id: number): string {
  const number = findDecision(db, { id })?.number ?? null
  return number === null ? 'Quyết định chưa có số' : `Quyết định ${number}`
}
