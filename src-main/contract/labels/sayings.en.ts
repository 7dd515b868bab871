import type { Sayings } from './sayings.ts'

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
  'name-empty': ({ cell }) => `Cell ${cell} has no name. Write the name of the head of the household.`,
  'name-too-long': ({ cell }) =>
    `Cell ${cell} is longer than 120 letters. Shorten it to the name of the head of the household.`,
  'name-sign': ({ cell, value }) => `Cell ${cell} “${value}” has a sign that no name has. Delete the sign.`,
  'name-digits': ({ cell, value }) =>
    `Cell ${cell} “${value}” has digits. Correct it to a name without digits.`,
  'hamlet-empty': ({ cell }) => `Cell ${cell} names no hamlet. This family will belong to the commune only.`,
  'hamlet-unclear': ({ cell, value }) =>
    `Cell ${cell} “${value}” does not tell the hamlet. Correct it to a hamlet, such as Thôn 3.`,
  'commune-unknown': ({ cell, value, year }) =>
    `Cell ${cell} “${value}” is no commune of the register in ${year}. Correct the name or add the commune in Settings.`,
  'commune-other': ({ cell, value, place }) =>
    `Cell ${cell} “${value}” is not ${place}, which was chosen. Correct the name or choose another commune for the file.`,
  'long-text': ({ cell }) => `Cell ${cell} is longer than 500 letters. Shorten it.`,
  'same-row': ({ other }) =>
    `Repeats row ${other}: same name, year of birth and hamlet. Row ${other} goes in, this one stays out.`,
  'same-row-differs': ({ other }) =>
    `Same name, year of birth and hamlet as row ${other}, but other household members or sex. Check whether these are two families.`,
  'already-registered': ({ name, year }) => `${name} is registered for ${year} already. Nothing to import.`,
  'registered-differs': ({ name, year }) =>
    `${name}, same year of birth and hamlet, is registered for ${year} with other household members or sex. Choose that family or another one.`,
  'several-families': ({ name, count }) =>
    `The register has ${count} families called ${name} of the same year of birth and hamlet. Choose the right one.`,
  'birth-unknown': ({ name }) =>
    `The register has ${name} in the same hamlet without a year of birth. Choose that family or another one.`,
  'row-birth-unknown': ({ other }) =>
    `Same name and hamlet as row ${other}, one of them without a year of birth. Choose to import it as another family or to leave it out.`,
  'looks-like': ({ name }) =>
    `Much like ${name} of the register: same year of birth and hamlet. Check the spelling.`,
  'looks-like-row': ({ name, other }) =>
    `Much like ${name} in row ${other}: same year of birth and hamlet. Check the spelling.`,
  elsewhere: ({ name, place }) =>
    `${name} of the same year of birth is known in ${place}. Check whether the family moved.`,
  'not-registered': ({ name, year, place }) =>
    `${name} is not registered for ${year} in ${place}. Register the family first, or correct the name or hamlet.`,
  'several-registered': ({ name, count, place }) =>
    `${count} families called ${name} are registered in ${place}. Choose whose result this is.`,
  'other-hamlet': ({ name, place }) =>
    `${name} is registered in ${place}, not in the hamlet of the file. Choose the family if it is the one.`,
  'result-known': ({ name }) => `${name} has this very result already. Nothing to import.`,
  'result-differs': ({ name }) =>
    `${name} has another result already. Choose the family to replace it with that of the file.`,
  'result-settled': ({ name }) => `${name} is decided or withdrawn. The result of the file is not imported.`,
  'two-rows-one-family': ({ name, other }) =>
    `Row ${other} gives ${name} another result. Choose the right row.`,
  'left-by-choice': () => 'Left out by choice.',
  'again-differs': ({ name, year }) =>
    `${name} is called new but was registered in ${year}. Check the column Mới/Lại.`,
}
