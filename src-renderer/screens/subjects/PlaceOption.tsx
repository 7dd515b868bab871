import { Select } from '@mantine/core'
import type { Place } from '../../../src-main/contract/places.ts'
import { searchKey } from '../../../src-main/contract/values/person-name.ts'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import styles from './subjects.module.css'

interface PlaceOptionProps {
  readonly label: string
  readonly value: number | null
  readonly onChange: (placeId: number | null) => void
}

/** Any thôn or commune there ever was, by typing: branches of a clan live far apart. */
export function PlaceOption({ label, value, onChange }: PlaceOptionProps) {
  const places = useAnswer(api.places.places, {}).value ?? []
  const byId = new Map(places.map((place) => [place.id, place]))
  const nameOf = ({ fullName, kind, parentId }: Place): string => {
    const above = kind === 'hamlet' && parentId !== null ? byId.get(parentId)?.fullName : undefined
    return above === undefined ? fullName : `${fullName}, ${above}`
  }
  return (
    <Select
      label={label}
      searchable
      clearable
      withScrollArea={false}
      limit={50}
      comboboxProps={{ portalProps: { target: '#content' } }}
      classNames={{ options: styles.options ?? '' }}
      data={places
        .filter(({ kind }) => kind === 'commune' || kind === 'hamlet')
        .map((place) => ({ value: String(place.id), label: nameOf(place) }))}
      filter={({ options, search }) =>
        options.filter((option) => 'value' in option && searchKey(option.label).includes(searchKey(search)))
      }
      value={value === null ? null : String(value)}
      onChange={(chosen) => onChange(chosen === null ? null : Number(chosen))}
    />
  )
}
