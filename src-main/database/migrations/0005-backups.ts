export const sql = /* sql */ `
-- Backups that were made. An automatic one lies on the disk of the data and dies with it.
CREATE TABLE backups (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  path TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  counts TEXT NOT NULL CHECK (json_valid(counts)),
  place TEXT NOT NULL DEFAULT 'folder' CHECK (place IN ('stick', 'folder', 'automatic'))
) STRICT;

-- What the program knows of sticks and folders: facts about things on a desk, which no undo makes undone. The mark tells one
-- from another: the serial number of a stick's volume, or the path where there is none.
CREATE TABLE sticks (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('stick', 'folder')),
  mark TEXT NOT NULL UNIQUE CHECK (mark <> ''),
  name TEXT NOT NULL,
  first_seen_at TEXT NOT NULL,
  last_seen_at TEXT NOT NULL,
  tested_at TEXT,
  tested TEXT CHECK (tested IN ('honest', 'lying', 'slow')),
  CHECK ((tested_at IS NULL) = (tested IS NULL))
) STRICT;

-- A backup that was found good on a stick at least once, and what was found when it was last looked for.
CREATE TABLE stick_files (
  id INTEGER PRIMARY KEY,
  stick_id INTEGER NOT NULL REFERENCES sticks (id),
  name TEXT NOT NULL CHECK (name <> ''),
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  made_at TEXT,
  verified_at TEXT NOT NULL,
  how TEXT NOT NULL CHECK (how IN ('medium', 'memory')),
  state TEXT NOT NULL CHECK (state IN ('good', 'damaged', 'missing')),
  UNIQUE (stick_id, name)
) STRICT;
CREATE INDEX stick_files_sha256 ON stick_files (sha256);
`
