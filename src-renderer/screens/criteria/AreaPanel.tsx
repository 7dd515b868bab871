import { Autocomplete, Button, MultiSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlaceArea } from '../../../src-main/contract/criteria.ts'
import { capitalised } from '../../../src-main/contract/labels/index.ts'
import { searchKey } from '../../../src-main/contract/values/person-name.ts'
import { useYear } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useAnswer, useCommand } from '../../api/hooks.ts'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { SidePanel } from '../../components/SidePanel.tsx'
import styles from './criteria.module.css'

interface AreaPanelProps {
  readonly names: readonly { readonly area: string; readonly titles: readonly string[] }[]
  /** The row that is amended; null: places are added. */
  readonly row: PlaceArea | null
  readonly onLeave?: () => void
}

/** Places put into an area, or one row amended: the area in the words of the set, since when, by which paper. */
export function AreaPanel({ names, row, onLeave }: AreaPanelProps) {
  const { t } = useTranslation('criteria')
  const [year] = useYear()
  const places = usePlaceOptions()
  const put = useCommand(api.criteria.setPlaceArea)
  const remove = useCommand(api.criteria.removePlaceArea)
  const [area, setArea] = useState(row?.area ?? (names.length === 1 ? (names[0]?.area ?? '') : ''))
  const [placeIds, setPlaces] = useState<string[]>(row ? [String(row.placeId)] : [])
  const [fromYear, setFrom] = useState(row ? String(row.fromYear) : year === undefined ? '' : String(year))
  const [toYear, setTo] = useState(row?.toYear ? String(row.toYear) : '')
  const [basis, setBasis] = useState(row?.basis ?? '')
  const [isWrong, setWrong] = useState(false)

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const years = [fromYear, toYear || fromYear]
    const isWhole = area.trim() !== '' && placeIds.length > 0 && basis.trim() !== ''
    if (!isWhole || !years.every((each) => /^20\d\d$/.test(each.trim()))) return setWrong(true)
    setWrong(false)
    const outcome = await put.run({
      id: row?.id ?? null,
      placeIds: placeIds.map(Number),
      area,
      fromYear: Number(fromYear),
      toYear: toYear.trim() === '' ? null : Number(toYear),
      basis,
    })
    if (outcome.ok) onLeave?.()
  }
  const title = row ? capitalised(row.place) : t('place.add')
  return (
    <SidePanel label={t('place.panel')} title={title} {...(onLeave && { onClose: onLeave })}>
      <form noValidate className={styles.deeds} onSubmit={(event) => void submit(event)}>
        <Autocomplete
          label={t('place.area')}
          description={
            names.length === 0
              ? t('place.noNames')
              : t('place.areaHint', { list: names.map((each) => each.area).join('; ') })
          }
          data={names.map((each) => each.area)}
          value={area}
          maxLength={600}
          onChange={setArea}
        />
        {row === null && (
          <MultiSelect
            label={t('place.places')}
            placeholder={placeIds.length === 0 ? t('place.placesHint') : ''}
            searchable
            className={styles.places ?? ''}
            classNames={{ pill: styles.pill ?? '' }}
            data={places}
            value={placeIds}
            filter={({ options, search }) =>
              options
                .filter((option) => 'label' in option && searchKey(option.label).includes(searchKey(search)))
                .slice(0, 60)
            }
            onChange={setPlaces}
          />
        )}
        <div className={styles.fields}>
          <TextInput
            label={t('place.from')}
            inputMode="numeric"
            value={fromYear}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
          <TextInput
            label={t('place.to')}
            description={t('place.toHint')}
            inputMode="numeric"
            value={toYear}
            onChange={(event) => setTo(event.currentTarget.value)}
          />
        </div>
        <TextInput
          label={t('place.basis')}
          description={t('place.basisHint')}
          maxLength={500}
          value={basis}
          onChange={(event) => setBasis(event.currentTarget.value)}
        />
        {isWrong && (
          <p role="alert" className={styles.pen}>
            {t('place.wrong')}
          </p>
        )}
        <RefusalNotice refusal={put.refusal ?? remove.refusal} />
        <Button type="submit" variant="light" loading={put.running}>
          {t(row ? 'place.amend' : 'place.save')}
        </Button>
        {row && (
          <Button variant="default" loading={remove.running} onClick={() => void remove.run({ id: row.id })}>
            {t('place.remove')}
          </Button>
        )}
      </form>
    </SidePanel>
  )
}

/** Communes and hamlets of every time, each hamlet with its commune. */
function usePlaceOptions(): { value: string; label: string }[] {
  const known = useAnswer(api.places.places, {}).value ?? []
  const names = new Map(known.map(({ id, fullName }) => [id, fullName]))
  return known
    .filter(({ kind }) => kind === 'commune' || kind === 'hamlet')
    .map(({ id, kind, fullName, parentId }) => ({
      value: String(id),
      label: [capitalised(fullName), kind === 'hamlet' && parentId !== null ? names.get(parentId) : '']
        .filter(Boolean)
        .join(', '),
    }))
}
