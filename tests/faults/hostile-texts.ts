import type { Dice } from './fault.ts'
import { peopleOf } from './people.ts'

/** Ways into SQL through a text, each with what would be seen of it. */
const intoSql = [
  ...[
    "'",
    "''",
    "' OR '1'='1",
    "'; DROP TABLE subjects; --",
    "' UNION SELECT body FROM preferences --",
    '" OR ""="',
  ],
  ...[
    "');DELETE FROM titles;--",
    "'; UPDATE offices SET name='x'; --",
    '1; ATTACH DATABASE ":memory:" AS x',
    '`; --',
  ],
  ...[
    "\\'; DROP TABLE people; --",
    "%' OR 1=1 --",
    '%',
    '_',
    '%%',
    "a' AND 1=(SELECT 1)--",
    '/**/OR/**/1=1',
    "'||'a'||'",
  ],
  ...[
    "');INSERT INTO erasures VALUES(1)--",
    ':name',
    '?1',
    '$1',
    '@x',
    "x'41'",
    'char(39)',
    "' COLLATE NOCASE --",
  ],
  ...[
    '0 OR 1=1',
    'NULL',
    "'\0'; DROP TABLE changes; --",
    '\u02bc OR 1=1',
    '＇ OR 1=1 --',
    "';\nPRAGMA writable_schema=1;--",
  ],
  ...[
    'name DESC; --',
    'id) --',
    "MATCH 'a'",
    'NEAR(a b)',
    '"*"',
    'a* OR b*',
    '^a',
    'rank:1',
    '-a',
    'a AND',
    '(',
    '")',
  ],
] as const
/** Ways into a page, a paper, a spreadsheet or a file. */
const intoOthers = [
  ...[
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '"><svg onload=alert(1)>',
    'javascript:alert(1)',
  ],
  ...[
    '&lt;b&gt;',
    '&#60;script&#62;',
    '{{7*7}}',
    '#{7*7}',
    '<!--',
    ']]>',
    '<style>*{display:none}</style>',
    '\u2028alert(1)',
  ],
  ...[
    '=1+1',
    '+1+1',
    '-1+1',
    '@SUM(1)',
    '\t=1+1',
    '\r=1+1',
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://x")',
    '＝1',
    '＋1',
    '－1',
    '＠1',
  ],
  ...[
    '../../etc/passwd',
    '..\\..\\a',
    'CON',
    'NUL.txt',
    'a:b',
    'a/b',
    'a\\b',
    '. .',
    '-rf',
    '~',
    '%2e%2e%2f',
    'file:///etc/passwd',
  ],
  ...[
    '(a) Tj /JavaScript',
    ') /OpenAction <<',
    '\\(',
    '%PDF-1.7',
    'endstream endobj',
    '/Launch',
    '<</S/URI>>',
    'BT ET',
  ],
  ...[
    '\u202egnp.exe',
    '\u202d',
    '\u2066a\u2069',
    '\u200ba\u200bb',
    'a\u0300'.repeat(40),
    'Z\u0489\u0489\u0489',
    '\ufeff',
    '\u00ad',
  ],
  ...[
    '👨‍👩‍👧',
    '名字',
    'שם',
    'اسم',
    'ﷺ',
    'İı',
    'ŉ',
    'ﬁ',
    'ſ',
    '\u1e9e',
    '𝔞',
    '\ud83d',
    '\udc00',
    '\0',
    '\x07',
    '\x1b[31m',
    '\x7f',
  ],
  ...[
    '__proto__',
    'constructor',
    'hasOwnProperty',
    'undefined',
    'null',
    'true',
    'NaN',
    '[object Object]',
    '-0',
    '1e999',
  ],
] as const

/** A text that is somebody's name with something hostile in, before or behind it; no two are the same. */
function around(dice: Dice, hostile: string, person: string): string {
  const kind = dice(5)
  if (kind === 0) return hostile
  if (kind === 1) return `${hostile} ${person}`
  if (kind === 2) return `${person} ${hostile}`
  const at = dice(person.length + 1)
  return person.slice(0, at) + hostile + person.slice(at)
}

function corpus(dice: Dice, count: number, seeds: readonly string[]): string[] {
  const found = new Set<string>(seeds.slice(0, count))
  const people = peopleOf(dice, 300)
  while (found.size < count) {
    const once = around(dice, dice.pick(seeds), dice.pick(people))
    found.add(dice(3) === 0 ? around(dice, dice.pick(seeds), once) : once)
  }
  return [...found]
}

/** So many texts that try to be SQL. */
export const sqlTexts = (dice: Dice, count: number): string[] => corpus(dice, count, intoSql)

/** So many texts that try to be something else than a text, wherever they are shown, printed or written. */
export const hostileTexts = (dice: Dice, count: number): string[] =>
  corpus(dice, count, [...intoOthers, ...intoSql])
