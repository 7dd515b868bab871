export const sql = /* sql */ `
-- What was done to the house rather than in it: the PIN set, removed or reset (the PIN itself lies beside the data, never in
-- them), an earlier data file made live again, a backup restored for practice.
CREATE TABLE house_events (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('lock-set', 'lock-removed', 'lock-reset', 'went-back', 'drilled')),
  about TEXT NOT NULL CHECK (json_valid(about))
) STRICT;
CREATE INDEX house_events_kind ON house_events (kind, at);
`
