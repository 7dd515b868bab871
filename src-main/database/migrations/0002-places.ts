export const sql = /* sql */ `
-- Codes are reused with a new meaning (23236 was thị trấn Tân Nghĩa, then xã Hàm Tân): the key is a place of its own with
-- the time it was valid, never the code alone. Kind and name stay apart, or papers say "xã thị trấn …".
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
`
