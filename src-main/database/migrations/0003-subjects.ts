export const sql = /* sql */ `
-- birth is an ISO day of known precision: "1968", "1968-05" or "1968-05-12".
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

-- What can carry a title: a row that points to its household, person, clan, unit or place. Name, keys, birth and place stand
-- here too, so that a Book of 100,000 rows sorts and pages in SQL; a family goes by the name of its head.
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
-- Partial, so that a family is not also entered in the indexes of clans, units, people and places.
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

-- "Not the same": said once by the clerk, not asked again. The smaller id first.
CREATE TABLE distinct_pairs (
  id INTEGER PRIMARY KEY,
  one_id INTEGER NOT NULL REFERENCES subjects (id),
  other_id INTEGER NOT NULL REFERENCES subjects (id),
  CHECK (one_id < other_id),
  UNIQUE (one_id, other_id)
) STRICT;

-- Words without marks; rowid = subjects.id. Filled at the end of each change set (changes.ts), rebuilt after a restore.
CREATE VIRTUAL TABLE subject_words USING fts5(words, content = '', contentless_delete = 1, prefix = '1 2 3', detail = 'none');
`
