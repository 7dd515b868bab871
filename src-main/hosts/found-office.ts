import type { Client } from '../contract/index.ts'
import { Refusal } from '../contract/refusal.ts'

/** Makes an office of empty data by itself, with the place list that ships; an office that stands is left alone. */
export async function foundIfEmpty(office: Client): Promise<void> {
  const { office: present } = await office.settings.settings({})
  if (present !== null) return
  const [list] = await office.settings.placeLists({})
  if (list === undefined) throw new Refusal('place-missing')
  await office.settings.foundOffice({
    name: `Hội Khuyến học huyện ${list.name}`,
    level: 'district',
    placeList: list.id,
    placeName: null,
  })
}
