import { Button, NativeSelect, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { capitalised } from '../../../src-main/contract/labels/index.ts'
import { api } from '../../api/client.ts'
import { useCommand, useTask } from '../../api/hooks.ts'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { SidePanel } from '../../components/SidePanel.tsx'
import { CommuneSelect } from './CommuneSelect.tsx'
import { HamletSelect } from './HamletSelect.tsx'
import styles from './Panel.module.css'
import type { PlacesOfYear } from './places-of-year.ts'
import { useTitleTexts } from './title-texts.ts'

interface RegisterPlacesProps {
  readonly year: number
  readonly kind: 'community' | 'commune'
  readonly places: PlacesOfYear
  readonly communeId: number | null
  readonly onClose: () => void
}

/** Registers thôn and khu phố, or communes: all of them in one action, or one. */
export function RegisterPlaces({ year, kind, places, onClose, ...first }: RegisterPlacesProps) {
  const { t } = useTitleTexts()
  const all = useTask(api.subjects.registerPlaces)
  const title = t('places.title')
  const only = places.communes.length === 1 ? places.communes[0]?.id : undefined
  const [communeId, setCommune] = useState(only ?? first.communeId)
  const where = kind === 'commune' ? null : communeId
  const made = all.value
  return (
    <SidePanel label={title} title={title} onClose={onClose}>
      <div className={styles.form}>
        <p>{t('places.words', { year })}</p>
        {kind === 'community' && places.communes.length > 1 && (
          <NativeSelect
            label={t('field.commune')}
            value={communeId === null ? '' : String(communeId)}
            data={[
              { value: '', label: t('carry.everywhere') },
              ...places.communes.map(({ id, fullName }) => ({
                value: String(id),
                label: capitalised(fullName),
              })),
            ]}
            onChange={(event) => {
              all.clear()
              setCommune(event.target.value === '' ? null : Number(event.target.value))
            }}
          />
        )}
        <Button
          data-autofocus
          loading={all.running}
          onClick={() => void all.run({ year, kind, communeId: where })}
        >
          {t('places.button', { year })}
        </Button>
        <RefusalNotice refusal={all.refusal} />
        <p role="status">
          {made &&
            [
              t('places.done', { count: made.registered }),
              made.alreadyThere > 0 ? t('carry.already', { count: made.alreadyThere }) : '',
            ].join(' ')}
        </p>
      </div>
      <OnePlace year={year} kind={kind} places={places} communeId={communeId} />
    </SidePanel>
  )
}

type OnePlaceProps = Omit<RegisterPlacesProps, 'onClose'>

function OnePlace({ year, kind, places, communeId }: OnePlaceProps) {
  const { t } = useTitleTexts()
  const one = useCommand(api.subjects.register)
  const [chosenCommune, setCommune] = useState<number | null>(null)
  const [hamletId, setHamlet] = useState<number | null>(null)
  const [note, setNote] = useState('')
  const [asked, setAsked] = useState(false)
  const [done, setDone] = useState('')
  const commune = chosenCommune ?? communeId
  const placeId = kind === 'commune' ? commune : hamletId
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setAsked(true)
    setDone('')
    if (placeId === null) return
    const subject = { kind, placeId } as const
    const typed = note.trim() === '' ? null : note.trim()
    const made = await one.run({ year, subject, note: typed, sameAs: null, differs: false })
    if (!made.ok) return
    setDone(t('places.done', { count: 1 }))
    setAsked(false)
    setHamlet(null)
    setNote('')
  }
  return (
    <form className={`${styles.form} ${styles.part}`} onSubmit={(event) => void submit(event)}>
      <h3>{t('places.one')}</h3>
      <CommuneSelect
        places={places}
        value={commune}
        error={asked && commune === null ? t('wrong.commune') : null}
        onChange={(next) => {
          setCommune(next)
          setHamlet(null)
        }}
      />
      {kind === 'community' && (
        <HamletSelect
          communeId={commune}
          places={places}
          value={hamletId}
          error={asked && commune !== null && hamletId === null ? t('wrong.hamlet') : null}
          onChange={setHamlet}
        />
      )}
      <Textarea
        label={t('field.note')}
        value={note}
        maxLength={1000}
        autosize
        minRows={1}
        maxRows={5}
        onChange={(event) => setNote(event.target.value)}
      />
      <Button type="submit" variant="default" loading={one.running}>
        {t('register.button', { year })}
      </Button>
      <RefusalNotice refusal={one.refusal} />
      <p role="status" className={styles.quiet}>
        {done}
      </p>
    </form>
  )
}
