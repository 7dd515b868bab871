import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { subjectKinds } from '../../../src-main/contract/assessments.ts'
import { commendationLevels } from '../../../src-main/contract/commendations.ts'
import { capitalised } from '../../../src-main/contract/labels/index.ts'
import { placeTitle } from '../../../src-main/contract/values/place-name.ts'
import { api } from '../../api/client.ts'
import { useAnswer, useCommand } from '../../api/hooks.ts'
import { usePlacesOfYear } from '../../api/places-of-year.ts'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { SidePanel } from '../../components/SidePanel.tsx'
import { useWords } from '../../locales/words.ts'
import styles from './commendations.module.css'

const most = 200
const usual = 3

export interface SuggestionDraft {
  readonly kind: (typeof subjectKinds)[number]
  readonly typed: string
  readonly commune: string
  readonly level: (typeof commendationLevels)[number]
  /** Undefined: as it is usually written. */
  readonly reason: string | undefined
  readonly ticked: readonly number[]
}
export const firstDraft: SuggestionDraft = {
  kind: 'family',
  typed: String(usual),
  commune: '',
  level: 'own',
  reason: undefined,
  ticked: [],
}

interface SuggestionsProps {
  readonly year: number
  /** Kept by the page: a window made narrower moves the panel into a drawer. */
  readonly draft: SuggestionDraft
  readonly onDraft: (change: (before: SuggestionDraft) => SuggestionDraft) => void
  readonly onClose: () => void
}

/** Who was recognised so many years in a row; the clerk ticks whom to list. */
export function Suggestions({ year, draft, onDraft, onClose }: SuggestionsProps) {
  const { t } = useTranslation('commendations')
  const words = useWords()
  const places = usePlacesOfYear(year)
  const { kind, typed, commune, level, ticked } = draft
  const reason = draft.reason ?? t('usualReason')
  const change = (changes: Partial<SuggestionDraft>): void => onDraft((before) => ({ ...before, ...changes }))
  const years = Number(typed)
  const noun = words.label('subjectKinds', kind).toLowerCase()
  const isYears = Number.isInteger(years) && years >= 2 && years <= 30
  const filter = { year, kind, years, communeId: commune === '' ? null : Number(commune) }
  const found = useAnswer(api.commendations.suggestions, isYears ? { ...filter, limit: most } : null)
  const add = useCommand(api.commendations.listSubjects)
  const rows = found.value?.rows ?? []
  const chosen = rows.filter(({ subjectId }) => ticked.includes(subjectId)).map(({ subjectId }) => subjectId)
  const list = async (): Promise<void> => {
    const outcome = await add.run({ year, subjectIds: chosen, level, years, reason })
    if (outcome.ok) change({ ticked: [] })
  }
  const tick = (subjectId: number, on: boolean): void =>
    onDraft((before) => ({
      ...before,
      ticked: on ? [...before.ticked, subjectId] : before.ticked.filter((one) => one !== subjectId),
    }))
  return (
    <SidePanel label={t('suggest')} title={t('suggest')} onClose={onClose}>
      <div className={styles.form}>
        <div className={styles.pair}>
          <TextInput
            label={t('field.years')}
            inputMode="numeric"
            data-autofocus
            value={typed}
            error={isYears ? null : t('wrongYears')}
            onChange={(event) => change({ typed: event.target.value })}
          />
          <NativeSelect
            label={t('field.kind')}
            value={kind}
            data={subjectKinds.map((each) => ({ value: each, label: words.label('subjectKinds', each) }))}
            onChange={(event) =>
              change({ kind: subjectKinds.find((each) => each === event.target.value) ?? 'family' })
            }
          />
          <NativeSelect
            label={t('field.commune')}
            value={commune}
            data={[
              { value: '', label: t('all') },
              ...(places?.communes ?? []).map(({ id, type, name }) => ({
                value: String(id),
                label: placeTitle(type, name),
              })),
            ]}
            onChange={(event) => change({ commune: event.target.value })}
          />
          <NativeSelect
            label={t('column.level')}
            value={level}
            data={commendationLevels.map((each) => ({
              value: each,
              label: words.label('commendationLevels', each),
            }))}
            onChange={(event) =>
              change({ level: commendationLevels.find((each) => each === event.target.value) ?? 'own' })
            }
          />
        </div>
        <Textarea
          label={t('field.reason')}
          description={t('reasonHelp')}
          autosize
          minRows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => change({ reason: event.target.value })}
        />
      </div>
      <p role="status" className={styles.quiet}>
        {found.value && isYears && t('found', { count: found.value.total, years, kind: noun })}
      </p>
      {rows.length > 0 && (
        <>
          <div className={styles.deeds}>
            <Button
              variant="light"
              disabled={chosen.length === 0 || reason.trim() === ''}
              loading={add.running}
              onClick={() => void list()}
            >
              {t('listThem', { count: chosen.length })}
            </Button>
            <Button
              variant="default"
              onClick={() =>
                change({
                  ticked: chosen.length === rows.length ? [] : rows.map(({ subjectId }) => subjectId),
                })
              }
            >
              {t(chosen.length === rows.length ? 'tickNone' : 'tickAll')}
            </Button>
          </div>
          <RefusalNotice refusal={add.refusal} />
          <ul className={styles.suggested}>
            {rows.map(({ subjectId, name, hamlet, commune: where, yearsInRow }) => (
              <li key={subjectId}>
                <Checkbox
                  label={name}
                  description={t('heldAt', {
                    years: yearsInRow,
                    place: capitalised([hamlet, where].filter(Boolean).join(', ')),
                  })}
                  checked={ticked.includes(subjectId)}
                  onChange={(event) => tick(subjectId, event.target.checked)}
                />
              </li>
            ))}
          </ul>
          {(found.value?.total ?? 0) > rows.length && (
            <p className={styles.quiet}>{t('onlyFirst', { count: rows.length })}</p>
          )}
        </>
      )}
      <RefusalNotice refusal={found.refusal} />
    </SidePanel>
  )
}
