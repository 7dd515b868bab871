import type { DeedName } from '../../../src-main/contract/deeds.ts'
import type { Action } from '../../../src-main/contract/history.ts'
import type { history } from '../../locales/vi/history.ts'

type Fixed = keyof typeof history.fixed
const fixed: Readonly<Partial<Record<DeedName, Fixed>>> = {
  'office-founded': 'office-founded',
  'certificates-issued': 'certificates-issued',
  'backup-made': 'backup-made',
  restored: 'restored',
  undone: 'undone',
  redone: 'redone',
}

export interface Fate {
  readonly can: 'undo' | 'redo' | null
  /** Why neither is possible. */
  readonly why: Fixed | null
}

/** Whether an action can be taken back; papers that left the office and files on a stick cannot. */
export function fateOf(action: Action, redoable: Action | null): Fate {
  if (redoable && (redoable.id === action.id || redoable.id === action.undoneBy))
    return { can: 'redo', why: null }
  if (action.undoneBy !== null) return { can: null, why: null }
  const why = fixed[action.deed.name] ?? null
  return { can: why === null ? 'undo' : null, why }
}
