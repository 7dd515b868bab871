import { Button } from '@mantine/core'
import type { BookFilter } from '../../../src-main/contract/assessments.ts'
import { useLink } from '../../api/address.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { type Change, isFiltered, noFilter } from './filter.ts'
import type { PlacesOfYear } from './places-of-year.ts'
import { useTitleTexts } from './title-texts.ts'

interface NoRowsProps {
  readonly filter: BookFilter
  readonly places: PlacesOfYear
  readonly before: number
  readonly change: Change
}

/** Why the list is empty, and the way on: widen the filter, or begin the year. */
export function NoRows({ filter, places, before, change }: NoRowsProps) {
  const { t } = useTitleTexts()
  const link = useLink()
  const { year } = filter
  const where = places.nameOf(filter.hamletId) ?? places.nameOf(filter.communeId)
  const inPlace = filter.communeId !== null || filter.hamletId !== null
  if (isFiltered(filter)) {
    const named = filter.text === '' ? '' : t('none.named', { text: filter.text })
    const at = where === null ? '' : t('none.at', { place: where })
    const others = filter.state !== null || filter.stage !== null || filter.again !== null
    return (
      <EmptyState sentence={t(others ? 'none.filtered' : 'none.hit', { named, at, year })}>
        {inPlace && (
          <Button variant="default" onClick={() => change({ commune: null, hamlet: null })}>
            {t('none.everywhere')}
          </Button>
        )}
        <Button variant="default" onClick={() => change(noFilter)}>
          {t('none.all')}
        </Button>
      </EmptyState>
    )
  }
  return (
    <EmptyState sentence={t('none.year', { year })}>
      <Button component="a" variant="light" {...link('import', { year, kind: 'registrations' })}>
        {t('none.import')}
      </Button>
      {before > 0 && (
        <Button
          component="a"
          variant="default"
          {...link('titles', { year, kind: filter.kind, open: 'carry' })}
        >
          {t('carry.title', { from: year - 1 })}
        </Button>
      )}
    </EmptyState>
  )
}
