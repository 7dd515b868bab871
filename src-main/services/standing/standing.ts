import type { StandingNow } from '../../contract/standing.ts'
import type { ReadContext, TaskContext, WriteContext } from '../context.ts'

export { incident, saveIncident } from './incident.ts'

/** Whether the program may write now, why not, and how much room is left. */
export const now = ({ office }: ReadContext): StandingNow => office.standing.now()

/** Looks whether disk and data are well again; writing goes on when they are. */
export const tryAgain = ({ office, progress }: TaskContext): Promise<StandingNow> =>
  office.standing.tryAgain(progress)

/** The clerk says that the clock of the computer is right: what was seen before counts no more. */
export const trustClock = ({ office, db }: WriteContext): StandingNow => office.standing.trustClock(db)
