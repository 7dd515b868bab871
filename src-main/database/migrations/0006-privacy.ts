export const sql = /* sql */ `
-- Consents as they were given, on paper. What was withdrawn stays, with its day.
CREATE TABLE consents (
  id INTEGER PRIMARY KEY,
  subject_id INTEGER NOT NULL REFERENCES subjects (id),
  scope TEXT NOT NULL CHECK (scope IN ('keeping', 'publishing-name', 'publishing-photos')),
  giver TEXT NOT NULL CHECK (giver <> ''),
  relation TEXT NOT NULL CHECK (relation IN ('self', 'parent', 'guardian')),
  given_on TEXT NOT NULL CHECK (given_on GLOB '????-??-??'),
  paper TEXT NOT NULL,
  withdrawn_on TEXT CHECK (withdrawn_on IS NULL OR withdrawn_on GLOB '????-??-??')
) STRICT;
CREATE INDEX consents_subject ON consents (subject_id);

-- One row a person that was blanked. blanked: the places of the history that were, as chain.ts reads them.
CREATE TABLE erasures (
  id INTEGER PRIMARY KEY,
  subject_id INTEGER NOT NULL REFERENCES subjects (id),
  at TEXT NOT NULL,
  reason TEXT NOT NULL,
  blanked TEXT NOT NULL CHECK (json_valid(blanked))
) STRICT;
CREATE INDEX erasures_subject ON erasures (subject_id);

-- What left the program, and where to. Outside undo: a paper that was handed out is not called back by a key.
CREATE TABLE exports (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('book-sheet', 'book-paper', 'certificates', 'decision', 'left-out', 'about-person',
    'backup', 'recovery-sheet')),
  what TEXT NOT NULL,
  rows INTEGER CHECK (rows >= 0),
  file_name TEXT NOT NULL,
  place TEXT
) STRICT;
`
