import { Button, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { api } from '../../api/client.ts'
import { useCommand } from '../../api/hooks.ts'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { SidePanel } from '../../components/SidePanel.tsx'
import { useWords } from '../../locales/words.ts'
import { CommuneSelect } from './CommuneSelect.tsx'
import { HamletSelect } from './HamletSelect.tsx'
import { KnownPeople } from './KnownPeople.tsx'
import { LikeSubjects } from './LookAlikes.tsx'
import styles from './Panel.module.css'
import type { PlacesOfYear } from './places-of-year.ts'
import { SubjectFields } from './SubjectFields.tsx'
import { emptySubject, type NamedKind, readSubject, type SubjectDraft } from './subject-draft.ts'
import { useTitleTexts } from './title-texts.ts'
import { toFirstWrong } from './to-first-wrong.ts'

interface RegisterSubjectProps {
  readonly year: number
  readonly kind: NamedKind
  readonly places: PlacesOfYear
  /** Kept by the page, so that what was typed is still there when the form is opened again. */
  readonly draft: SubjectDraft
  readonly onDraft: (draft: SubjectDraft) => void
  readonly onClose: () => void
  readonly onOpenSubject: (subjectId: number) => void
}

/** Registers one clan, unit or citizen by hand; those like it are shown while the name is typed. */
export function RegisterSubject({ year, kind, places, draft, onDraft, ...leave }: RegisterSubjectProps) {
  const { t } = useTitleTexts()
  const words = useWords()
  const register = useCommand(api.subjects.register)
  const form = useRef<HTMLFormElement>(null)
  const name = useRef<HTMLInputElement>(null)
  const [asked, setAsked] = useState(false)
  const [done, setDone] = useState('')
  const only = places.communes.length === 1 ? places.communes[0]?.id : undefined
  const communeId = draft.communeId ?? only ?? null
  const read = readSubject(kind, draft, only)
  const wrong = asked && !read.ok ? read.wrong : {}
  /** Another name or place is perhaps another subject. */
  const change = (changes: Partial<SubjectDraft>): void => {
    onDraft({ ...draft, sameAs: null, person: null, ...changes })
    register.clear()
  }
  const submit = async (differs: boolean): Promise<void> => {
    setAsked(true)
    setDone('')
    if (!read.ok) return toFirstWrong(form.current)
    const { subject, note } = read
    const made = await register.run({
      ...{ year, subject, note, differs },
      sameAs: draft.sameAs?.subjectId ?? null,
    })
    if (!made.ok) return
    setAsked(false)
    setDone(t('register.done', { name: draft.name.trim() }))
    // The next paper of the pile is usually from the same place.
    const { unitKind, level, parent, hamletId } = draft
    const stays = kind === 'unit' ? { unitKind, level, parent } : kind === 'citizen' ? { hamletId } : {}
    onDraft({ ...emptySubject, ...stays, communeId: draft.communeId })
    name.current?.focus()
  }
  const chosen = draft.sameAs ?? draft.person
  const title = t('register.title')
  return (
    <SidePanel label={title} title={title} onClose={leave.onClose}>
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
          label={t(`fieldName.${kind}`)}
          value={draft.name}
          maxLength={200}
          autoFocus
          data-autofocus
          error={wrong.name === undefined ? null : t(kind === 'citizen' ? 'wrong.person' : 'wrong.title')}
          onChange={(event) => change({ name: event.target.value })}
        />
        {chosen === null ? (
          <>
            <LikeSubjects
              year={year}
              kind={kind}
              name={draft.name}
              communeId={communeId}
              onSame={(sameAs) => change({ sameAs })}
              onOpen={leave.onOpenSubject}
            />
            {kind === 'citizen' && (
              <KnownPeople name={draft.name} onPerson={(person) => change({ person, name: person.name })} />
            )}
          </>
        ) : (
          <p className={styles.chosen}>
            <span>{t('register.sameAs', { name: chosen.name, birth: words.day(chosen.birth) })}</span>
            <Button size="compact-sm" variant="default" onClick={() => change({})}>
              {t('register.notSame')}
            </Button>
          </p>
        )}
        <div className={styles.pair}>
          <CommuneSelect
            places={places}
            value={communeId}
            error={wrong.commune === undefined ? null : t('wrong.commune')}
            onChange={(next) => onDraft({ ...draft, communeId: next, hamletId: null })}
          />
          <HamletSelect
            communeId={communeId}
            places={places}
            value={draft.hamletId}
            error={wrong.hamlet === undefined ? null : t('wrong.hamlet')}
            onChange={(hamletId) => onDraft({ ...draft, hamletId })}
          />
        </div>
        <SubjectFields
          kind={kind}
          draft={draft}
          wrong={wrong}
          set={(changes) => onDraft({ ...draft, ...changes })}
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
        <RefusalNotice refusal={register.refusal}>
          {register.refusal?.code === 'looks-like-registered' && (
            <Button size="compact-sm" variant="default" onClick={() => void submit(true)}>
              {t('register.differs')}
            </Button>
          )}
        </RefusalNotice>
        <p role="status" className={styles.quiet}>
          {done}
        </p>
      </form>
    </SidePanel>
  )
}
