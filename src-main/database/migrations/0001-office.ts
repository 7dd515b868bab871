export const sql = /* sql */ `
-- What the program must know of itself and of its office.
-- Tables of record have "id INTEGER PRIMARY KEY"; the others (facts, preferences, counters, column_memories, the history
-- itself) are named in record-tables.ts and stand outside undo.

CREATE TABLE facts (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE preferences (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

-- A number once given is never given again, so counters do not go back when an action is undone.
CREATE TABLE counters (
  name TEXT NOT NULL,
  year INTEGER NOT NULL,
  last INTEGER NOT NULL CHECK (last >= 0),
  PRIMARY KEY (name, year)
) STRICT, WITHOUT ROWID;

-- How this office's own columns were understood, by the fingerprint of their headings.
CREATE TABLE column_memories (
  fingerprint TEXT NOT NULL,
  kind TEXT NOT NULL,
  mapping TEXT NOT NULL CHECK (json_valid(mapping)),
  used_at TEXT NOT NULL,
  PRIMARY KEY (fingerprint, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE offices (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL CHECK (name <> ''),
  level TEXT NOT NULL CHECK (level IN ('province', 'district', 'commune')),
  place_id INTEGER REFERENCES places (id),
  heading_first TEXT NOT NULL,
  heading_second TEXT NOT NULL,
  seat TEXT NOT NULL,
  decision_symbol TEXT NOT NULL CHECK (decision_symbol <> ''),
  signers TEXT NOT NULL CHECK (json_valid(signers))
) STRICT;

-- One entry an action. hash = SHA-256 over the hash before, this entry and every row it changed (chain.ts). What may hold names
-- (input and deed here, before and after below) goes into it as a salted digest, so that it can be blanked for a person who asks
-- for it and the chain still holds. digest: NULL until then.
CREATE TABLE change_sets (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  command TEXT NOT NULL,
  input TEXT NOT NULL,
  deed TEXT NOT NULL CHECK (json_valid(deed)),
  rows INTEGER NOT NULL,
  undoes INTEGER REFERENCES change_sets (id),
  undone_by INTEGER REFERENCES change_sets (id),
  -- 1: the clock of the computer could not be right when this was done.
  clock_suspect INTEGER NOT NULL DEFAULT 0 CHECK (clock_suspect IN (0, 1)),
  salt TEXT,
  digest TEXT,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX change_sets_undoes ON change_sets (undoes) WHERE undoes IS NOT NULL;

CREATE TABLE changes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  change_set_id INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  before TEXT,
  after TEXT,
  salt TEXT,
  digest TEXT
) STRICT;
CREATE INDEX changes_set ON changes (change_set_id);
CREATE INDEX changes_row ON changes (table_name, row_id);
`
