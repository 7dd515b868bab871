import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { placeTypes } from '../../../src-main/contract/places.ts'
import { searchKey } from '../../../src-main/contract/values/person-name.ts'
import { placeKey, placeTitle, splitPlaceName } from '../../../src-main/contract/values/place-name.ts'
import { api } from '../../api/client.ts'
import { useCommand } from '../../api/hooks.ts'
import { useWords } from '../../locales/words.ts'
import styles from './Panel.module.css'
import { type PlacesOfYear, titleOf } from './places-of-year.ts'

const hamletTypes = placeTypes.slice(placeTypes.indexOf('thon'))
const added = 'new'

interface HamletSelectProps {
  readonly communeId: number | null
  readonly places: PlacesOfYear
  readonly value: number | null
  readonly onChange: (hamletId: number) => void
  readonly error?: string | null
}

/** Chooses a hamlet of a commune by typing; one that is not there yet can be added by its name. */
export function HamletSelect({ communeId, places, value, onChange, error = null }: HamletSelectProps) {
  const { t } = useTranslation('assessments')
  const words = useWords()
  const add = useCommand(api.places.addPlace)
  const [typed, setTyped] = useState('')
  const hamlets = places.hamletsOf(communeId)
  const { type, name } = splitPlaceName(typed)
  const newType = hamletTypes.find((each) => each === type) ?? 'thon'
  const isNew =
    communeId !== null &&
    name !== '' &&
    !hamlets.some((place) => placeKey(place.fullName) === placeKey(typed))

  const choose = async (picked: string | null): Promise<void> => {
    if (picked === null) return
    if (picked !== added) return onChange(Number(picked))
    if (communeId === null) return
    const made = await add.run({ parentId: communeId, type: newType, name, validFrom: null })
    if (made.ok) onChange(made.value.id)
  }
  return (
    <Select
      label={t('field.hamlet')}
      placeholder={communeId === null ? t('register.communeFirst') : t('register.hamletHint')}
      disabled={communeId === null}
      searchable
      withScrollArea={false}
      comboboxProps={{ portalProps: { target: '#content' } }}
      classNames={{ options: styles.options ?? '' }}
      allowDeselect={false}
      nothingFoundMessage={t('register.typeHamlet')}
      data={[
        ...hamlets.map((place) => ({ value: String(place.id), label: titleOf(place) })),
        ...(isNew
          ? [{ value: added, label: t('register.addHamlet', { name: placeTitle(newType, name) }) }]
          : []),
      ]}
      filter={({ options, search }) =>
        options.filter(
          (option) =>
            'value' in option &&
            (option.value === added || searchKey(option.label).includes(searchKey(search))),
        )
      }
      value={value === null ? null : String(value)}
      error={error ?? (add.refusal && words.refusal(add.refusal))}
      onSearchChange={setTyped}
      onChange={(picked) => void choose(picked)}
    />
  )
}
