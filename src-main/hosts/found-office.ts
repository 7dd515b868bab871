import type { Client } from '../contract/index.ts'
import { Refusal } from '../contract/refusal.ts'
import type { Office } from '../contract/settings.ts'

export interface Founding {
  /** Undefined: "Hội Khuyến học" and the place it serves. */
  readonly name?: string | undefined
  readonly level?: Office['level']
  /** The list of places by its id; undefined: the one that ships. */
  readonly placeList?: string | undefined
  /** The commune an office of a commune serves. */
  readonly placeName?: string | undefined
}

/** Makes an office of empty data by itself; an office that stands is left alone. */
export async function foundIfEmpty(
  office: Client,
  { name, level = 'district', placeList, placeName }: Founding = {},
): Promise<void> {
  const { office: present } = await office.settings.settings({})
  if (present !== null) return
  const lists = await office.settings.placeLists({})
  const list = placeList === undefined ? lists[0] : lists.find(({ id }) => id === placeList)
  if (list === undefined)
    throw new Refusal('place-missing', {
      place: placeList ?? '',
      known: lists.map(({ id }) => id).join(', '),
    })
  const serves = level === 'province' ? `tỉnh ${list.province}` : `huyện ${list.name}`
  await office.settings.foundOffice({
    name: name ?? `Hội Khuyến học ${serves}`,
    level,
    placeList: list.id,
    placeName: placeName ?? null,
  })
}
