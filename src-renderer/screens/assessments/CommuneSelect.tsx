import { Select } from '@mantine/core'
import { searchKey } from '../../../src-main/contract/values/person-name.ts'
import styles from './Panel.module.css'
import { type PlacesOfYear, titleOf } from './places-of-year.ts'
import { useTitleTexts } from './title-texts.ts'

interface CommuneSelectProps {
  readonly places: PlacesOfYear
  readonly value: number | null
  readonly onChange: (communeId: number | null) => void
  readonly error?: string | null
}

/** Chooses a commune of the year by typing, without marks. */
export function CommuneSelect({ places, value, onChange, error = null }: CommuneSelectProps) {
  const { t } = useTitleTexts()
  return (
    <Select
      label={t('field.commune')}
      placeholder={t('register.communeHint')}
      searchable
      withScrollArea={false}
      comboboxProps={{ portalProps: { target: '#content' } }}
      classNames={{ options: styles.options ?? '' }}
      allowDeselect={false}
      data={places.communes.map((place) => ({ value: String(place.id), label: titleOf(place) }))}
      filter={({ options, search }) =>
        options.filter((option) => 'value' in option && searchKey(option.label).includes(searchKey(search)))
      }
      value={value === null ? null : String(value)}
      error={error}
      onChange={(chosen) => onChange(chosen === null ? null : Number(chosen))}
    />
  )
}
