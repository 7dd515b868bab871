import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Place } from '../../../src-main/contract/places.ts'
import { searchKey } from '../../../src-main/contract/values/person-name.ts'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import { useWords } from '../../locales/words.ts'
import styles from './subjects.module.css'

interface PlaceOptionProps {
  readonly label: string
  readonly value: number | null
  readonly onChange: (placeId: number | null) => void
  /** In a table the heading of the column is label enough for the eye. */
  readonly inTable?: boolean
  readonly error?: string | null
}

/** Any thôn or commune there ever was, by typing: branches of a clan live far apart. */
export function PlaceOption({ label, value, onChange, inTable = false, error = null }: PlaceOptionProps) {
  const places = useAnswer(api.places.places, {}).value ?? []
  const byId = new Map(places.map((place) => [place.id, place]))
  const { t } = useTranslation('subjects')
  const words = useWords()
  // Two communes of one name follow one another: the day on which the old one ended tells them apart.
  const nameOf = ({ fullName, kind, parentId, validTo }: Place): string => {
    const above = kind === 'hamlet' && parentId !== null ? byId.get(parentId)?.fullName : undefined
    const name = above === undefined ? fullName : `${fullName}, ${above}`
    return validTo === null ? name : t('placeUntil', { name, day: words.day(validTo) })
  }
  return (
    <Select
      {...(inTable ? { 'aria-label': label } : { label })}
      error={error}
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
