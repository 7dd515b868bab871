import { Button, NativeSelect, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { capitalised } from '../../../src-main/contract/labels/index.ts'
import { type Place, placeTypes } from '../../../src-main/contract/places.ts'
import { searchKey } from '../../../src-main/contract/values/person-name.ts'
import { splitPlaceName } from '../../../src-main/contract/values/place-name.ts'
import { api } from '../../api/client.ts'
import { useCommand } from '../../api/hooks.ts'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { useWords } from '../../locales/words.ts'
import type { PlaceRow } from './place-rows.ts'
import styles from './settings.module.css'

type PlaceType = Place['type']
const between = (first: PlaceType, last: PlaceType): readonly PlaceType[] =>
  placeTypes.slice(placeTypes.indexOf(first), placeTypes.indexOf(last) + 1)
const hamlets = between('thon', 'buon')
const communes = between('xa', 'dac-khu')
const districts = between('thanh-pho', 'thi-xa')
/** What can stand below a place. */
const typesUnder: Readonly<Record<Place['kind'], readonly PlaceType[]>> = {
  province: [...communes, ...districts],
  district: communes,
  commune: hamlets,
  hamlet: [],
}

/** One place by hand, below another. */
export function AddPlace({ rows }: { readonly rows: readonly PlaceRow[] }) {
  const { t } = useTranslation('settings')
  const words = useWords()
  const add = useCommand(api.places.addPlace)
  const [parentId, setParent] = useState<number>()
  const [chosenType, setType] = useState<PlaceType>()
  const [name, setName] = useState('')
  const [asked, setAsked] = useState(false)
  const parents = rows.filter(({ place }) => typesUnder[place.kind].length > 0)
  const parent = parents.find(({ place }) => place.id === parentId)?.place
  const types = parent ? typesUnder[parent.kind] : hamlets
  // A clerk who types "Khu phố 3" has said the kind.
  const said = splitPlaceName(name).type
  const type = types.find((each) => each === said) ?? types.find((each) => each === chosenType) ?? types[0]

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setAsked(true)
    if (!parent || !type || name.trim() === '') return
    const made = await add.run({ parentId: parent.id, type, name: name.normalize('NFC'), validFrom: null })
    if (!made.ok) return
    setAsked(false)
    setName('')
  }
  if (parents.length === 0) return null
  return (
    <form className={styles.add} noValidate onSubmit={(event) => void submit(event)}>
      <h3>{t('places.add')}</h3>
      <div className={styles.three}>
        <Select
          label={t('places.parent')}
          placeholder={t('places.parentHint')}
          searchable
          data={parents.map(({ place, above }) => ({
            value: String(place.id),
            label: [capitalised(place.fullName), above].filter(Boolean).join(', '),
          }))}
          filter={({ options, search }) =>
            options.filter(
              (option) => 'label' in option && searchKey(option.label).includes(searchKey(search)),
            )
          }
          value={parent ? String(parent.id) : null}
          error={asked && !parent && t('wrong.parent')}
          onChange={(value) => setParent(value === null ? undefined : Number(value))}
        />
        <NativeSelect
          label={t('places.type')}
          data={types.map((value) => ({ value, label: words.label('placeTypes', value) }))}
          value={type ?? ''}
          onChange={(event) => setType(types.find((each) => each === event.currentTarget.value))}
        />
        <TextInput
          label={t('places.name')}
          value={name}
          maxLength={120}
          error={asked && name.trim() === '' && t('wrong.placeName')}
          onChange={(event) => {
            add.clear()
            setName(event.currentTarget.value)
          }}
        />
      </div>
      <RefusalNotice refusal={add.refusal} />
      <div className={styles.buttons}>
        <Button type="submit" variant="default" loading={add.running}>
          {t('places.addButton')}
        </Button>
        <span role="status">{add.value && t('places.added', { name: capitalised(add.value.fullName) })}</span>
      </div>
    </form>
  )
}
