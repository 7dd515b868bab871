import { useTranslation } from 'react-i18next'
import { type BookFilter, titleStates } from '../../../src-main/contract/assessments.ts'
import type { Place } from '../../../src-main/contract/places.ts'
import { shortCommune } from '../../../src-main/contract/values/place-name.ts'
import { Chip, type ChipOption, Chips, FindBox } from '../../components/Chips.tsx'
import { useWords } from '../../locales/words.ts'
import { type Change, isFiltered, noFilter, type Stage, stepOfValue, stepValue } from './filter.ts'
import { type PlacesOfYear, shortHamlet } from './places-of-year.ts'

const stages: readonly Stage[] = ['with-result', 'passed-or-later', 'uncertified', 'certified']

interface TitleFiltersProps {
  readonly filter: BookFilter
  readonly counts: Readonly<Partial<Record<string, number>>>
  readonly places: PlacesOfYear
  readonly change: Change
}

/** The filters of the Book, in words; all of them stand in the address. */
export function TitleFilters({ filter, counts, places, change }: TitleFiltersProps) {
  const { t } = useTranslation('assessments')
  const words = useWords()
  const asOptions = (list: PlacesOfYear['communes'], name: (place: Place) => string): ChipOption[] =>
    list.map((place) => ({ value: String(place.id), label: name(place) }))
  const hamlets = places.hamletsOf(filter.communeId)
  const numberOf = (value: string | null): number | null => (value === null ? null : Number(value))
  return (
    <Chips onClear={isFiltered(filter) ? () => change(noFilter) : undefined}>
      <FindBox label={t('find')} value={filter.text} onChange={(text) => change({ text: text.trim() })} />
      <Chip
        name={t('chip.commune')}
        column="commune"
        options={asOptions(places.communes, ({ fullName }) => shortCommune(fullName))}
        value={filter.communeId === null ? null : String(filter.communeId)}
        onChange={(value) => change({ commune: numberOf(value), hamlet: null })}
      />
      {hamlets.length > 0 && filter.kind !== 'commune' && filter.kind !== 'community' && (
        <Chip
          name={t('chip.hamlet')}
          column="hamlet"
          options={asOptions(hamlets, shortHamlet)}
          value={filter.hamletId === null ? null : String(filter.hamletId)}
          onChange={(value) => change({ hamlet: numberOf(value) })}
        />
      )}
      <Chip
        name={t('chip.state')}
        column="state"
        options={[
          ...titleStates.map((state) => ({
            value: `state:${state}`,
            label: words.label('titleStates', state),
            count: words.number(counts[state] ?? 0),
          })),
          ...stages.map((stage) => ({ value: `stage:${stage}`, label: t(`stage.${stage}`) })),
          ...(filter.stage === 'without-result'
            ? [{ value: 'stage:without-result', label: t('stage.without-result') }]
            : []),
        ]}
        value={stepValue(filter)}
        onChange={(value) => change(stepOfValue(value))}
      />
      <Chip
        name={t('chip.again')}
        column="again"
        options={[
          { value: 'false', label: t('freshLong') },
          { value: 'true', label: t('againLong') },
        ]}
        value={filter.again === null ? null : String(filter.again)}
        onChange={(value) => change({ again: value === null ? null : value === 'true' })}
      />
    </Chips>
  )
}
