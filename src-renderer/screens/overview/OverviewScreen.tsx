import { Button, SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { capitalised } from '../../../src-main/contract/labels/index.ts'
import type { KindOfRound } from '../../../src-main/contract/overview.ts'
import { useAddress, useLink, useYear } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import { Desk } from '../../components/Desk.tsx'
import { Loading } from '../../components/Loading.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { useWords } from '../../locales/words.ts'
import { Deadlines } from './Deadlines.tsx'
import { KindsTable } from './KindsTable.tsx'
import styles from './overview.module.css'
import { PlacesTable } from './PlacesTable.tsx'
import { SilentList } from './SilentList.tsx'
import { Target } from './Target.tsx'
import { YearsTable } from './YearsTable.tsx'

/** The whole year on one page: every kind of title, then one of them place by place. */
export function OverviewScreen() {
  const { t } = useTranslation('overview')
  const [year] = useYear()
  const [address] = useAddress('overview')
  const kinds = useAnswer(api.overview.kinds, year === undefined ? null : { year })
  const row = kinds.value?.find((each) => each.kind === (address.kind ?? 'family'))
  return (
    <Desk title={t('title')} sub={year === undefined ? '' : t('sub', { year })}>
      <RefusalNotice refusal={kinds.refusal} />
      {year === undefined || !kinds.value || !row ? (
        !kinds.refusal && <Loading lines={8} />
      ) : (
        <>
          <KindsTable rows={kinds.value} year={year} chosen={row.kind} />
          <OneKind row={row} year={year} />
          <div className={styles.sides}>
            <Deadlines key={`days ${row.kind} ${year}`} row={row} year={year} />
            <Target key={`target ${row.kind} ${year}`} row={row} year={year} />
          </div>
        </>
      )}
    </Desk>
  )
}

const parts = ['places', 'years', 'silent'] as const
/** "Five years" is what the report of the office spans. */
const yearsShown = 5

/** The chosen kind by place, over the years, or who has sent nothing. */
function OneKind({ row, year }: { readonly row: KindOfRound; readonly year: number }) {
  const { t } = useTranslation('overview')
  const words = useWords()
  const link = useLink()
  const [{ commune = null, part = 'places' }, change] = useAddress('overview')
  const { kind } = row
  const places = useAnswer(api.overview.places, part === 'places' ? { year, kind, communeId: commune } : null)
  const years = useAnswer(
    api.overview.years,
    part === 'years' ? { fromYear: year - yearsShown + 1, toYear: year, kind } : null,
  )
  const silent = useAnswer(api.overview.silent, part === 'silent' ? { year, kind } : null)
  const known = useAnswer(api.places.places, commune === null ? null : {}).value
  const name = capitalised(known?.find(({ id }) => id === commune)?.fullName ?? '')
  const label = row.label ?? words.label('subjectKinds', kind)
  const heading =
    part === 'years'
      ? t('yearsOf', { label })
      : part === 'silent'
        ? t('silentOf', { label, year })
        : commune === null
          ? t('placesOf', { label, year })
          : t('hamletsOf', { label, year, name })
  const asked = part === 'places' ? places : part === 'years' ? years : silent
  return (
    <>
      <div className={styles.heading}>
        <h2>{heading}</h2>
        {part === 'silent' && silent.value && silent.value.length > 0 && (
          <span className={styles.quiet}>{t('silentCount', { count: silent.value.length })}</span>
        )}
        {part === 'places' && commune !== null && (
          <Button component="a" size="compact-sm" variant="subtle" {...link('overview', { year, kind })}>
            {t('back')}
          </Button>
        )}
        <SegmentedControl
          aria-label={t('parts')}
          value={part}
          data={parts.map((value) => ({ value, label: t(`part.${value}`) }))}
          onChange={(value) => {
            const next = parts.find((each) => each === value)
            change({ part: next === 'places' ? null : next })
          }}
        />
      </div>
      <RefusalNotice refusal={asked.refusal} />
      {asked.value === undefined && !asked.refusal && <Loading lines={6} />}
      {part === 'places' && places.value && (
        <PlacesTable rows={places.value} year={year} kind={kind} commune={commune} label={heading} />
      )}
      {part === 'years' && years.value && <YearsTable rows={years.value} kind={kind} label={heading} />}
      {part === 'silent' && silent.value && (
        <SilentList rows={silent.value} year={year} kind={kind} label={heading} />
      )}
    </>
  )
}
