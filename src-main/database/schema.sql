CREATE TABLE facts (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE preferences (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE TABLE counters (
  name TEXT NOT NULL,
  year INTEGER NOT NULL,
  last INTEGER NOT NULL CHECK (last >= 0),
  PRIMARY KEY (name, year)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE sqlite_sequence(name,seq);

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

CREATE TABLE places (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('province', 'district', 'commune', 'hamlet')),
  type TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  full_name TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  search_key TEXT NOT NULL,
  code TEXT,
  parent_id INTEGER REFERENCES places (id),
  valid_from TEXT CHECK (valid_from IS NULL OR valid_from GLOB '????-??-??'),
  valid_to TEXT CHECK (valid_to IS NULL OR valid_to GLOB '????-??-??')
) STRICT;

CREATE INDEX places_parent ON places (parent_id, search_key);

CREATE TABLE successions (
  id INTEGER PRIMARY KEY,
  from_id INTEGER NOT NULL REFERENCES places (id),
  to_id INTEGER NOT NULL REFERENCES places (id),
  on_day TEXT NOT NULL CHECK (on_day GLOB '????-??-??'),
  UNIQUE (from_id, to_id)
) STRICT;

CREATE TABLE place_figures (
  id INTEGER PRIMARY KEY,
  place_id INTEGER NOT NULL REFERENCES places (id),
  year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  households INTEGER CHECK (households >= 0),
  population INTEGER CHECK (population >= 0),
  UNIQUE (place_id, year)
) STRICT;

CREATE TABLE people (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  sort_key TEXT NOT NULL,
  search_key TEXT NOT NULL,
  birth TEXT CHECK (birth IS NULL OR birth GLOB '????' OR birth GLOB '????-??' OR birth GLOB '????-??-??'),
  sex TEXT CHECK (sex IN ('male', 'female'))
) STRICT;

CREATE TABLE households (
  id INTEGER PRIMARY KEY,
  head_id INTEGER NOT NULL REFERENCES people (id),
  hamlet_id INTEGER REFERENCES places (id),
  members INTEGER CHECK (members BETWEEN 1 AND 50)
) STRICT;

CREATE INDEX households_head ON households (head_id);

CREATE TABLE clans (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  seat_id INTEGER REFERENCES places (id),
  head TEXT
) STRICT;

CREATE TABLE units (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  parent TEXT,
  staff INTEGER CHECK (staff >= 0),
  seat_id INTEGER REFERENCES places (id)
) STRICT;

CREATE TABLE subjects (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('citizen', 'family', 'clan', 'community', 'unit', 'commune')),
  household_id INTEGER REFERENCES households (id),
  person_id INTEGER REFERENCES people (id),
  clan_id INTEGER REFERENCES clans (id),
  unit_id INTEGER REFERENCES units (id),
  place_id INTEGER REFERENCES places (id),
  name TEXT NOT NULL CHECK (name <> ''),
  sort_key TEXT NOT NULL,
  search_key TEXT NOT NULL,
  given_key TEXT NOT NULL,
  birth TEXT,
  hamlet_id INTEGER REFERENCES places (id),
  commune_id INTEGER NOT NULL REFERENCES places (id),
  CHECK (
    (kind = 'family' AND household_id IS NOT NULL) OR (kind = 'citizen' AND person_id IS NOT NULL)
    OR (kind = 'clan' AND clan_id IS NOT NULL) OR (kind = 'unit' AND unit_id IS NOT NULL)
    OR (kind IN ('community', 'commune') AND place_id IS NOT NULL)
  ),
  CHECK (
    (household_id IS NOT NULL) + (person_id IS NOT NULL) + (clan_id IS NOT NULL) + (unit_id IS NOT NULL)
    + (place_id IS NOT NULL) = 1
  )
) STRICT;

CREATE UNIQUE INDEX subjects_household ON subjects (household_id) WHERE household_id IS NOT NULL;

CREATE UNIQUE INDEX subjects_person ON subjects (person_id) WHERE person_id IS NOT NULL;

CREATE UNIQUE INDEX subjects_clan ON subjects (clan_id) WHERE clan_id IS NOT NULL;

CREATE UNIQUE INDEX subjects_unit ON subjects (unit_id) WHERE unit_id IS NOT NULL;

CREATE UNIQUE INDEX subjects_whole_place ON subjects (place_id) WHERE place_id IS NOT NULL;

CREATE INDEX subjects_key ON subjects (search_key, kind);

CREATE INDEX subjects_place ON subjects (commune_id, kind, search_key);

CREATE INDEX subjects_order ON subjects (sort_key);

CREATE INDEX subjects_given ON subjects (given_key, sort_key);

CREATE INDEX subjects_age ON subjects (birth, sort_key);

CREATE TABLE distinct_pairs (
  id INTEGER PRIMARY KEY,
  one_id INTEGER NOT NULL REFERENCES subjects (id),
  other_id INTEGER NOT NULL REFERENCES subjects (id),
  CHECK (one_id < other_id),
  UNIQUE (one_id, other_id)
) STRICT;

CREATE VIRTUAL TABLE subject_words USING fts5(words, content = '', contentless_delete = 1, prefix = '1 2 3', detail = 'none');

CREATE TABLE rounds (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  kind TEXT NOT NULL CHECK (kind IN ('citizen', 'family', 'clan', 'community', 'unit', 'commune')),
  label TEXT NOT NULL CHECK (label <> ''),
  UNIQUE (kind, year)
) STRICT;

CREATE TABLE decisions (
  id INTEGER PRIMARY KEY,
  round_id INTEGER NOT NULL REFERENCES rounds (id),
  year INTEGER NOT NULL,
  number TEXT,
  day TEXT CHECK (day IS NULL OR day GLOB '????-??-??'),
  signer_name TEXT NOT NULL,
  signer_post TEXT NOT NULL,
  subject TEXT NOT NULL,
  legal_basis TEXT NOT NULL CHECK (json_valid(legal_basis)),
  articles TEXT NOT NULL CHECK (json_valid(articles)),
  recipients TEXT NOT NULL CHECK (json_valid(recipients))
) STRICT;

CREATE UNIQUE INDEX decisions_number ON decisions (year, number) WHERE number IS NOT NULL;

CREATE INDEX decisions_round ON decisions (round_id);

CREATE TABLE titles (
  id INTEGER PRIMARY KEY,
  round_id INTEGER NOT NULL REFERENCES rounds (id),
  subject_id INTEGER NOT NULL REFERENCES subjects (id),
  commune_id INTEGER NOT NULL REFERENCES places (id),
  hamlet_id INTEGER REFERENCES places (id),
  members INTEGER CHECK (members BETWEEN 1 AND 50),
  again INTEGER NOT NULL CHECK (again IN (0, 1)),
  state TEXT NOT NULL CHECK (state IN ('registered', 'passed', 'failed', 'recognised', 'not-recognised', 'withdrawn')),
  points INTEGER CHECK (points BETWEEN 0 AND 100000),
  reason TEXT,
  note TEXT,
  decision_id INTEGER REFERENCES decisions (id),
  UNIQUE (round_id, subject_id),
  CHECK ((state = 'recognised') = (decision_id IS NOT NULL))
) STRICT;

CREATE INDEX titles_subject ON titles (subject_id, round_id, state, again, points, commune_id, hamlet_id);

CREATE INDEX titles_book ON titles (round_id, commune_id, hamlet_id, state, again, subject_id);

CREATE INDEX titles_points ON titles (round_id, points, state, again, commune_id, hamlet_id, subject_id);

CREATE INDEX titles_decision ON titles (decision_id) WHERE decision_id IS NOT NULL;

CREATE TABLE designs (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  version INTEGER NOT NULL,
  name TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  UNIQUE (code, version)
) STRICT;

CREATE TABLE certificates (
  id INTEGER PRIMARY KEY,
  title_id INTEGER NOT NULL UNIQUE REFERENCES titles (id),
  decision_id INTEGER NOT NULL REFERENCES decisions (id),
  year INTEGER NOT NULL,
  register_number INTEGER NOT NULL CHECK (register_number > 0),
  issued_at TEXT,
  prints INTEGER NOT NULL DEFAULT 0,
  design_id INTEGER REFERENCES designs (id),
  content TEXT CHECK (content IS NULL OR json_valid(content)),
  digest TEXT,
  UNIQUE (year, register_number),
  CHECK ((issued_at IS NULL) = (content IS NULL) AND (issued_at IS NULL) = (design_id IS NULL))
) STRICT;

CREATE INDEX certificates_decision ON certificates (decision_id, register_number);

CREATE INDEX certificates_waiting ON certificates (decision_id, title_id) WHERE issued_at IS NULL;

CREATE TABLE imports (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  file_name TEXT NOT NULL,
  digest TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('registrations', 'results', 'places')),
  year INTEGER NOT NULL,
  place_id INTEGER REFERENCES places (id),
  rows INTEGER NOT NULL
) STRICT;

CREATE INDEX imports_digest ON imports (digest);

CREATE TABLE backups (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  path TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  counts TEXT NOT NULL CHECK (json_valid(counts)),
  place TEXT NOT NULL DEFAULT 'folder' CHECK (place IN ('stick', 'folder', 'automatic'))
) STRICT;

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

CREATE TABLE erasures (
  id INTEGER PRIMARY KEY,
  subject_id INTEGER NOT NULL REFERENCES subjects (id),
  at TEXT NOT NULL,
  reason TEXT NOT NULL,
  blanked TEXT NOT NULL CHECK (json_valid(blanked))
) STRICT;

CREATE INDEX erasures_subject ON erasures (subject_id);

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

CREATE TABLE house_events (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('lock-set', 'lock-removed', 'lock-reset', 'went-back', 'drilled')),
  about TEXT NOT NULL CHECK (json_valid(about))
) STRICT;

CREATE INDEX house_events_kind ON house_events (kind, at);
