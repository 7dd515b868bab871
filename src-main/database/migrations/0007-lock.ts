export const sql = /* sql */ `
-- When the PIN was set, removed, or reset with the recovery code. The PIN itself lies beside the data, never in them.
CREATE TABLE lock_events (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  what TEXT NOT NULL CHECK (what IN ('set', 'removed', 'reset'))
) STRICT;
`
