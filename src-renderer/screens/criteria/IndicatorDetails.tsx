import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { capitalised } from '../../../src-main/contract/labels/index.ts'
import { derivations, notApplicableRules } from '../../../src-main/contract/values/criteria-set.ts'
import { useWords } from '../../locales/words.ts'
import type { Draft, DraftIndicator } from './draft.ts'
import edit from './edit.module.css'

interface IndicatorDetailsProps {
  readonly indicator: DraftIndicator
  readonly draft: Draft
  readonly byPoints: boolean
  readonly onChange: (changes: Partial<DraftIndicator>) => void
}

/** What few indicators need: steps, targets by level, forms, parts, figures of the register. */
export function IndicatorDetails({ indicator, draft, byPoints, onChange }: IndicatorDetailsProps) {
  const { t } = useTranslation('criteria')
  const words = useWords()
  const { kind, levelThresholds } = indicator
  const isMeasured = kind !== 'score' && kind !== 'boolean'
  const none = { value: '', label: t('editing.none') }
  return (
    <div className={edit.details}>
      {byPoints && isMeasured && (
        <TextInput
          label={t('editing.tiers')}
          description={t('editing.tiersHint')}
          data-field="tiers"
          value={indicator.tiers}
          onChange={(event) => onChange({ tiers: event.currentTarget.value })}
        />
      )}
      {!byPoints &&
        kind !== 'boolean' &&
        draft.levels.map(({ key, values: { code } }) => (
          <TextInput
            key={key}
            label={t('editing.ofLevel', { level: code })}
            inputMode="decimal"
            value={levelThresholds[code] ?? ''}
            onChange={(event) =>
              onChange({ levelThresholds: { ...levelThresholds, [code]: event.currentTarget.value } })
            }
          />
        ))}
      <TextInput
        label={capitalised(words.label('setFields', 'target'))}
        value={indicator.target}
        onChange={(event) => onChange({ target: event.currentTarget.value })}
      />
      {isMeasured && (
        <NativeSelect
          label={capitalised(words.label('setFields', 'derived'))}
          data={[none, ...derivations.map((value) => ({ value, label: words.label('derivations', value) }))]}
          value={indicator.derived}
          onChange={(event) => onChange({ derived: event.currentTarget.value })}
        />
      )}
      <NativeSelect
        label={capitalised(words.label('setFields', 'whenNotApplicable'))}
        data={[
          { value: '', label: t('editing.notChosen') },
          ...notApplicableRules.map((value) => ({ value, label: words.label('notApplicableRules', value) })),
        ]}
        value={indicator.whenNotApplicable}
        onChange={(event) => onChange({ whenNotApplicable: event.currentTarget.value })}
      />
      <TextInput
        label={t('editing.appliesTo')}
        value={indicator.appliesTo}
        onChange={(event) => onChange({ appliesTo: event.currentTarget.value })}
      />
      <TextInput
        label={t('editing.where', { what: t('editing.indicator', { code: indicator.code }) })}
        description={t('editing.whereHint')}
        value={indicator.where}
        maxLength={300}
        onChange={(event) => onChange({ where: event.currentTarget.value })}
      />
      <Textarea
        label={t('editing.subItems')}
        autosize
        value={indicator.subItems}
        onChange={(event) => onChange({ subItems: event.currentTarget.value })}
      />
      <Checkbox
        label={t('editing.needsEvidence')}
        checked={indicator.needsEvidence}
        onChange={(event) => onChange({ needsEvidence: event.currentTarget.checked })}
      />
    </div>
  )
}
