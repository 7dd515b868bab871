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
, note TEXT) STRICT;

CREATE TABLE units (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  parent TEXT,
  staff INTEGER CHECK (staff >= 0),
  seat_id INTEGER REFERENCES places (id)
, kind TEXT CHECK (kind IN ('school', 'agency', 'enterprise', 'religious', 'other')), level TEXT CHECK (level IN ('commune', 'district', 'province')), head TEXT) STRICT;

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
  commune_id INTEGER NOT NULL REFERENCES places (id), variant TEXT CHECK (variant <> ''),
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
  label TEXT NOT NULL CHECK (label <> ''), set_id INTEGER REFERENCES criteria_sets (id), target_share INTEGER CHECK (target_share BETWEEN 0 AND 10000), target_basis TEXT, deadlines TEXT CHECK (deadlines IS NULL OR json_valid(deadlines)),
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
, purpose TEXT NOT NULL DEFAULT 'recognition' CHECK (purpose IN ('recognition', 'revocation'))) STRICT;

CREATE UNIQUE INDEX decisions_number ON decisions (year, number) WHERE number IS NOT NULL;

CREATE INDEX decisions_round ON decisions (round_id);

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

CREATE TABLE place_areas (
  id INTEGER PRIMARY KEY,
  place_id INTEGER NOT NULL REFERENCES places (id),
  area TEXT NOT NULL CHECK (area <> ''),
  from_year INTEGER NOT NULL CHECK (from_year BETWEEN 2000 AND 2100),
  to_year INTEGER CHECK (to_year IS NULL OR to_year >= from_year),
  basis TEXT NOT NULL,
  UNIQUE (place_id, area, from_year)
) STRICT;

CREATE INDEX people_key ON people (search_key);

CREATE TABLE household_people (
  id INTEGER PRIMARY KEY,
  household_id INTEGER NOT NULL REFERENCES households (id),
  person_id INTEGER NOT NULL REFERENCES people (id),
  relation TEXT NOT NULL,
  UNIQUE (household_id, person_id)
) STRICT;

CREATE INDEX household_people_person ON household_people (person_id);

CREATE TABLE household_moves (
  id INTEGER PRIMARY KEY,
  household_id INTEGER NOT NULL REFERENCES households (id),
  from_hamlet_id INTEGER REFERENCES places (id),
  to_hamlet_id INTEGER REFERENCES places (id),
  day TEXT NOT NULL CHECK (day GLOB '????-??-??'),
  note TEXT
) STRICT;

CREATE INDEX household_moves_household ON household_moves (household_id, day);

CREATE TABLE clan_council (
  id INTEGER PRIMARY KEY,
  clan_id INTEGER NOT NULL REFERENCES clans (id),
  name TEXT NOT NULL CHECK (name <> ''),
  post TEXT NOT NULL
) STRICT;

CREATE INDEX clan_council_clan ON clan_council (clan_id);

CREATE TABLE clan_branches (
  id INTEGER PRIMARY KEY,
  clan_id INTEGER NOT NULL REFERENCES clans (id),
  name TEXT NOT NULL CHECK (name <> ''),
  head TEXT,
  place_id INTEGER REFERENCES places (id),
  UNIQUE (clan_id, name)
) STRICT;

CREATE TABLE clan_families (
  id INTEGER PRIMARY KEY,
  clan_id INTEGER NOT NULL REFERENCES clans (id),
  household_id INTEGER NOT NULL REFERENCES households (id),
  branch_id INTEGER REFERENCES clan_branches (id),
  UNIQUE (clan_id, household_id)
) STRICT;

CREATE INDEX clan_families_household ON clan_families (household_id);

CREATE TABLE unit_people (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL REFERENCES units (id),
  person_id INTEGER NOT NULL REFERENCES people (id),
  from_year INTEGER CHECK (from_year BETWEEN 1900 AND 2100),
  to_year INTEGER CHECK (to_year BETWEEN 1900 AND 2100),
  UNIQUE (unit_id, person_id)
) STRICT;

CREATE INDEX unit_people_person ON unit_people (person_id);

CREATE TABLE criteria_sets (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL CHECK (code <> ''),
  version INTEGER NOT NULL CHECK (version >= 1),
  kind TEXT NOT NULL CHECK (kind IN ('citizen', 'family', 'clan', 'community', 'unit', 'commune', 'district')),
  title TEXT NOT NULL CHECK (title <> ''),
  origin TEXT NOT NULL CHECK (origin IN ('shipped', 'own', 'imported')),
  body TEXT NOT NULL CHECK (json_valid(body)),
  UNIQUE (code, version)
) STRICT;

CREATE TABLE proposals (
  id INTEGER PRIMARY KEY,
  round_id INTEGER NOT NULL REFERENCES rounds (id),
  commune_id INTEGER REFERENCES places (id),
  number TEXT,
  day TEXT CHECK (day IS NULL OR day GLOB '????-??-??'),
  signer_name TEXT NOT NULL,
  signer_post TEXT NOT NULL,
  addressee TEXT NOT NULL,
  subject TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE INDEX proposals_round ON proposals (round_id);

CREATE TABLE "titles" (
  id INTEGER PRIMARY KEY,
  round_id INTEGER NOT NULL REFERENCES rounds (id),
  subject_id INTEGER NOT NULL REFERENCES subjects (id),
  commune_id INTEGER NOT NULL REFERENCES places (id),
  hamlet_id INTEGER REFERENCES places (id),
  members INTEGER CHECK (members >= 0),
  again INTEGER NOT NULL CHECK (again IN (0, 1)),
  state TEXT NOT NULL
    CHECK (state IN ('registered', 'passed', 'failed', 'recognised', 'not-recognised', 'withdrawn', 'revoked')),
  points INTEGER CHECK (points BETWEEN 0 AND 100000),
  reason TEXT,
  note TEXT,
  decision_id INTEGER REFERENCES decisions (id),
  -- What is on paper so far: scores, minutes, a proposal. Where only a result was sent it stays 'registered'; state has the result.
  stage TEXT NOT NULL DEFAULT 'registered'
    CHECK (stage IN ('registered', 'self-scored', 'hamlet-reviewed', 'commune-reviewed', 'proposed')),
  -- The version it was judged by; null where only a result was sent.
  set_id INTEGER REFERENCES criteria_sets (id),
  -- Class or level in the words of that set, and the area whose own pass score was used.
  class_title TEXT,
  area TEXT,
  proposal_id INTEGER REFERENCES proposals (id),
  revocation_id INTEGER REFERENCES decisions (id),
  valid_until TEXT CHECK (valid_until IS NULL OR valid_until GLOB '????-??-??'), variant TEXT CHECK (variant <> ''),
  UNIQUE (round_id, subject_id),
  CHECK ((state IN ('recognised', 'revoked')) = (decision_id IS NOT NULL)),
  CHECK ((state = 'revoked') = (revocation_id IS NOT NULL))
) STRICT;

CREATE INDEX titles_subject ON titles (subject_id, round_id, state, again, points, commune_id, hamlet_id, stage);

CREATE INDEX titles_book ON titles (round_id, commune_id, hamlet_id, state, again, subject_id, stage);

CREATE INDEX titles_points ON titles (round_id, points, state, again, commune_id, hamlet_id, subject_id, stage);

CREATE INDEX titles_decision ON titles (decision_id) WHERE decision_id IS NOT NULL;

CREATE INDEX titles_revocation ON titles (revocation_id) WHERE revocation_id IS NOT NULL;

CREATE INDEX titles_proposal ON titles (proposal_id) WHERE proposal_id IS NOT NULL;

CREATE INDEX titles_expiry ON titles (valid_until) WHERE valid_until IS NOT NULL;

CREATE INDEX titles_set ON titles (set_id) WHERE set_id IS NOT NULL;

CREATE TABLE scorings (
  id INTEGER PRIMARY KEY,
  title_id INTEGER NOT NULL REFERENCES titles (id),
  stage TEXT NOT NULL CHECK (stage IN ('self', 'hamlet', 'commune')),
  answers TEXT NOT NULL CHECK (json_valid(answers)),
  UNIQUE (title_id, stage)
) STRICT;

CREATE TABLE reviews (
  id INTEGER PRIMARY KEY,
  round_id INTEGER NOT NULL REFERENCES rounds (id),
  level TEXT NOT NULL CHECK (level IN ('hamlet', 'commune')),
  place_id INTEGER NOT NULL REFERENCES places (id),
  day TEXT NOT NULL CHECK (day GLOB '????-??-??'),
  venue TEXT NOT NULL,
  chair TEXT NOT NULL,
  secretary TEXT NOT NULL,
  present INTEGER CHECK (present >= 0),
  attendance TEXT NOT NULL CHECK (json_valid(attendance)),
  note TEXT
) STRICT;

CREATE INDEX reviews_round ON reviews (round_id, level, place_id);

CREATE TABLE votes (
  id INTEGER PRIMARY KEY,
  review_id INTEGER NOT NULL REFERENCES reviews (id),
  title_id INTEGER NOT NULL REFERENCES titles (id),
  votes_for INTEGER CHECK (votes_for >= 0),
  votes_against INTEGER CHECK (votes_against >= 0),
  conclusion TEXT NOT NULL CHECK (conclusion IN ('passed', 'failed')),
  reason TEXT,
  UNIQUE (review_id, title_id)
) STRICT;

CREATE INDEX votes_title ON votes (title_id);

CREATE TABLE complaints (
  id INTEGER PRIMARY KEY,
  title_id INTEGER NOT NULL REFERENCES titles (id),
  received_on TEXT NOT NULL CHECK (received_on GLOB '????-??-??'),
  sender TEXT NOT NULL CHECK (sender <> ''),
  content TEXT NOT NULL CHECK (content <> ''),
  answered_on TEXT CHECK (answered_on IS NULL OR answered_on GLOB '????-??-??'),
  answer TEXT,
  outcome TEXT CHECK (outcome IN ('upheld', 'reopened')),
  -- The result that was complained about, kept when it is opened again.
  state_before TEXT NOT NULL,
  CHECK ((answered_on IS NULL) = (outcome IS NULL) AND (answer IS NULL) = (outcome IS NULL))
) STRICT;

CREATE INDEX complaints_title ON complaints (title_id);

CREATE TABLE commendations (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  subject_id INTEGER REFERENCES subjects (id),
  group_name TEXT CHECK (group_name <> ''),
  commune_id INTEGER REFERENCES places (id),
  years_in_row INTEGER CHECK (years_in_row >= 1),
  reason TEXT NOT NULL CHECK (reason <> ''),
  level TEXT NOT NULL CHECK (level IN ('own', 'higher')),
  state TEXT NOT NULL CHECK (state IN ('listed', 'proposed', 'commended', 'refused')),
  paper TEXT,
  paper_day TEXT CHECK (paper_day IS NULL OR paper_day GLOB '????-??-??'),
  CHECK ((subject_id IS NULL) <> (group_name IS NULL))
) STRICT;

CREATE INDEX commendations_year ON commendations (year, state);

CREATE INDEX commendations_subject ON commendations (subject_id) WHERE subject_id IS NOT NULL;

CREATE TABLE "imports" (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  file_name TEXT NOT NULL,
  digest TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('registrations', 'results', 'places', 'scores')),
  subject_kind TEXT NOT NULL DEFAULT 'family'
    CHECK (subject_kind IN ('citizen', 'family', 'clan', 'community', 'unit', 'commune')),
  year INTEGER NOT NULL,
  place_id INTEGER REFERENCES places (id),
  rows INTEGER NOT NULL
) STRICT;

CREATE INDEX imports_digest ON imports (digest);

CREATE TABLE "exports" (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind <> ''),
  what TEXT NOT NULL,
  rows INTEGER CHECK (rows >= 0),
  file_name TEXT NOT NULL,
  place TEXT
) STRICT;

CREATE TABLE "house_events" (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind <> ''),
  about TEXT NOT NULL CHECK (json_valid(about))
) STRICT;

CREATE INDEX house_events_kind ON house_events (kind, at);

CREATE TABLE "criteria_confirmations" (
  id INTEGER PRIMARY KEY,
  set_id INTEGER NOT NULL REFERENCES criteria_sets (id),
  step INTEGER NOT NULL CHECK (step IN (0, 1, 2)),
  person TEXT NOT NULL CHECK (person <> ''),
  day TEXT NOT NULL CHECK (day GLOB '????-??-??'),
  paper TEXT CHECK (paper <> ''),
  reason TEXT CHECK (reason <> ''),
  items TEXT CHECK (items IS NULL OR json_valid(items)),
  from_version INTEGER CHECK (from_version >= 1),
  CHECK ((step = 0) = (paper IS NULL) AND (step = 0) = (reason IS NOT NULL))
) STRICT;

CREATE INDEX criteria_confirmations_set ON criteria_confirmations (set_id);
