// Imported before anything of the program: makes it the next version, which knows one more migration. Nothing was ever shipped,
// so this is how an office of today is brought up to tomorrow's schema by the program's own means.
import { migrations } from '../../src-main/database/migrations/index.ts'

const later = /* sql */ `
CREATE TABLE later_words (
  id INTEGER PRIMARY KEY,
  subject_id INTEGER NOT NULL REFERENCES subjects (id),
  word TEXT NOT NULL CHECK (word <> '')
) STRICT;
CREATE INDEX later_words_subject ON later_words (subject_id);
INSERT INTO later_words (subject_id, word) SELECT id, search_key FROM subjects;
CREATE INDEX later_titles ON titles (state, points);
`
const known = migrations as string[]
if (!known.includes(later)) known.push(later)
// The bundles are of today's version.
process.env.FAULTS_BUNDLED = ''
