import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { capitalised, labelOf } from '../../contract/labels/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import { formatDay } from '../../contract/values/day.ts'
import { formatNumber, formatPoints } from '../../contract/values/number.ts'
import type { Reader } from '../../database/open.ts'
import { findSubject, yearsOf } from '../../database/queries/assessments.ts'
import { consentsOf, writtenAbout } from '../../database/queries/privacy.ts'
import type { ListPaper } from '../../documents/list.ts'
import type { TaskContext } from '../context.ts'
import { changesOfRecord } from '../history/record.ts'
import { readOffice } from '../settings/settings.ts'
import { changeInWords } from './changes-in-words.ts'

type Calls = Contract['privacy']
type Line = readonly [part: string, what: string, text: string]

/** Draws everything the program holds of one person or family as a paper to hand over; the history with it. */
export async function aboutPerson(
  context: TaskContext,
  { subjectId }: Input<Calls['aboutPerson']>,
): Promise<Output<Calls['aboutPerson']>> {
  const { db, office, run, today } = context
  const subject = findSubject(db, { id: subjectId })
  if (!subject) throw new Refusal('not-found', { thing: 'subject' })
  const rows = [
    ...kept(subject),
    ...titles(db, subjectId),
    ...written(db, subjectId),
    ...agreed(db, subjectId),
    ...done(context, subjectId),
  ]
  const title = `Thông tin đang giữ về ${subject.name}`
  const paper: ListPaper = {
    facts: { title, day: today() },
    headingLines: readOffice(db)?.headingLines.filter(Boolean) ?? [],
    title,
    filter: `Lập ngày ${formatDay(today())}, theo yêu cầu của người có thông tin`,
    columns: [
      { heading: 'Phần', width: 30, align: 'left' },
      { heading: 'Mục', width: 42, align: 'left' },
      { heading: 'Nội dung', width: 0, align: 'left' },
    ],
    rows,
    total: `Hồ sơ có ${formatNumber(rows.length)} mục`,
  }
  // The name stays out of the file's name: it stands in folders and in the log of exports.
  const fileName = `ho-so-${subjectId}.pdf`
  const { ticket, path } = office.tickets.room(fileName, 'application/pdf')
  const { pages } = await run('drawList', { path, fonts: `${office.resources}/fonts`, paper })
  return { ticket, fileName, rows: rows.length, pages }
}

const known = (part: string, lines: readonly (readonly [string, string | null])[]): Line[] =>
  lines.flatMap(([what, text]): Line[] => (text === null || text === '' ? [] : [[part, what, text]]))

function kept(subject: NonNullable<ReturnType<typeof findSubject>>): Line[] {
  const { kind, name, birth, sex, hamlet, commune, members } = subject
  return known('Trong sổ', [
    ['Loại', labelOf.subjectKinds.vi[kind]],
    ['Họ và tên', name],
    ['Ngày hoặc năm sinh', birth && formatDay(birth)],
    ['Giới tính', sex && labelOf.sexes.vi[sex]],
    ['Nơi ở', capitalised([hamlet, commune].filter(Boolean).join(', '))],
    ['Số người trong hộ', members === null ? null : formatNumber(members)],
  ])
}

const titles = (db: Reader, subjectId: number): Line[] =>
  yearsOf(db, { subjectId }).flatMap(
    ({ year, label, state, points, reason, decision, registerNumber, again }) =>
      known(`Năm ${year}`, [
        ['Danh hiệu', `${label}, đăng ký ${again ? 'lại' : 'mới'}`],
        ['Tình trạng', labelOf.titleStates.vi[state]],
        ['Điểm', points === null ? null : formatPoints(points / 100)],
        ['Lý do', reason],
        ['Quyết định', decision],
        ['Giấy chứng nhận, số vào sổ', registerNumber === null ? null : `${registerNumber}`],
      ]),
  )

const agreed = (db: Reader, subjectId: number): Line[] =>
  consentsOf(db, { subjectId }).map(({ scope, giver, relation, givenOn, paper, withdrawnOn }): Line => {
    const parts = [
      `${giver} (${labelOf.consentRelations.vi[relation].toLowerCase()}), ngày ${formatDay(givenOn)}`,
      paper && `giấy: ${paper}`,
      withdrawnOn && `rút lại ngày ${formatDay(withdrawnOn)}`,
    ]
    return ['Đồng ý', labelOf.consentScopes.vi[scope], parts.filter(Boolean).join('; ')]
  })

const parts = {
  member: 'Người trong hộ',
  unit: 'Đơn vị',
  clan: 'Dòng họ',
  move: 'Chuyển nơi ở',
  complaint: 'Đơn thư',
  commendation: 'Khen thưởng',
  scores: 'Chấm điểm',
} as const
const stages: Readonly<Record<string, string>> = { self: 'tự chấm', hamlet: 'thôn', commune: 'xã' }

/** What stands beside the titles: everything that anybody wrote about this person or family. */
const written = (db: Reader, subjectId: number): Line[] =>
  writtenAbout(db, { subjectId }).flatMap(({ kind, what, text }): Line[] => {
    if (kind === 'scores') return scores(what, text)
    const said =
      kind === 'member' ? relationOf(what) : /^\d{4}-\d\d-\d\d$/.test(what) ? formatDay(what) : what
    return [[parts[kind], said, text]]
  })

const relationOf = (relation: string): string =>
  Object.entries(labelOf.householdRelations.vi).find(([each]) => each === relation)?.[1] ?? relation

/** One line an indicator, with its points and the words beside them. */
function scores(what: string, answers: string): Line[] {
  const [year = '', stage = ''] = what.split(' ')
  const sheet = JSON.parse(answers) as Record<string, Record<string, string | number | boolean | null>>
  return Object.entries(sheet).map(([code, { value, note, evidence, override }]): Line => {
    const text = [value, note, evidence, override].filter((each) => each !== null && each !== undefined)
    return [`${parts.scores} ${year}, ${stages[stage] ?? stage}`, code, text.join('; ')]
  })
}

const page = 500

function done(context: TaskContext, subjectId: number): Line[] {
  const lines: Line[] = []
  for (let offset = 0; ; offset += page) {
    const { total, rows } = changesOfRecord(context, { of: { subjectId }, offset, limit: page })
    for (const change of rows) {
      const text = changeInWords(context.db, change)
      if (text !== '') lines.push(['Lịch sử', change.at.slice(0, 16).replace('T', ' '), text])
    }
    if (offset + page >= total) return lines
  }
}
