import { ActionIcon, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { indicatorKinds } from '../../../src-main/contract/values/criteria-set.ts'
import { useWords } from '../../locales/words.ts'
import type { Draft, DraftIndicator } from './draft.ts'
import edit from './edit.module.css'
import { IndicatorDetails } from './IndicatorDetails.tsx'

export const newIndicator = (key: number, code: string, method: string): DraftIndicator => ({
  key,
  code,
  title: '',
  kind: method === 'score' || method === '' ? 'score' : 'boolean',
  maxPoints: '',
  threshold: '',
  levelThresholds: {},
  tiers: '',
  target: '',
  appliesTo: '',
  subItems: '',
  derived: '',
  whenNotApplicable: '',
  needsEvidence: false,
  codeAssigned: false,
  where: '',
  source: undefined,
})

interface IndicatorFieldsProps {
  readonly indicator: DraftIndicator
  readonly draft: Draft
  readonly onChange: (indicator: DraftIndicator) => void
}

/** One indicator in a line: code, words, kind, points or target; the rest unfolds below it. */
export function IndicatorFields({ indicator, draft, onChange }: IndicatorFieldsProps) {
  const { t } = useTranslation('criteria')
  const words = useWords()
  const [open, setOpen] = useState(false)
  const { code, kind } = indicator
  const what = t('editing.indicator', { code })
  const byPoints = draft.head.method !== 'allTargetsMet' && draft.head.method !== 'allConditions'
  const amend = (changes: Partial<DraftIndicator>): void => onChange({ ...indicator, ...changes })
  return (
    <>
      <div className={edit.indicator}>
        <TextInput
          aria-label={t('editing.codeOf', { what })}
          data-col="code"
          className={edit.code ?? ''}
          value={code}
          maxLength={40}
          onChange={(event) => amend({ code: event.currentTarget.value, codeAssigned: false })}
        />
        <Textarea
          aria-label={t('editing.titleOf', { what })}
          data-col="title"
          data-line="one"
          className={edit.text ?? ''}
          autosize
          value={indicator.title}
          maxLength={600}
          onChange={(event) => amend({ title: event.currentTarget.value })}
        />
        <NativeSelect
          aria-label={t('editing.kindOf', { what })}
          data-col="kind"
          className={edit.kind ?? ''}
          data={indicatorKinds.map((value) => ({ value, label: words.label('indicatorKinds', value) }))}
          value={kind}
          onChange={(event) =>
            amend({ kind: indicatorKinds.find((each) => each === event.currentTarget.value) ?? kind })
          }
        />
        {byPoints ? (
          <TextInput
            aria-label={t('editing.pointsOf', { what })}
            data-col="maxPoints"
            className={edit.points ?? ''}
            inputMode="decimal"
            placeholder={t('unknown')}
            value={indicator.maxPoints}
            onChange={(event) => amend({ maxPoints: event.currentTarget.value })}
          />
        ) : (
          kind !== 'boolean' && (
            <TextInput
              aria-label={t('editing.targetOf', { what })}
              data-col="threshold"
              className={edit.points ?? ''}
              inputMode="decimal"
              placeholder={t('unknown')}
              value={indicator.threshold}
              onChange={(event) => amend({ threshold: event.currentTarget.value })}
            />
          )
        )}
        <ActionIcon
          aria-label={t('editing.more', { what })}
          title={t('editing.more', { what })}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? <IconChevronUp size="1rem" aria-hidden /> : <IconChevronDown size="1rem" aria-hidden />}
        </ActionIcon>
      </div>
      {open && <IndicatorDetails indicator={indicator} draft={draft} byPoints={byPoints} onChange={amend} />}
    </>
  )
}
