/**
 * Every kind of subject with what belongs to it; criteria sets, scores, minutes, proposals, complaints, revocations. Tables
 * whose closed lists grew are made anew under their old name (see migrate.ts: foreign keys rest meanwhile, then are checked).
 */
export const sql = /* sql */ `
-- What a criteria set says of areas ("miền núi", "đặc biệt khó khăn" …), for the years it holds.
CREATE TABLE place_areas (
  id INTEGER PRIMARY KEY,
  place_id INTEGER NOT NULL REFERENCES places (id),
  area TEXT NOT NULL CHECK (area <> ''),
  from_year INTEGER NOT NULL CHECK (from_year BETWEEN 2000 AND 2100),
  to_year INTEGER CHECK (to_year IS NULL OR to_year >= from_year),
  basis TEXT NOT NULL,
  UNIQUE (place_id, area, from_year)
) STRICT;

-- Somebody of a household or a unit is found by the name typed.
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

ALTER TABLE clans ADD COLUMN note TEXT;
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

ALTER TABLE units ADD COLUMN kind TEXT CHECK (kind IN ('school', 'agency', 'enterprise', 'religious', 'other'));
ALTER TABLE units ADD COLUMN level TEXT CHECK (level IN ('commune', 'district', 'province'));
ALTER TABLE units ADD COLUMN head TEXT;
CREATE TABLE unit_people (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL REFERENCES units (id),
  person_id INTEGER NOT NULL REFERENCES people (id),
  from_year INTEGER CHECK (from_year BETWEEN 1900 AND 2100),
  to_year INTEGER CHECK (to_year BETWEEN 1900 AND 2100),
  UNIQUE (unit_id, person_id)
) STRICT;
CREATE INDEX unit_people_person ON unit_people (person_id);

-- A version is never changed once it was used or confirmed: it is what an assessment of that year was judged by.
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
-- Two steps: one typed it from the paper, another read it against the paper.
CREATE TABLE criteria_confirmations (
  id INTEGER PRIMARY KEY,
  set_id INTEGER NOT NULL REFERENCES criteria_sets (id),
  step INTEGER NOT NULL CHECK (step IN (1, 2)),
  person TEXT NOT NULL CHECK (person <> ''),
  day TEXT NOT NULL CHECK (day GLOB '????-??-??'),
  paper TEXT NOT NULL CHECK (paper <> ''),
  UNIQUE (set_id, step)
) STRICT;

ALTER TABLE rounds ADD COLUMN set_id INTEGER REFERENCES criteria_sets (id);
-- The share of subjects the office means to reach, in hundredths of a percent, and the paper that says so.
ALTER TABLE rounds ADD COLUMN target_share INTEGER CHECK (target_share BETWEEN 0 AND 10000);
ALTER TABLE rounds ADD COLUMN target_basis TEXT;
-- Last days by stage, where the office set its own: {"self-scored": "2026-11-15", …}.
ALTER TABLE rounds ADD COLUMN deadlines TEXT CHECK (deadlines IS NULL OR json_valid(deadlines));

ALTER TABLE decisions ADD COLUMN purpose TEXT NOT NULL DEFAULT 'recognition' CHECK (purpose IN ('recognition', 'revocation'));

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

-- members: how large the subject was that year: persons of a household, families of a clan, staff of a unit.
CREATE TABLE titles_next (
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
  valid_until TEXT CHECK (valid_until IS NULL OR valid_until GLOB '????-??-??'),
  UNIQUE (round_id, subject_id),
  CHECK ((state IN ('recognised', 'revoked')) = (decision_id IS NOT NULL)),
  CHECK ((state = 'revoked') = (revocation_id IS NOT NULL))
) STRICT;
INSERT INTO titles_next (id, round_id, subject_id, commune_id, hamlet_id, members, again, state, points, reason, note,
    decision_id)
  SELECT id, round_id, subject_id, commune_id, hamlet_id, members, again, state, points, reason, note, decision_id
  FROM titles;
DROP TABLE titles;
ALTER TABLE titles_next RENAME TO titles;
CREATE INDEX titles_subject ON titles (subject_id, round_id, state, again, points, commune_id, hamlet_id, stage);
CREATE INDEX titles_book ON titles (round_id, commune_id, hamlet_id, state, again, subject_id, stage);
CREATE INDEX titles_points ON titles (round_id, points, state, again, commune_id, hamlet_id, subject_id, stage);
CREATE INDEX titles_decision ON titles (decision_id) WHERE decision_id IS NOT NULL;
CREATE INDEX titles_revocation ON titles (revocation_id) WHERE revocation_id IS NOT NULL;
CREATE INDEX titles_proposal ON titles (proposal_id) WHERE proposal_id IS NOT NULL;
CREATE INDEX titles_expiry ON titles (valid_until) WHERE valid_until IS NOT NULL;
CREATE INDEX titles_set ON titles (set_id) WHERE set_id IS NOT NULL;

-- One column of a score sheet: {"1.1": {"value": 10, "note": "…", "evidence": "…"}, …} by the codes of the set.
CREATE TABLE scorings (
  id INTEGER PRIMARY KEY,
  title_id INTEGER NOT NULL REFERENCES titles (id),
  stage TEXT NOT NULL CHECK (stage IN ('self', 'hamlet', 'commune')),
  answers TEXT NOT NULL CHECK (json_valid(answers)),
  UNIQUE (title_id, stage)
) STRICT;

-- Minutes of a review: the meeting, and what it said of each subject.
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

-- Praise beside the titles: for a family, a group, an outstanding case; given here or asked for at the higher level.
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

CREATE TABLE imports_next (
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
INSERT INTO imports_next (id, at, file_name, digest, kind, year, place_id, rows)
  SELECT id, at, file_name, digest, kind, year, place_id, rows FROM imports;
DROP TABLE imports;
ALTER TABLE imports_next RENAME TO imports;
CREATE INDEX imports_digest ON imports (digest);

-- The lists of kinds stand in the contract; here they only may not be empty.
CREATE TABLE exports_next (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind <> ''),
  what TEXT NOT NULL,
  rows INTEGER CHECK (rows >= 0),
  file_name TEXT NOT NULL,
  place TEXT
) STRICT;
INSERT INTO exports_next (id, at, actor, kind, what, rows, file_name, place)
  SELECT id, at, actor, kind, what, rows, file_name, place FROM exports;
DROP TABLE exports;
ALTER TABLE exports_next RENAME TO exports;

CREATE TABLE house_events_next (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind <> ''),
  about TEXT NOT NULL CHECK (json_valid(about))
) STRICT;
INSERT INTO house_events_next (id, at, kind, about) SELECT id, at, kind, about FROM house_events;
DROP TABLE house_events;
ALTER TABLE house_events_next RENAME TO house_events;
CREATE INDEX house_events_kind ON house_events (kind, at);
`
