import { assessments } from './en/assessments.ts'
import { backups } from './en/backups.ts'
import { certificates } from './en/certificates.ts'
import { commendations } from './en/commendations.ts'
import { components } from './en/components.ts'
import { criteria } from './en/criteria.ts'
import { decisions } from './en/decisions.ts'
import { desk } from './en/desk.ts'
import { frame } from './en/frame.ts'
import { history } from './en/history.ts'
import { imports } from './en/imports.ts'
import { lock } from './en/lock.ts'
import { overview } from './en/overview.ts'
import { papers } from './en/papers.ts'
import { privacy } from './en/privacy.ts'
import { rescue } from './en/rescue.ts'
import { restoring } from './en/restoring.ts'
import { reviews } from './en/reviews.ts'
import { scoring } from './en/scoring.ts'
import { settings } from './en/settings.ts'
import { start } from './en/start.ts'
import { sticks } from './en/sticks.ts'
import { subjects } from './en/subjects.ts'

export const en = {
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
