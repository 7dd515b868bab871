import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { subjectKinds } from '../../../src-main/contract/assessments.ts'
import { importKinds } from '../../../src-main/contract/imports.ts'
import { capitalised } from '../../../src-main/contract/labels/index.ts'
import type { Place } from '../../../src-main/contract/places.ts'
import { scoringStages } from '../../../src-main/contract/values/answers.ts'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import { useWords } from '../../locales/words.ts'
import { changeDraft, type Draft } from './draft.ts'
import { LettersMark } from './LettersMark.tsx'
import type { ReadingFile } from './use-reading.ts'

interface IntoBarProps {
  readonly draft: Draft
  readonly file: ReadingFile
  /** It went in: only told. */
  readonly done: boolean
}

/** What the file is, filled in from what was guessed: its kind, year, commune, page and letters. */
export function IntoBar({ draft, file, done }: IntoBarProps) {
  const { t } = useTranslation('imports')
  const words = useWords()
  const places = useAnswer(api.places.places, {}).value ?? []
  const { reading, kind, subject, stage, year, placeId } = draft
  const communes = communesOf(places, year, placeId)
  const thisYear = new Date().getFullYear()
  const years = new Set([year, ...Array.from({ length: 12 }, (_, index) => thisYear + 1 - index)])
  if (done) {
    const place = communes.find(({ id }) => id === placeId)?.fullName
    const told = [
      words.label('importKinds', kind),
      words.label('subjectKinds', subject),
      kind === 'scores' && words.label('scoringStages', stage),
      t('into.ofYear', { year }),
      place && capitalised(place),
    ]
    return <p>{told.filter(Boolean).join(' · ')}</p>
  }
  return (
    <>
      <NativeSelect
        aria-label={t('into.kind')}
        value={kind}
        data={importKinds.map((value) => ({ value, label: words.label('importKinds', value) }))}
        onChange={({ target }) => {
          const chosen = importKinds.find((one) => one === target.value)
          if (chosen) changeDraft({ kind: chosen, choices: {}, scoredAs: null })
        }}
      />
      <NativeSelect
        aria-label={t('into.subject')}
        disabled={file.busy}
        value={subject}
        data={subjectKinds.map((value) => ({ value, label: words.label('subjectKinds', value) }))}
        onChange={({ target }) => {
          const chosen = subjectKinds.find((one) => one === target.value)
          if (chosen) void file.again(draft, { subject: chosen })
        }}
      />
      {kind === 'scores' && (
        <NativeSelect
          aria-label={t('into.stage')}
          value={stage}
          data={scoringStages.map((value) => ({ value, label: words.label('scoringStages', value) }))}
          onChange={({ target }) => {
            const chosen = scoringStages.find((one) => one === target.value)
            if (chosen) changeDraft({ stage: chosen, choices: {} })
          }}
        />
      )}
      <NativeSelect
        aria-label={t('into.year')}
        value={String(year)}
        data={[...years]
          .sort((one, other) => other - one)
          .map((value) => ({ value: String(value), label: t('into.ofYear', { year: value }) }))}
        onChange={({ target }) => changeDraft({ year: Number(target.value), choices: {} })}
      />
      <NativeSelect
        aria-label={t('into.place')}
        value={placeId === null ? '' : String(placeId)}
        data={[
          { value: '', label: t('into.placeByColumn') },
          ...communes.map(({ id, fullName }) => ({ value: String(id), label: capitalised(fullName) })),
        ]}
        onChange={({ target }) =>
          changeDraft({ placeId: target.value === '' ? null : Number(target.value), choices: {} })
        }
      />
      {reading.pages.length > 1 && (
        <NativeSelect
          aria-label={t('into.page')}
          disabled={file.busy}
          value={String(reading.page)}
          data={reading.pages.map(({ name, rows, hidden }, index) => ({
            value: String(index),
            label: t(hidden ? 'into.hiddenPage' : 'into.pageOf', { name, rows }),
          }))}
          onChange={({ target }) => void file.again(draft, { page: Number(target.value) })}
        />
      )}
      <LettersMark draft={draft} file={file} />
    </>
  )
}

/** Communes valid at any time of the year, and the one chosen whatever it is. */
function communesOf(places: readonly Place[], year: number, chosen: number | null): readonly Place[] {
  return places.filter(
    ({ id, kind, validFrom, validTo }) =>
      id === chosen ||
      (kind === 'commune' &&
        (validFrom === null || validFrom <= `${year}-12-31`) &&
        (validTo === null || validTo >= `${year}-01-01`)),
  )
}
