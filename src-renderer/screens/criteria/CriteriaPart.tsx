import { Checkbox, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatPoints, parseNumber } from '../../../src-main/contract/values/number.ts'
import styles from './criteria.module.css'
import { type Draft, type DraftCriterion, newKey } from './draft.ts'
import { EditRows } from './EditRows.tsx'
import edit from './edit.module.css'
import { IndicatorFields, newIndicator } from './IndicatorFields.tsx'

interface CriteriaPartProps {
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
}

/** Criteria, each with its indicators, as they stand in the paper. */
export function CriteriaPart({ draft, onChange }: CriteriaPartProps) {
  const { t } = useTranslation('criteria')
  const setAll = (criteria: readonly DraftCriterion[]): void => onChange({ ...draft, criteria })
  const set = (changed: DraftCriterion): void =>
    setAll(draft.criteria.map((each) => (each.key === changed.key ? changed : each)))
  const add = (): number => {
    const key = newKey()
    const code = String(draft.criteria.length + 1)
    setAll([
      ...draft.criteria,
      {
        key,
        code,
        title: '',
        maxPoints: '',
        note: '',
        levelDependent: false,
        where: '',
        source: undefined,
        indicators: [],
      },
    ])
    return key
  }
  return (
    <section className={styles.section} aria-labelledby="edit-criteria">
      <h2 id="edit-criteria">{t('part.criteria')}</h2>
      <EditRows
        label={t('part.criteria')}
        rows={draft.criteria}
        nameOf={({ code }) => t('editing.criterion', { code })}
        atOf={({ code }) => code}
        add={t('editing.addCriterion')}
        onAdd={add}
        onRows={setAll}
      >
        {(criterion) => <CriterionFields criterion={criterion} draft={draft} onChange={set} />}
      </EditRows>
    </section>
  )
}

interface CriterionFieldsProps {
  readonly criterion: DraftCriterion
  readonly draft: Draft
  readonly onChange: (criterion: DraftCriterion) => void
}

function CriterionFields({ criterion, draft, onChange }: CriterionFieldsProps) {
  const { t } = useTranslation('criteria')
  const { code, indicators } = criterion
  const what = t('editing.criterion', { code })
  const byPoints = draft.head.method !== 'allTargetsMet' && draft.head.method !== 'allConditions'
  const amend = (changes: Partial<DraftCriterion>): void => onChange({ ...criterion, ...changes })
  const add = (): number => {
    const key = newKey()
    const next = `${code}.${indicators.length + 1}`
    amend({ indicators: [...indicators, newIndicator(key, next, draft.head.method)] })
    return key
  }
  return (
    <div className={edit.criterion}>
      <div className={edit.criterionHead}>
        <TextInput
          aria-label={t('editing.codeOf', { what })}
          data-col="code"
          className={edit.code ?? ''}
          value={code}
          maxLength={40}
          onChange={(event) => amend({ code: event.currentTarget.value })}
        />
        <Textarea
          aria-label={t('editing.titleOf', { what })}
          data-col="title"
          data-line="one"
          className={edit.text ?? ''}
          autosize
          value={criterion.title}
          maxLength={600}
          onChange={(event) => amend({ title: event.currentTarget.value })}
        />
        {byPoints && (
          <>
            <TextInput
              aria-label={t('editing.pointsOf', { what })}
              data-col="maxPoints"
              className={edit.points ?? ''}
              inputMode="decimal"
              placeholder={t('unknown')}
              value={criterion.maxPoints}
              onChange={(event) => amend({ maxPoints: event.currentTarget.value })}
            />
            <Sum indicators={indicators.map(({ maxPoints }) => maxPoints)} of={criterion.maxPoints} />
          </>
        )}
        {draft.levels.length > 0 && (
          <Checkbox
            label={t('editing.levelDependent')}
            checked={criterion.levelDependent}
            onChange={(event) => amend({ levelDependent: event.currentTarget.checked })}
          />
        )}
      </div>
      <TextInput
        className={edit.where ?? ''}
        aria-label={t('editing.where', { what })}
        placeholder={t('editing.whereHint')}
        value={criterion.where}
        maxLength={300}
        onChange={(event) => amend({ where: event.currentTarget.value })}
      />
      <div className={edit.indicators}>
        <EditRows
          label={t('part.indicators', { what })}
          rows={indicators}
          nameOf={(each) => t('editing.indicator', { code: each.code })}
          atOf={(each) => each.code}
          add={t('editing.addIndicator')}
          onAdd={add}
          onRows={(rows) => amend({ indicators: rows })}
        >
          {(indicator) => (
            <IndicatorFields
              indicator={indicator}
              draft={draft}
              onChange={(changed) =>
                amend({
                  indicators: indicators.map((each) => (each.key === changed.key ? changed : each)),
                })
              }
            />
          )}
        </EditRows>
      </div>
    </div>
  )
}

/** What the parts add up to, beside what they should: in pen ink while the two differ. */
export function Sum({ indicators, of }: { readonly indicators: readonly string[]; readonly of: string }) {
  const { t } = useTranslation('criteria')
  if (indicators.length === 0) return null
  const sum = indicators.reduce((all, each) => all + Math.round((parseNumber(each) ?? 0) * 100), 0) / 100
  const whole = parseNumber(of)
  const isWrong = whole !== null && sum !== whole
  return (
    <span className={isWrong ? edit.sumWrong : edit.sum}>
      {t('editing.sum', { sum: formatPoints(sum), of: whole === null ? '?' : formatPoints(whole) })}
    </span>
  )
}
