import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useYear } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useAnswer, useCommand } from '../../api/hooks.ts'
import { useTaking } from '../../api/taking.ts'
import { CommitField } from '../../components/CommitField.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { PartTable } from './PartTable.tsx'
import { readNumber, readYear } from './reading.ts'
import { Section } from './Section.tsx'
import styles from './subjects.module.css'

const textOf = (value: number | null): string => (value === null ? '' : String(value))

/** Households and people of a thôn or commune, year by year. */
export function PlaceFigures({ subjectId }: { readonly subjectId: number }) {
  const { t } = useTranslation('subjects')
  const taking = useTaking()
  const figures = useAnswer(api.subjects.figures, { subjectId })
  const rows = figures.value ?? []
  const write = (row: (typeof rows)[number], field: 'households' | 'population') => async (text: string) => {
    const size = readNumber(text)
    if (size === undefined) return t('wrong.size', { text })
    const { year, households, population } = row
    return taking(() => api.subjects.setFigures({ subjectId, year, households, population, [field]: size }))
  }
  return (
    <Section title={t('figures.title')}>
      {figures.value && rows.length === 0 && <p className={styles.quiet}>{t('figures.none')}</p>}
      {rows.length > 0 && (
        <PartTable
          headings={[
            { text: t('figures.year') },
            { text: t('figures.households') },
            { text: t('figures.population') },
          ]}
        >
          {rows.map((row) => (
            <tr key={row.year} className={styles.level}>
              <td>{row.year}</td>
              <td className={styles.cell}>
                <CommitField
                  label={`${t('figures.households')} ${row.year}`}
                  value={textOf(row.households)}
                  right
                  take={write(row, 'households')}
                />
              </td>
              <td className={styles.cell}>
                <CommitField
                  label={`${t('figures.population')} ${row.year}`}
                  value={textOf(row.population)}
                  right
                  take={write(row, 'population')}
                />
              </td>
              <td />
            </tr>
          ))}
        </PartTable>
      )}
      <AddYear subjectId={subjectId} known={rows} />
      <RefusalNotice refusal={figures.refusal} />
    </Section>
  )
}

interface AddYearProps {
  readonly subjectId: number
  readonly known: readonly {
    readonly year: number
    readonly households: number | null
    readonly population: number | null
  }[]
}

function AddYear({ subjectId, known }: AddYearProps) {
  const { t } = useTranslation('subjects')
  const [working] = useYear()
  const add = useCommand(api.subjects.setFigures)
  const first = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState<string>()
  const [households, setHouseholds] = useState('')
  const [population, setPopulation] = useState('')
  const [asked, setAsked] = useState(false)
  const yearText = typed ?? String(working ?? '')
  const read = {
    year: readYear(yearText) ?? undefined,
    households: readNumber(households),
    population: readNumber(population),
  }
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setAsked(true)
    first.current?.focus()
    const { year } = read
    if (year === undefined || read.households === undefined || read.population === undefined) return
    // What is not typed stays as it was told.
    const before = known.find((each) => each.year === year)
    const done = await add.run({
      ...{ subjectId, year },
      households: read.households ?? before?.households ?? null,
      population: read.population ?? before?.population ?? null,
    })
    if (!done.ok) return
    setAsked(false)
    setTyped(undefined)
    setHouseholds('')
    setPopulation('')
  }
  const wrong = (value: number | null | undefined, text: string): string | null =>
    asked && value === undefined ? t('wrong.size', { text }) : null
  return (
    <form className={styles.add} aria-label={t('figures.add')} onSubmit={(event) => void submit(event)}>
      <TextInput
        ref={first}
        label={t('figures.year')}
        value={yearText}
        inputMode="numeric"
        error={asked && read.year === undefined ? t('wrong.year', { text: yearText }) : null}
        onChange={(event) => setTyped(event.target.value)}
      />
      <TextInput
        label={t('figures.households')}
        value={households}
        inputMode="numeric"
        error={wrong(read.households, households)}
        onChange={(event) => setHouseholds(event.target.value)}
      />
      <TextInput
        label={t('figures.population')}
        value={population}
        inputMode="numeric"
        error={wrong(read.population, population)}
        onChange={(event) => setPopulation(event.target.value)}
      />
      <Button type="submit" variant="default" loading={add.running}>
        {t('figures.add')}
      </Button>
      <RefusalNotice refusal={add.refusal} />
    </form>
  )
}
