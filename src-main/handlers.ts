import type { Entry, Input, Output } from './contract/define.ts'
import { type Contract, contract } from './contract/index.ts'
import * as assessments from './services/assessments/assessments.ts'
import * as backups from './services/backups/backups.ts'
import * as certificates from './services/certificates/certificates.ts'
import * as commendations from './services/commendations/commendations.ts'
import type { ReadContext, TaskContext, WriteContext } from './services/context.ts'
import * as criteria from './services/criteria/criteria.ts'
import * as decisions from './services/decisions/decisions.ts'
import * as desk from './services/desk/desk.ts'
import * as history from './services/history/history.ts'
import * as imports from './services/imports/imports.ts'
import * as lock from './services/lock/lock.ts'
import * as overview from './services/overview/overview.ts'
import * as papers from './services/papers/papers.ts'
import * as places from './services/places/places.ts'
import { loggingExports } from './services/privacy/leaving.ts'
import * as privacy from './services/privacy/privacy.ts'
import * as rescue from './services/rescue/rescue.ts'
import * as reviews from './services/reviews/reviews.ts'
import * as scoring from './services/scoring/scoring.ts'
import * as search from './services/search/search.ts'
import * as settings from './services/settings/settings.ts'
import * as standing from './services/standing/standing.ts'
import * as subjects from './services/subjects/subjects.ts'
import * as tasks from './services/tasks/tasks.ts'

type Handler<E> =
  E extends Entry<'query'>
    ? (context: ReadContext, input: Input<E>) => Output<E> | Generator<void, Output<E>>
    : E extends Entry<'command'>
      ? (context: WriteContext, input: Input<E>) => Output<E>
      : E extends Entry<'task'>
        ? (context: TaskContext, input: Input<E>) => Promise<Output<E>>
        : never

/** One handler per entry of the contract; a long query yields where it may pause. A missing, async or wrongly typed one does not compile. */
type Handlers = {
  readonly [D in keyof Contract]: { readonly [N in keyof Contract[D]]: Handler<Contract[D][N]> }
}

const handlers: Handlers = {
  assessments,
  backups,
  certificates,
  criteria,
  commendations,
  decisions,
  desk,
  history,
  imports,
  lock,
  overview,
  papers,
  places,
  privacy,
  rescue,
  reviews,
  scoring,
  search,
  settings,
  standing,
  subjects,
  tasks,
}

export interface Bound {
  readonly entry: Entry
  readonly run: (context: unknown, input: unknown) => unknown
}
/** The same handlers by name. This is the one place where their types are let go: `answer` checks values instead. */
export const bound: ReadonlyMap<string, Bound> = new Map(
  Object.entries(contract).flatMap(([domain, entries]) =>
    Object.entries(entries).map(([name, entry]): [string, Bound] => [
      `${domain}.${name}`,
      {
        entry,
        run: loggingExports(
          `${domain}.${name}`,
          Reflect.get(handlers[domain as keyof Handlers], name) as Bound['run'],
        ),
      },
    ]),
  ),
)
