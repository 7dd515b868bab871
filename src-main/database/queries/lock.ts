import { change } from '../statement.ts'

export const addLockEvent = change<{ at: string; what: 'set' | 'removed' | 'reset' }>(
  'INSERT INTO lock_events (at, what) VALUES (:at, :what)',
)
