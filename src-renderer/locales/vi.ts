import { assessments } from './vi/assessments.ts'
import { backups } from './vi/backups.ts'
import { certificates } from './vi/certificates.ts'
import { commendations } from './vi/commendations.ts'
import { components } from './vi/components.ts'
import { criteria } from './vi/criteria.ts'
import { decisions } from './vi/decisions.ts'
import { desk } from './vi/desk.ts'
import { frame } from './vi/frame.ts'
import { history } from './vi/history.ts'
import { imports } from './vi/imports.ts'
import { lock } from './vi/lock.ts'
import { overview } from './vi/overview.ts'
import { papers } from './vi/papers.ts'
import { privacy } from './vi/privacy.ts'
import { rescue } from './vi/rescue.ts'
import { restoring } from './vi/restoring.ts'
import { reviews } from './vi/reviews.ts'
import { scoring } from './vi/scoring.ts'
import { settings } from './vi/settings.ts'
import { start } from './vi/start.ts'
import { sticks } from './vi/sticks.ts'
import { subjects } from './vi/subjects.ts'

export const vi = {
  assessments,
  backups,
  certificates,
  commendations,
  components,
  criteria,
  decisions,
  desk,
  frame,
  history,
  imports,
  lock,
  overview,
  rescue,
  restoring,
  papers,
  privacy,
  reviews,
  scoring,
  settings,
  start,
  sticks,
  subjects,
} as const
