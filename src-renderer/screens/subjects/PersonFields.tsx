import { NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sexes } from '../../../src-main/contract/assessments.ts'
import type { PersonMeant } from '../../../src-main/contract/subjects.ts'
import { tidyName } from '../../../src-main/contract/values/person-name.ts'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import { useWords } from '../../locales/words.ts'
import { type Found, FoundSelect } from './FoundSelect.tsx'
import { readBirth } from './reading.ts'

const fresh = 'new'

/** Somebody found in the register, or somebody new as typed. */
export interface PersonDraft {
  readonly chosen: Found | null
  /** The name of somebody new; null while one of the register is chosen. */
  readonly newName: string | null
  readonly birth: string
  readonly sex: (typeof sexes)[number] | null
}
export const noPerson: PersonDraft = { chosen: null, newName: null, birth: '', sex: null }

/** Who is meant; null while nobody is chosen or the birth cannot be read. */
export function personOf({ chosen, newName, birth, sex }: PersonDraft): PersonMeant | null {
  if (chosen === null) return null
  if (newName === null) return { personId: Number(chosen.value) }
  const day = readBirth(birth)
  return day === undefined ? null : { name: newName, birth: day, sex }
}

interface PersonFieldsProps {
  readonly draft: PersonDraft
  readonly onDraft: (draft: PersonDraft) => void
  readonly input: RefObject<HTMLInputElement | null>
  /** The clerk pressed the button: what is missing is said. */
  readonly asked: boolean
}

/** Finds somebody by name, or takes the typed name as somebody new, with birth and sex. */
export function PersonFields({ draft, onDraft, input, asked }: PersonFieldsProps) {
  const { t } = useTranslation('subjects')
  const words = useWords()
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed.trim(), 200)
  const long = text.length >= 2
  const found = useAnswer(api.subjects.findPeople, long ? { text, limit: 20 } : null).value ?? []
  const name = tidyName(text)
  const options: Found[] = [
    ...(long ? found : []).map(({ personId, name: called, birth, where }) => ({
      value: String(personId),
      label: [called, words.day(birth), where].filter(Boolean).join(', '),
    })),
    ...(long ? [{ value: fresh, label: t('people.fresh', { name }) }] : []),
  ]
  const wrongBirth = draft.newName !== null && readBirth(draft.birth) === undefined
  return (
    <>
      <FoundSelect
        input={input}
        label={t('people.find')}
        placeholder={t('people.hint')}
        nothing={t('people.type')}
        found={options}
        chosen={draft.chosen}
        error={asked && draft.chosen === null ? t('wrong.choose') : null}
        onTyped={setTyped}
        onChoose={(value) => {
          const chosen = options.find((option) => option.value === value) ?? null
          const newName = value === fresh ? name : null
          onDraft({
            ...noPerson,
            chosen: newName === null ? chosen : { value: fresh, label: newName },
            newName,
          })
        }}
      />
      {draft.newName !== null && (
        <>
          <TextInput
            label={t('people.birth')}
            value={draft.birth}
            error={asked && wrongBirth ? t('wrong.birth', { text: draft.birth }) : null}
            onChange={(event) => onDraft({ ...draft, birth: event.target.value })}
          />
          <NativeSelect
            label={t('people.sex')}
            value={draft.sex ?? ''}
            data={[
              { value: '', label: t('notKnown') },
              ...sexes.map((sex) => ({ value: sex, label: words.label('sexes', sex) })),
            ]}
            onChange={(event) =>
              onDraft({ ...draft, sex: sexes.find((sex) => sex === event.target.value) ?? null })
            }
          />
        </>
      )}
    </>
  )
}
