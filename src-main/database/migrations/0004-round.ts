export const sql = /* sql */ `
-- The yearly round of one kind of subject. The label ("Gia đình hiếu học", "Gia đình học tập") belongs to the round.
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

-- A subject's title of a year. Points in hundredths (87,5 is 8750). Place and members as they were that year.
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
-- The columns a Book is filtered and counted by, so that 100,000 rows are passed over or counted without reading them: from a
-- subject to its titles, place by place, and by points.
CREATE INDEX titles_subject ON titles (subject_id, round_id, state, again, points, commune_id, hamlet_id);
CREATE INDEX titles_book ON titles (round_id, commune_id, hamlet_id, state, again, subject_id);
CREATE INDEX titles_points ON titles (round_id, points, state, again, commune_id, hamlet_id, subject_id);
CREATE INDEX titles_decision ON titles (decision_id) WHERE decision_id IS NOT NULL;

-- A design is copied here when it is first used and never changes; an edit is a new version.
CREATE TABLE designs (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  version INTEGER NOT NULL,
  name TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  UNIQUE (code, version)
) STRICT;

-- The register (sổ cấp). Numbers run by year and are given with the decision. Once issued, content (everything printed, as
-- JSON), design and digest (SHA-256 of the page as drawn) stay as they are.
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

-- A file that was taken in; the same bytes are recognised a second time.
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
`
