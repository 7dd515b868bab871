/**
 * Items of a criteria set are confirmed one by one, and a confirmation can be taken back; subjects and titles say which form of
 * a set they fill in.
 */
export const sql = /* sql */ `
-- What was read against the paper, in the order it was done. Step 1: typed from it; 2: read again by somebody else; 0: taken
-- back, with the reason. items: ["set", "indicator 1.1", …], null: all of the version. from_version: read in that earlier
-- version of the set, whose item says the same.
CREATE TABLE criteria_confirmations_next (
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
INSERT INTO criteria_confirmations_next (id, set_id, step, person, day, paper)
  SELECT id, set_id, step, person, day, paper FROM criteria_confirmations;
DROP TABLE criteria_confirmations;
ALTER TABLE criteria_confirmations_next RENAME TO criteria_confirmations;
CREATE INDEX criteria_confirmations_set ON criteria_confirmations (set_id);

-- Which form of a criteria set the subject fills in, in the words of the set; 'other': none of those named. Null: not known.
ALTER TABLE subjects ADD COLUMN variant TEXT CHECK (variant <> '');
-- The form it was judged by.
ALTER TABLE titles ADD COLUMN variant TEXT CHECK (variant <> '');
`
