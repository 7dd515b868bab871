import type { SayingFacts } from '../import-sayings.ts'
import { formatNumber } from '../values/number.ts'
import { listsEn } from './lists.en.ts'
import type { Sayings } from './sayings.ts'

const noun = (kind: SayingFacts['kind']): string => listsEn.subjectKinds[kind].toLowerCase()
const nouns = (kind: SayingFacts['kind']): string => noun(kind).replace(/y$/, 'ie').concat('s')
/** What stands in the column of names of a list. */
const nameOf = (kind: SayingFacts['kind']): string =>
  kind === 'family' ? 'the name of the head of the household' : `the name of the ${noun(kind)}`

export const sayingsEn: Sayings = {
  birth: ({ cell, value }) =>
    `Cell ${cell} “${value}” is no year of birth. Correct it to four digits, such as 1958.`,
  'birth-day': ({ cell, value }) =>
    `Cell ${cell} “${value}” is no day of the calendar. Correct it to day/month/year, such as 05/09/1958.`,
  'birth-later': ({ cell, value, year }) =>
    `Cell ${cell} “${value}”: born after ${year}, the year of the list. Correct the year of birth.`,
  'birth-two-digits': ({ cell, value }) =>
    `Cell ${cell} “${value}” has only two digits of the year. Check the year that was read.`,
  'birth-as-day': ({ cell, value }) =>
    `Cell ${cell} “${value}” is a year typed into a cell made for days. It was read as a year; check it.`,
  'birth-child': ({ cell, value, year }) =>
    `Cell ${cell} “${value}”: not yet 14 years old in ${year}. Check the year of birth.`,
  'birth-old': ({ cell, value, year }) =>
    `Cell ${cell} “${value}”: over 105 years old in ${year}. Check the year of birth.`,
  'day-swapped': ({ cell, value }) =>
    `Cell ${cell} “${value}”: Excel may have exchanged day and month. Check the day of birth.`,
  sex: ({ cell, value }) => `Cell ${cell} “${value}” is no sex. Correct it to Nam or Nữ.`,
  members: ({ cell, value }) =>
    `Cell ${cell} “${value}” is no count of household members. Correct it to a number from 1 to 50.`,
  again: ({ cell, value }) => `Cell ${cell} “${value}” does not say new or again. Correct it to Mới or Lại.`,
  points: ({ cell, value }) =>
    `Cell ${cell} “${value}” is no count of points. Correct it to a number, such as 87,5.`,
  result: ({ cell, value }) => `Cell ${cell} “${value}” is no result. Correct it to Đạt or Không đạt.`,
  'result-empty': ({ cell }) => `Cell ${cell} has no result. Write Đạt or Không đạt.`,
  'marks-differ': ({ cell, value }) =>
    `Cell ${cell} “${value}” contradicts another cell of this row. Clear one of the two.`,
  'name-empty': ({ cell, kind }) => `Cell ${cell} has no name. Write ${nameOf(kind)}.`,
  'name-too-long': ({ cell, kind }) =>
    `Cell ${cell} is longer than 120 letters. Shorten it to ${nameOf(kind)}.`,
  'name-sign': ({ cell, value }) => `Cell ${cell} “${value}” has a sign that no name has. Delete the sign.`,
  'name-digits': ({ cell, value }) =>
    `Cell ${cell} “${value}” has digits. Correct it to a name without digits.`,
  'hamlet-empty': ({ cell, kind }) =>
    `Cell ${cell} names no hamlet. This ${noun(kind)} will belong to the commune only.`,
  'hamlet-unclear': ({ cell, value }) =>
    `Cell ${cell} “${value}” does not tell the hamlet. Correct it to a hamlet, such as Thôn 3.`,
  'commune-unknown': ({ cell, value, year }) =>
    `Cell ${cell} “${value}” is no commune of the register in ${year}. Correct the name or add the commune in Settings.`,
  'commune-other': ({ cell, value, place }) =>
    `Cell ${cell} “${value}” is not ${place}, which was chosen. Correct the name or choose another commune for the file.`,
  'long-text': ({ cell }) => `Cell ${cell} is longer than 500 letters. Shorten it.`,
  'same-row': ({ other }) =>
    `Repeats row ${other}: same name, year of birth and hamlet. Row ${other} goes in, this one stays out.`,
  'same-row-differs': ({ other, kind }) =>
    `Same name, year of birth and hamlet as row ${other}, but other household members or sex. Check whether these are two ${nouns(kind)}.`,
  'already-registered': ({ name, year }) => `${name} is registered for ${year} already. Nothing to import.`,
  'registered-differs': ({ name, year, kind }) =>
    `${name}, same year of birth and hamlet, is registered for ${year} with other household members or sex. Choose that ${noun(kind)} or another one.`,
  'several-families': ({ name, count, kind }) =>
    `The register has ${count} ${nouns(kind)} called ${name} of the same year of birth and hamlet. Choose the right one.`,
  'birth-unknown': ({ name, kind }) =>
    `The register has ${name} in the same hamlet without a year of birth. Choose that ${noun(kind)} or another one.`,
  'row-birth-unknown': ({ other, kind }) =>
    `Same name and hamlet as row ${other}, one of them without a year of birth. Choose to import it as another ${noun(kind)} or to leave it out.`,
  'looks-like': ({ name }) =>
    `Much like ${name} of the register: same year of birth and hamlet. Check the spelling.`,
  'looks-like-row': ({ name, other }) =>
    `Much like ${name} in row ${other}: same year of birth and hamlet. Check the spelling.`,
  moved: ({ name, from, place }) =>
    `The family of ${name} lived in ${from}. Once imported, it is written down as moved to ${place}; leave it so if it is the same family.`,
  elsewhere: ({ name, place, kind }) =>
    `${name} of the same year of birth is known in ${place}. Check whether the ${noun(kind)} moved.`,
  'not-registered': ({ name, year, place, kind }) =>
    `${name} is not registered for ${year} in ${place}. Register the ${noun(kind)} first, or correct the name or hamlet.`,
  'several-registered': ({ name, count, place, kind }) =>
    `${count} ${nouns(kind)} called ${name} are registered in ${place}. Choose whose row this is.`,
  'other-hamlet': ({ name, place, kind }) =>
    `${name} is registered in ${place}, not in the hamlet of the file. Choose the ${noun(kind)} if it is the one.`,
  'result-known': ({ name }) => `${name} has this very result already. Nothing to import.`,
  'result-differs': ({ name, kind }) =>
    `${name} has another result already. Choose the ${noun(kind)} to replace it with that of the file.`,
  'result-settled': ({ name }) => `${name} is decided or withdrawn. The result of the file is not imported.`,
  'two-rows-one-family': ({ name, other }) =>
    `Row ${other} gives ${name} another result. Choose the right row.`,
  'left-by-choice': () => 'Left out by choice.',
  'again-differs': ({ name, year }) =>
    `${name} is called new but was registered in ${year}. Check the column Mới/Lại.`,
  size: ({ cell, value }) =>
    `Cell ${cell} “${value}” is no count. Correct it to a whole number, such as 120.`,
  'unit-kind': ({ cell, value }) =>
    `Cell ${cell} “${value}” is no kind of unit. Write Trường học, Cơ quan, Doanh nghiệp, Cơ sở tôn giáo or Khác.`,
  'unit-unknown': ({ cell, value }) =>
    `Cell ${cell} “${value}” is no unit of the register, so the place of work is not written. Import the list of units first.`,
  'place-none': ({ cell, value, kind }) =>
    `Cell ${cell} “${value}” is no ${kind === 'commune' ? 'commune' : 'hamlet'}. Correct the name.`,
  score: ({ cell, value, indicator }) =>
    `Cell ${cell} “${value}” is no points of indicator ${indicator}. Correct it to a number, such as 8,5.`,
  'score-yes-no': ({ cell, value, indicator }) =>
    `Cell ${cell} “${value}”: indicator ${indicator} takes Có or Không only.`,
  'score-over-max': ({ cell, value, indicator, most }) =>
    `Cell ${cell} “${value}” is more than ${formatNumber(most, 'en')}, the most indicator ${indicator} can give. Correct the points.`,
  'score-over-whole': ({ cell, value, indicator }) =>
    `Cell ${cell} “${value}”: indicator ${indicator} cannot be more than all. Correct the share.`,
  'score-decimals': ({ cell, value }) => `Cell ${cell} “${value}” has more than two decimals. Round it.`,
  'score-share': ({ cell, value, indicator }) =>
    `Cell ${cell} “${value}”: it is not clear how many percent indicator ${indicator} is. Write the sign, such as 85%, or 17/20.`,
  'score-applies': ({ cell, value, indicator }) =>
    `Cell ${cell} “${value}”: the set does not say that indicator ${indicator} may be left out. Write points.`,
  'same-row-name': ({ other }) =>
    `Repeats row ${other}: same name in one commune. Row ${other} goes in, this one stays out.`,
  'looks-like-subject': ({ name, place, kind }) =>
    `Much like ${name} in ${place} of the register. Choose that ${noun(kind)} or another one.`,
  'looks-like-row-name': ({ name, other, kind }) =>
    `Much like ${name} in row ${other}. Choose to import it as another ${noun(kind)} or to leave it out.`,
  'like-registered': ({ name, place, kind }) =>
    `Nobody has this very name, but ${name} in ${place} is registered. Choose the ${noun(kind)} if it is the one.`,
  'other-set': ({ name }) =>
    `${name} is scored by another set than this sheet. Export a new score sheet and fill it in.`,
  'scores-empty': () => 'This row has no points yet.',
  'scores-known': ({ name }) => `${name} has these very points already. Nothing to import.`,
  'scores-replaced': ({ name, count }) => `Points of ${name} that were there change: ${count}.`,
  'total-differs': ({ cell, value, most }) =>
    `Cell ${cell} gives ${value} in all; the indicators add up to ${formatNumber(most, 'en')}. The indicators count.`,
}
