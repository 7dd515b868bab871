import {
  type Icon,
  IconAlertTriangle,
  IconCertificate,
  IconDatabaseExport,
  IconDatabaseImport,
  IconFileImport,
  IconGavel,
  IconHourglassLow,
  IconMessageExclamation,
} from '@tabler/icons-react'
import type { Output } from '../../../src-main/contract/define.ts'
import type { Contract } from '../../../src-main/contract/index.ts'
import type { useLink } from '../../api/address.tsx'
import type { desk } from '../../locales/vi/desk.ts'

export type Waiting = Output<Contract['desk']['waiting']>[number]
type Link = ReturnType<typeof useLink>

interface Step {
  readonly icon: Icon
  readonly words: keyof typeof desk.step
  /** Where the button leads, with the filters of the line set. */
  readonly to: (link: Link) => ReturnType<Link>
}

/** What the button of a waiting line is called and where it leads. */
export function stepOf({ code, kind, places, decisionId }: Waiting, year: number): Step {
  const only = places.length === 1 ? (places[0]?.placeId ?? null) : null
  switch (code) {
    case 'no-backup':
    case 'backup-old':
    case 'backup-year-end':
    case 'backup-unread':
      return { icon: IconDatabaseExport, words: 'backUp', to: (link) => link('backups') }
    case 'drill-due':
      return { icon: IconDatabaseImport, words: 'practise', to: (link) => link('restore') }
    case 'not-registered':
      return {
        icon: IconAlertTriangle,
        words: 'import',
        to: (link) => link('import', { year, kind: 'registrations', place: only }),
      }
    case 'without-result':
      return {
        icon: IconFileImport,
        words: 'openList',
        to: (link) => link('titles', { year, kind, stage: 'without-result', commune: only }),
      }
    case 'passed-waiting':
      return {
        icon: IconGavel,
        words: 'decide',
        to: (link) => link('decision', { year, kind, commune: only }),
      }
    case 'uncertified':
      return {
        icon: IconCertificate,
        words: 'print',
        to: (link) =>
          decisionId === null
            ? link('certificates', { year, issued: false })
            : link('print', { year, decision: decisionId, only: 'not-issued' }),
      }
    case 'decision-incomplete':
      return {
        icon: IconGavel,
        words: 'openDecision',
        to: (link) => link('decisions', { year, decision: decisionId }),
      }
    case 'complaint-open':
      return { icon: IconMessageExclamation, words: 'answer', to: (link) => link('complaints', { year }) }
    case 'recognition-ending':
      return { icon: IconHourglassLow, words: 'openList', to: (link) => link('expiring', { kind }) }
  }
}
