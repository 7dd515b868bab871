import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Place } from '../../../src-main/contract/places.ts'
import { searchKey } from '../../../src-main/contract/values/person-name.ts'
import { placeTitle } from '../../../src-main/contract/values/place-name.ts'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import styles from './subjects.module.css'

interface PlaceFieldsProps {
  readonly communeId: number
  readonly hamletId: number | null
  /** Without it the subject lives in a hamlet: another commune is taken when a hamlet of it is chosen. */
  readonly onCommune?: (communeId: number) => void
  readonly onHamlet: (hamletId: number) => void
  readonly error: string | null
}

const asOptions = (places: readonly Place[]) =>
  places.map(({ id, type, name }) => ({ value: String(id), label: placeTitle(type, name) }))

/** Where a subject is now: its commune, and a hamlet of it. */
export function PlaceFields({ communeId, hamletId, onCommune, onHamlet, error }: PlaceFieldsProps) {
  const { t } = useTranslation('subjects')
  const places = useAnswer(api.places.places, {}).value ?? []
  const [looked, look] = useState<number | null>(null)
  const commune = looked ?? communeId
  const here = places.find(({ id }) => id === communeId)
  // Those of the same time as the commune it is in: an old file keeps old places.
  const communes = places.filter(
    ({ kind, validTo }) => kind === 'commune' && (here === undefined || validTo === here.validTo),
  )
  const hamlets = places.filter(({ kind, parentId }) => kind === 'hamlet' && parentId === commune)
  const shared = {
    searchable: true,
    withScrollArea: false,
    allowDeselect: false,
    comboboxProps: { portalProps: { target: '#content' } },
    classNames: { options: styles.options ?? '' },
  } as const
  return (
    <>
      <Select
        {...shared}
        label={t('field.commune')}
        data={asOptions(communes)}
        filter={byKey}
        value={String(commune)}
        onChange={(chosen) => {
          if (chosen === null) return
          if (onCommune) onCommune(Number(chosen))
          else look(Number(chosen) === communeId ? null : Number(chosen))
        }}
      />
      <Select
        {...shared}
        label={t('field.hamlet')}
        data={asOptions(hamlets)}
        filter={byKey}
        value={hamletId === null || looked !== null ? null : String(hamletId)}
        error={error}
        onChange={(chosen) => {
          if (chosen === null) return
          look(null)
          onHamlet(Number(chosen))
        }}
      />
    </>
  )
}

interface Options {
  readonly options: readonly object[]
  readonly search: string
}
/** Typed without marks. */
const byKey = ({ options, search }: Options): never[] =>
  options.filter(
    (option) => 'label' in option && searchKey(String(option.label)).includes(searchKey(search)),
  ) as never[]
