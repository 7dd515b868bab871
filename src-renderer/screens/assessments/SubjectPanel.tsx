import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type BookRow, sexes } from '../../../src-main/contract/assessments.ts'
import type { Input } from '../../../src-main/contract/define.ts'
import type { Contract } from '../../../src-main/contract/index.ts'
import { capitalised } from '../../../src-main/contract/labels/index.ts'
import { parseDay } from '../../../src-main/contract/values/day.ts'
import { placeKey } from '../../../src-main/contract/values/place-name.ts'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import { useTaking } from '../../api/taking.ts'
import { CommitField } from '../../components/CommitField.tsx'
import { Loading } from '../../components/Loading.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { SidePanel } from '../../components/SidePanel.tsx'
import { useWords } from '../../locales/words.ts'
import { HamletSelect } from './HamletSelect.tsx'
import styles from './Panel.module.css'
import type { PlacesOfYear } from './places-of-year.ts'
import { SubjectFacts } from './SubjectFacts.tsx'
import { SubjectLinks } from './SubjectLinks.tsx'
import type { Subject } from './subject.ts'
import { TitleOfYear } from './TitleOfYear.tsx'
import { YearsOf } from './YearsOf.tsx'

interface SubjectPanelProps {
  readonly subjectId: number
  /** Its row in the Book, where it has one there. */
  readonly row: BookRow | undefined
  readonly year: number
  readonly places: PlacesOfYear
}

/** All about the subject in focus: this year, what the register holds of it, its years. */
export function SubjectPanel({ subjectId, row, year, places }: SubjectPanelProps) {
  const { t } = useTranslation('assessments')
  const words = useWords()
  const found = useAnswer(api.assessments.subject, { subjectId })
  const subject = found.value
  if (!subject)
    return (
      <SidePanel label={t('panel')} title={row?.name ?? ''}>
        {found.refusal ? <RefusalNotice refusal={found.refusal} /> : <Loading lines={6} />}
      </SidePanel>
    )
  const about = [
    subject.birth === null ? '' : t('born', { day: words.day(subject.birth) }),
    placeOf(subject),
    row && row.subjectId === subject.subjectId && row.streak > 0 ? t('streak', { count: row.streak }) : '',
  ]
  return (
    <SidePanel label={t('panel')} title={subject.name}>
      <p className={styles.about}>{about.filter(Boolean).join(' · ')}</p>
      <TitleOfYear key={`title${subject.subjectId}`} subject={subject} row={row} year={year} />
      {subject.kind === 'family' ? (
        <FamilyPart key={`family${subject.subjectId}`} subject={subject} places={places} />
      ) : (
        <SubjectFacts subjectId={subject.subjectId} />
      )}
      <YearsOf subject={subject} />
      <SubjectLinks subjectId={subject.subjectId} kind={subject.kind} />
    </SidePanel>
  )
}

/** A thôn or a commune is its own place. */
function placeOf({ kind, hamlet, commune }: Subject): string {
  if (kind === 'commune') return ''
  return capitalised([kind === 'community' ? null : hamlet, commune].filter(Boolean).join(', '))
}

type Changes = Omit<Input<Contract['assessments']['amendFamily']>, 'subjectId'>

function FamilyPart({ subject, places }: { readonly subject: Subject; readonly places: PlacesOfYear }) {
  const { t } = useTranslation('assessments')
  const words = useWords()
  const taking = useTaking()
  const [refused, setRefused] = useState<string | null>(null)
  const amend = (changes: Changes) =>
    taking(() => api.assessments.amendFamily({ subjectId: subject.subjectId, ...changes }))
  const commune = places.communes.find(({ fullName }) => fullName === subject.commune)
  const hamlets = places.hamletsOf(commune?.id ?? null)
  const hamlet = hamlets.find(({ fullName }) => placeKey(fullName) === placeKey(subject.hamlet ?? ''))
  return (
    <section className={styles.part}>
      <h3>{t('family')}</h3>
      <CommitField label={t('field.name')} value={subject.name} take={(name) => amend({ name })} />
      <div className={styles.pair}>
        <CommitField
          label={t('field.birth')}
          value={words.day(subject.birth)}
          right
          take={async (text) => {
            const birth = text.trim() === '' ? null : parseDay(text)
            return text.trim() !== '' && birth === null ? t('wrong.birth', { text }) : amend({ birth })
          }}
        />
        <NativeSelect
          label={t('field.sex')}
          value={subject.sex ?? ''}
          data={[
            { value: '', label: t('notKnown') },
            ...sexes.map((sex) => ({ value: sex, label: words.label('sexes', sex) })),
          ]}
          onChange={(event) => {
            const sex = sexes.find((each) => each === event.target.value) ?? null
            void amend({ sex }).then(setRefused)
          }}
        />
        <HamletSelect
          communeId={commune?.id ?? null}
          places={places}
          value={hamlet?.id ?? null}
          error={refused}
          onChange={(hamletId) => void amend({ hamletId }).then(setRefused)}
        />
        <CommitField
          label={t('field.members')}
          value={subject.members === null ? '' : String(subject.members)}
          right
          take={async (text) => {
            const typed = text.trim()
            if (typed === '') return amend({ members: null })
            const members = Number(typed)
            const fits = Number.isInteger(members) && members >= 1 && members <= 50
            return fits ? amend({ members }) : t('wrong.members', { text: typed })
          }}
        />
      </div>
    </section>
  )
}
