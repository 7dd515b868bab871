import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { searchKey } from '../../../src-main/contract/values/person-name.ts'
import { FindBox } from '../../components/Chips.tsx'
import { Grid } from '../../components/Grid/Grid.tsx'
import { rowsOf } from '../../components/Grid/row-source.ts'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { AddPlace } from './AddPlace.tsx'
import { ImportPlaces } from './ImportPlaces.tsx'
import { usePlaceColumns } from './place-columns.tsx'
import { type PlaceRow, placesNamed, usePlaceRows } from './place-rows.ts'
import { Section } from './Section.tsx'
import styles from './settings.module.css'
import { isFigure, useFigures } from './use-figures.ts'

/** Households and people of every place of the year, and the two ways places come in. */
export function PlacesPart({ year, wanted }: { readonly year: number; readonly wanted: boolean }) {
  const { t } = useTranslation('settings')
  const { rows, refusal, waiting } = usePlaceRows(year)
  const columns = usePlaceColumns()
  const figures = useFigures(year, columns)
  const [text, setText] = useState('')
  const [said, say] = useState('')
  const shown = placesNamed(rows, text)

  const jump = (prefix: string, from: number): Promise<number | null> => {
    const begins = (row: PlaceRow | undefined): boolean =>
      row !== undefined &&
      [row.place.name, row.place.fullName].some((name) => searchKey(name).startsWith(searchKey(prefix)))
    const order = shown.map((_, index) => (from + index) % shown.length)
    return Promise.resolve(order.find((index) => begins(shown[index])) ?? null)
  }
  return (
    <Section title={t('part.places')} wanted={wanted}>
      <p className={styles.quiet}>{t('places.words', { year })}</p>
      <RefusalNotice refusal={refusal} />
      <div>
        <FindBox label={t('places.find')} value={text} onChange={setText} />
      </div>
      <div className={styles.grid}>
        <Grid
          label={t('places.list', { year })}
          columns={columns}
          rows={rowsOf(shown)}
          keyOf={({ place }) => place.id}
          nameOf={({ place }) => place.fullName}
          listKey={`${year}:${text}`}
          waiting={waiting}
          empty={<p>{text === '' ? t('places.none', { year }) : t('places.hit', { text })}</p>}
          onJump={jump}
          onEdit={(row, column, typed) =>
            isFigure(column) ? figures.write(row, { [column]: typed }) : Promise.resolve(null)
          }
          onPaste={(cells, at) => void figures.paste(shown.slice(at.row), cells, at.column).then(say)}
        />
      </div>
      <p className={styles.foot}>
        <span role="status">{said}</span>
        <Sums rows={shown} />
      </p>
      <AddPlace rows={rows} />
      <ImportPlaces year={year} />
    </Section>
  )
}

/** As Excel adds at the foot; a hamlet is counted in its commune, so only communes are added. */
function Sums({ rows }: { readonly rows: readonly PlaceRow[] }) {
  const { t } = useTranslation('settings')
  const communes = rows.filter(({ place }) => place.kind === 'commune')
  const sum = (of: 'households' | 'population'): number =>
    communes.reduce((total, row) => total + (row[of] ?? 0), 0)
  return (
    <span>
      {t('places.foot', {
        communes: communes.length,
        hamlets: rows.filter(({ place }) => place.kind === 'hamlet').length,
        households: sum('households'),
        population: sum('population'),
      })}
    </span>
  )
}
