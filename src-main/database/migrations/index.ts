import { sql as office } from './0001-office.ts'
import { sql as places } from './0002-places.ts'
import { sql as subjects } from './0003-subjects.ts'
import { sql as round } from './0004-round.ts'
import { sql as backups } from './0005-backups.ts'
import { sql as privacy } from './0006-privacy.ts'
import { sql as houseEvents } from './0007-house-events.ts'
import { sql as learningTitles } from './0008-learning-titles.ts'
import { sql as itemsOfCriteria } from './0009-items-of-criteria.ts'

/** In order; a migration's place in this list (from 1) is its `user_version`. A shipped one never changes. */
export const migrations: readonly string[] = [
  office,
  places,
  subjects,
  round,
  backups,
  privacy,
  houseEvents,
  learningTitles,
  itemsOfCriteria,
]
