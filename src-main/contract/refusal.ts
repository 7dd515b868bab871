/** Every "no" the program can say. Each has one sentence per language in the renderer's and the command line's texts. */
export const refusalCodes = [
  'unexpected',
  'invalid-input',
  'not-found',
  'cancelled',
  'busy',
  // opening the data
  'program-damaged',
  'data-in-use',
  'data-not-ours',
  'data-newer',
  'data-damaged',
  'current-missing',
  'disk-full',
  'disk-read-only',
  'disk-failed',
  'writing-stopped',
  'folder-on-network',
  'folder-synced',
  'folder-removable',
  'folder-not-found',
  // the first start
  'office-founded-already',
  // undo
  'nothing-to-undo',
  'nothing-to-redo',
  'already-undone',
  'later-changes',
  'row-gone',
  'value-not-restorable',
  // places and subjects
  'place-has-subjects',
  'place-exists',
  'looks-like-registered',
  'already-registered',
  'already-belongs',
  'no-places',
  'years-backwards',
  'name-invalid',
  // the round
  'state-forbids',
  'nothing-selected',
  'list-too-long',
  'nothing-to-carry',
  'reason-missing',
  // reviews, proposals, complaints
  'not-of-place',
  'already-reviewed',
  'votes-exceed-present',
  'title-proposed',
  'proposal-number-taken',
  'proposal-decided',
  'recognised-stands',
  'complaint-answered',
  'answered-too-early',
  // decisions and certificates
  'decision-number-taken',
  'decision-printed',
  'nothing-passed',
  'nothing-recognised',
  'preflight-failed',
  'certificate-issued',
  // praise
  'listed-already',
  'years-not-reached',
  'commendation-decided',
  'not-proposed',
  'nobody-commended',
  // criteria sets
  'set-invalid',
  'set-code-taken',
  'set-fixed',
  'set-unknowns',
  'set-step',
  'set-same-person',
  'set-not-confirmed',
  'set-gave-results',
  'set-file-unknown',
  'set-file-invalid',
  'set-file-changed',
  'set-known',
  'set-other-kind',
  'set-not-in-force',
  'set-judged',
  'day-ahead',
  'area-overlaps',
  // scores
  'no-criteria',
  'score-wrong',
  'scores-changed',
  'override-missing',
  'scores-of-another-set',
  // personal data
  'not-a-person',
  'erasure-waits',
  // files in
  'file-unreadable',
  'file-has-password',
  'file-too-large',
  'file-empty',
  'file-kind-unknown',
  'sheet-too-large',
  'ticket-unknown',
  'made-file-gone',
  'reading-unknown',
  'column-missing',
  'column-twice',
  'import-blocked',
  'nothing-to-import',
  'same-file-again',
  'place-missing',
  // backups
  'backup-damaged',
  'backup-not-ours',
  'backup-newer',
  'backup-other-office',
  'backup-not-verified',
  'folder-is-data',
  'stick-gone',
  'stick-limit',
  'practice-open',
  // sealed backups
  'backup-sealed',
  'backup-secret-wrong',
  'sealing-not-ready',
  'sealing-draft-unknown',
  'passphrase-weak',
  'recovery-group-wrong',
  // the lock
  'locked',
  'lock-not-set',
  'pin-wrong',
  'pin-wait',
  'recovery-code-wrong',
  // the doors
  'sample-only',
] as const
export type RefusalCode = (typeof refusalCodes)[number]
export type Details = Readonly<Record<string, string | number>>

/** An expected "no" that the user can act on. Any other throw is a bug. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: RefusalCode
  readonly details: Details

  constructor(code: RefusalCode, details: Details = {}) {
    super(code)
    this.code = code
    this.details = details
  }
}
