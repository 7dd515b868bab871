import { Button, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { api } from '../../api/client.ts'
import { useCommand } from '../../api/hooks.ts'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { SidePanel } from '../../components/SidePanel.tsx'
import { useWords } from '../../locales/words.ts'
import { CommuneSelect } from './CommuneSelect.tsx'
import { type Draft, emptyDraft, readDraft } from './draft.ts'
import { HamletSelect } from './HamletSelect.tsx'
import { LookAlikes } from './LookAlikes.tsx'
import styles from './Panel.module.css'
import type { PlacesOfYear } from './places-of-year.ts'
import { SexSelect } from './SexSelect.tsx'
import { useTitleTexts } from './title-texts.ts'
import { toFirstWrong } from './to-first-wrong.ts'

interface RegisterPanelProps {
  readonly year: number
  readonly places: PlacesOfYear
  /** Kept by the page, so that what was typed is still there when the form is opened again. */
  readonly draft: Draft
  readonly onDraft: (draft: Draft) => void
  readonly onClose: () => void
  readonly onOpenSubject: (subjectId: number) => void
}

/** Registers one family by hand; those like it are shown while the name is typed. */
export function RegisterPanel(props: RegisterPanelProps) {
  const { year, places, draft, onDraft } = props
  const { t } = useTitleTexts()
  const words = useWords()
  const register = useCommand(api.assessments.registerFamily)
  const form = useRef<HTMLFormElement>(null)
  const name = useRef<HTMLInputElement>(null)
  const answer = useRef<HTMLDivElement>(null)
  // A long form may have its foot out of sight.
  useEffect(() => {
    if (register.refusal) answer.current?.scrollIntoView({ block: 'nearest' })
  }, [register.refusal])
  const [asked, setAsked] = useState(false)
  const [done, setDone] = useState('')

  const only = places.communes.length === 1 ? places.communes[0] : undefined
  const communeId = draft.communeId ?? only?.id ?? null
  const read = readDraft(draft)
  const change = (changes: Partial<Draft>): void => {
    onDraft({ ...draft, sameAs: null, ...changes })
    register.clear()
  }
  const submit = async (differs: boolean): Promise<void> => {
    setAsked(true)
    setDone('')
    if (!read.ok || draft.hamletId === null) return toFirstWrong(form.current)
    const { hamletId, sameAs } = draft
    const made = await register.run({
      year,
      hamletId,
      differs,
      ...read.family,
      sameAs: sameAs?.subjectId ?? null,
    })
    if (!made.ok) return
    setAsked(false)
    setDone(t('register.done', { name: read.family.name }))
    // The next paper of the pile is usually from the same hamlet.
    onDraft({ ...emptyDraft, communeId: draft.communeId, hamletId })
    name.current?.focus()
  }
  const wrong = asked && !read.ok ? read.wrong : {}
  const why = (problem: keyof typeof wrong): string | null =>
    wrong[problem] === undefined ? null : t(`wrong.${problem}`, { text: wrong[problem] })
  return (
    <SidePanel label={t('register.title')} title={t('register.title')} onClose={props.onClose}>
      <form
        ref={form}
        className={styles.form}
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          void submit(false)
        }}
      >
        <TextInput
          ref={name}
          label={t('field.name')}
          value={draft.name}
          maxLength={120}
          autoFocus
          data-autofocus
          error={why('name')}
          onChange={(event) => change({ name: event.target.value })}
        />
        {draft.sameAs === null ? (
          <LookAlikes
            year={year}
            name={draft.name}
            hamletId={draft.hamletId}
            onSame={(sameAs) => change({ sameAs })}
            onOpen={props.onOpenSubject}
          />
        ) : (
          <p className={styles.chosen}>
            <span>
              {t('register.sameAs', { name: draft.sameAs.name, birth: words.day(draft.sameAs.birth) })}
            </span>
            <Button size="compact-sm" variant="default" onClick={() => change({ sameAs: null })}>
              {t('register.notSame')}
            </Button>
          </p>
        )}
        <div className={styles.pair}>
          <TextInput
            label={t('field.birth')}
            placeholder="1958"
            value={draft.birth}
            error={why('birth')}
            onChange={(event) => change({ birth: event.target.value })}
          />
          <SexSelect value={draft.sex} onChange={(sex) => onDraft({ ...draft, sex })} />
        </div>
        <div className={styles.pair}>
          <CommuneSelect
            places={places}
            value={communeId}
            error={asked && communeId === null ? t('wrong.commune') : null}
            onChange={(next) => change({ communeId: next, hamletId: null })}
          />
          <HamletSelect
            communeId={communeId}
            places={places}
            value={draft.hamletId}
            error={asked && communeId !== null && draft.hamletId === null ? t('wrong.hamlet') : null}
            onChange={(hamletId) => change({ hamletId })}
          />
        </div>
        <TextInput
          label={t('field.members')}
          value={draft.members}
          inputMode="numeric"
          error={why('members')}
          onChange={(event) => onDraft({ ...draft, members: event.target.value })}
        />
        <Textarea
          label={t('field.note')}
          value={draft.note}
          maxLength={1000}
          autosize
          minRows={1}
          maxRows={5}
          onChange={(event) => onDraft({ ...draft, note: event.target.value })}
        />
        <Button type="submit" loading={register.running}>
          {t('register.button', { year })}
        </Button>
        <div ref={answer}>
          <RefusalNotice refusal={register.refusal}>
            {register.refusal?.code === 'looks-like-registered' && (
              <Button size="compact-sm" variant="default" onClick={() => void submit(true)}>
                {t('register.differs')}
              </Button>
            )}
          </RefusalNotice>
        </div>
        <p role="status" className={styles.quiet}>
          {done}
        </p>
      </form>
    </SidePanel>
  )
}
