import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { commendationLevels } from '../../../src-main/contract/commendations.ts'
import { placeTitle } from '../../../src-main/contract/values/place-name.ts'
import { api } from '../../api/client.ts'
import { useAnswer, useCommand } from '../../api/hooks.ts'
import { usePlacesOfYear } from '../../api/places-of-year.ts'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { SidePanel } from '../../components/SidePanel.tsx'
import { useWords } from '../../locales/words.ts'
import styles from './commendations.module.css'

const least = 2

/** An outstanding case or a group: somebody of the register found by name, or a group that stands in none. */
export function GroupForm({ year, onClose }: { readonly year: number; readonly onClose: () => void }) {
  const { t } = useTranslation('commendations')
  const words = useWords()
  const places = usePlacesOfYear(year)
  const group = useCommand(api.commendations.listGroup)
  const subject = useCommand(api.commendations.listSubjects)
  const [name, setName] = useState('')
  const [known, setKnown] = useState<{ readonly id: number; readonly name: string }>()
  const [commune, setCommune] = useState('')
  const [level, setLevel] = useState<(typeof commendationLevels)[number]>('own')
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const text = name.trim()
  const hits = useAnswer(
    api.search.everything,
    known || text.length < least ? null : { text, limit: 6 },
  ).value?.filter(({ kind }) => kind === 'subject')
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setAsked(true)
    if ((text === '' && !known) || reason.trim() === '') return
    const outcome = known
      ? await subject.run({ year, subjectIds: [known.id], level, years: null, reason })
      : await group.run({
          ...{ year, name, level, reason },
          communeId: commune === '' ? null : Number(commune),
        })
    if (!outcome.ok) return
    setName('')
    setKnown(undefined)
    setReason('')
    setAsked(false)
  }
  return (
    <SidePanel label={t('addGroup')} title={t('addGroup')} onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
        {known ? (
          <p className={styles.chosen}>
            <span>{known.name}</span>
            <Button size="compact-sm" variant="default" onClick={() => setKnown(undefined)}>
              {t('another')}
            </Button>
          </p>
        ) : (
          <TextInput
            label={t('field.name')}
            description={t('nameHelp')}
            data-autofocus
            maxLength={160}
            value={name}
            error={asked && text === '' ? t('wrongName') : null}
            onChange={(event) => setName(event.target.value)}
          />
        )}
        {!known && hits && hits.length > 0 && (
          <ul className={styles.suggested}>
            {hits.map(({ id, title, detail }) => (
              <li key={id}>
                <Button variant="subtle" size="compact-md" onClick={() => setKnown({ id, name: title })}>
                  {title}
                </Button>
                <span className={styles.quiet}>{detail}</span>
              </li>
            ))}
          </ul>
        )}
        {!known && (
          <NativeSelect
            label={t('field.commune')}
            value={commune}
            data={[
              { value: '', label: t('notInCommune') },
              ...(places?.communes ?? []).map(({ id, type, name: named }) => ({
                value: String(id),
                label: placeTitle(type, named),
              })),
            ]}
            onChange={(event) => setCommune(event.target.value)}
          />
        )}
        <NativeSelect
          label={t('column.level')}
          value={level}
          data={commendationLevels.map((each) => ({
            value: each,
            label: words.label('commendationLevels', each),
          }))}
          onChange={(event) =>
            setLevel(commendationLevels.find((each) => each === event.target.value) ?? 'own')
          }
        />
        <Textarea
          label={t('field.reason')}
          autosize
          minRows={2}
          maxLength={500}
          value={reason}
          error={asked && reason.trim() === '' ? t('wrongReason') : null}
          onChange={(event) => setReason(event.target.value)}
        />
        <RefusalNotice refusal={group.refusal ?? subject.refusal} />
        <div className={styles.deeds}>
          <Button type="submit" variant="light" loading={group.running || subject.running}>
            {t('listOne')}
          </Button>
        </div>
      </form>
    </SidePanel>
  )
}
