export const commandNames = [
  'import',
  'recognise',
  'certificates',
  'undo',
  'history',
  'search',
  'round',
  'score',
  'criteria',
  'seal',
  'backup',
  'verify',
  'restore',
  'drill',
  'copies',
  'go-back',
  'check',
  'rescue',
] as const
export type CommandName = (typeof commandNames)[number]

export const help = `npm run -s office -- <command> …
Answers are JSON on standard output and exit code 0. A "no" is one sentence on standard error, nothing on standard
output, and exit code 1; only verify, check and criteria check print their answer as well. Sentences are Vietnamese; --language en makes them English.

import FILE --kind registrations|results|scores --subject family|clan|unit|community|citizen|commune --year 2020
       --place "Tân Phúc" --data DIR [--dry-run] [--again]
       kind, subject and year that are not said are those the sheet itself speaks of
       [--column self|hamlet|commune]       of scores: the column of the score sheets they go into
       [--encoding unicode|unicode-nfd|tcvn3|vni|windows-1258]
       [--same ROW=SUBJECTID] [--new ROW]   the clerk's word on rows that were told as undecided or duplicate;
                                            --choose ROW=SUBJECTID and --choose ROW=new say the same
       [--office NAME] [--level province|district|commune] [--places LIST]   of an office founded by this import
recognise --year 2020 --subject family --number 15/QĐ-HKH --date 2020-11-20 --data DIR [--signer NAME --post POST]
certificates --decision 15/QĐ-HKH --data DIR --out FILE.pdf
undo --data DIR
history --data DIR [--last 20]
search TEXT --data DIR [--last 12]
round --year 2020 [--subject family] --data DIR
score --subject family|clan|unit|community|citizen|commune --year 2020 --data DIR [--commune NAME]
                                             classes of the score sheets and their counts, who cannot be classed yet and
                                             why, how many are worth another look; nothing is changed
criteria list [--data DIR]                   the criteria sets, which can judge, and why the others cannot
criteria show CODE[@VERSION] [--data DIR]    one set line by line, as it stands in its paper
criteria check FILE                          what a file of a set is worth: exit code 1 where something is wrong or not known
seal --out SHEET.pdf --data DIR --secret-file FILE   sets the passphrase of sealed backups (in a file, or HOI_SECRET) and
                                             writes the sheet with the recovery code: print it, put it away, remove the file
backup --to DIR --data DIR [--sealed]        sealed: locked with the passphrase set on the page Sao lưu, or by seal
verify FILE [--data DIR] [--secret-file FILE]
restore FILE --data DIR [--secret-file FILE]   a sealed FILE of another computer is opened by its passphrase or the code
                                               of its recovery sheet: in a file, or in the environment as HOI_SECRET
drill FILE --data DIR [--secret-file FILE]   restores for practice into a folder of its own, tells what is saved there and
                                             what is present, and removes it again; the office keeps its data
copies --data DIR                            what the program keeps by itself: its own copies, and the data before restores
go-back --generation N --data DIR            makes data before a restore the office's own again; the present ones are kept
check --data DIR
rescue --data DIR [--use N]                  of data that cannot be opened: the copies to go on with, newest first; --use
                                             takes one (a sealed one by its secret, as restore). Nothing is removed

An office with a PIN answers only when the PIN stands in the environment as HOI_PIN.

An import into an empty data folder founds an office: with --level commune and --office that of the commune of --place,
else that of the district of the place list; --office gives it its name, --places another list than the first. Places are
found with or without marks and with or without their type ("tan phuc", "xã Tân Phúc"), as they were in the year given.
`
