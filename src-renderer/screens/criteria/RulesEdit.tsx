import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { capitalised } from '../../../src-main/contract/labels/index.ts'
import { deadlineSteps } from '../../../src-main/contract/values/criteria-set.ts'
import { useWords } from '../../locales/words.ts'
import styles from './criteria.module.css'
import { type Draft, type RuleList, type Row as RuleRow, row } from './draft.ts'
import { EditRows } from './EditRows.tsx'
import edit from './edit.module.css'

interface RulesEditProps {
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
}

/** Classes, levels, vetoes, pass scores of areas and last days, each where the way of judging has them. */
export function RulesEdit({ draft, onChange }: RulesEditProps) {
  const { t } = useTranslation('criteria')
  const words = useWords()
  const byScore = draft.head.method === 'score' || draft.head.method === ''
  const list = { draft, onChange }
  return (
    <>
      {byScore && (
        <RuleRows
          {...list}
          of="bands"
          title={t('part.bands')}
          add={t('editing.addBand')}
          fresh={{ title: '', min: '', max: '' }}
          nameOf={({ values }) => t('editing.band', { code: values.title })}
        >
          {(field) => (
            <>
              <TextInput
                label={capitalised(words.label('setFields', 'title'))}
                className={edit.broad ?? ''}
                {...field('title')}
              />
              <TextInput label={t('table.from')} placeholder={t('unknown')} {...field('min')} />
              <TextInput label={t('table.below')} placeholder={t('unknown')} {...field('max')} />
            </>
          )}
        </RuleRows>
      )}
      {draft.head.method === 'allTargetsMet' && (
        <RuleRows
          {...list}
          of="levels"
          title={t('part.levels')}
          add={t('editing.addLevel')}
          fresh={{ code: String(draft.levels.length + 1), title: '', rule: '', level: '', months: '' }}
          nameOf={({ values }) => t('editing.level', { code: values.code })}
        >
          {(field) => (
            <>
              <TextInput label={t('editing.code')} {...field('code')} />
              <TextInput
                label={capitalised(words.label('setFields', 'title'))}
                className={edit.broad ?? ''}
                {...field('title')}
              />
              <TextInput label={t('editing.rule')} className={edit.broad ?? ''} {...field('rule')} />
              <TextInput label={t('editing.requiresLevel')} {...field('level')} />
              <TextInput label={t('editing.requiresMonths')} {...field('months')} />
            </>
          )}
        </RuleRows>
      )}
      <RuleRows
        {...list}
        of="vetoes"
        title={t('part.vetoes')}
        add={t('editing.addVeto')}
        fresh={{ rule: '', type: '', min: '', indicators: '' }}
        nameOf={({ values }) => t('editing.veto', { code: values.rule.slice(0, 40) })}
      >
        {(field, values) => (
          <>
            <TextInput label={t('editing.rule')} className={edit.broad ?? ''} {...field('rule')} />
            <NativeSelect
              label={t('editing.test')}
              className={edit.broad ?? ''}
              data={[
                { value: '', label: t('editing.notChosen') },
                ...(['minEachIndicator', 'minIndicators', 'minEachCriterion'] as const).map((value) => ({
                  value,
                  label: words.label('vetoTests', value),
                })),
              ]}
              {...field('type')}
            />
            {values.type !== '' && <TextInput label={t('editing.min')} {...field('min')} />}
            {values.type === 'minIndicators' && (
              <TextInput label={t('editing.indicators')} {...field('indicators')} />
            )}
          </>
        )}
      </RuleRows>
      {byScore && (
        <RuleRows
          {...list}
          of="areas"
          title={t('part.areas')}
          add={t('editing.addArea')}
          fresh={{ area: '', passScore: '' }}
          nameOf={({ values }) => t('editing.area', { code: values.area.slice(0, 40) })}
        >
          {(field) => (
            <>
              <TextInput label={t('table.area')} className={edit.broad ?? ''} {...field('area')} />
              <TextInput label={t('table.pass')} {...field('passScore')} />
            </>
          )}
        </RuleRows>
      )}
      <RuleRows
        {...list}
        of="deadlines"
        title={t('part.deadlines')}
        add={t('editing.addDeadline')}
        fresh={{ step: 'register', day: '', nextYear: '' }}
        nameOf={({ values }) => t('editing.deadline', { code: values.day })}
      >
        {(field, values, amend) => (
          <>
            <NativeSelect
              label={capitalised(words.label('setFields', 'step'))}
              data={deadlineSteps.map((value) => ({ value, label: words.label('deadlineSteps', value) }))}
              {...field('step')}
            />
            <TextInput label={t('editing.dayMonth')} {...field('day')} />
            <Checkbox
              label={t('editing.nextYear')}
              checked={values.nextYear !== ''}
              onChange={(event) => amend({ nextYear: event.currentTarget.checked ? 'yes' : '' })}
            />
          </>
        )}
      </RuleRows>
    </>
  )
}

type FieldsOf<L extends RuleList> = Draft[L][number]['values']
interface FieldProps {
  readonly 'data-col': string
  readonly value: string
  readonly onChange: (event: { readonly currentTarget: { readonly value: string } }) => void
}
interface RuleRowsProps<L extends RuleList> extends RulesEditProps {
  readonly of: L
  readonly title: string
  readonly add: string
  readonly fresh: FieldsOf<L>
  readonly nameOf: (row: { readonly values: FieldsOf<L> }) => string
  readonly children: (
    field: (name: keyof FieldsOf<L> & string) => FieldProps,
    values: FieldsOf<L>,
    amend: (changes: Partial<FieldsOf<L>>) => void,
  ) => ReactNode
}

function RuleRows<L extends RuleList>(props: RuleRowsProps<L>) {
  const { draft, onChange, of, title, fresh } = props
  const rows = draft[of] as readonly (RuleRow<string> & { readonly values: FieldsOf<L> })[]
  const setAll = (changed: readonly object[]): void => onChange({ ...draft, [of]: changed })
  const add = (): number => {
    const made = row('', fresh as Readonly<Record<string, string>>)
    setAll([...rows, made])
    return made.key
  }
  return (
    <section className={styles.section} aria-label={title}>
      <h2>{title}</h2>
      <EditRows
        label={title}
        rows={rows}
        nameOf={props.nameOf}
        atOf={({ had }) => had}
        add={props.add}
        onAdd={add}
        onRows={setAll}
      >
        {(each) => {
          const amend = (changes: Partial<FieldsOf<L>>): void =>
            setAll(
              rows.map((one) =>
                one.key === each.key ? { ...one, values: { ...one.values, ...changes } } : one,
              ),
            )
          const values: Readonly<Record<string, string>> = each.values
          const field = (name: keyof FieldsOf<L> & string): FieldProps => ({
            'data-col': name,
            value: values[name] ?? '',
            onChange: (event) =>
              amend({ [name]: event.currentTarget.value } as unknown as Partial<FieldsOf<L>>),
          })
          return <div className={edit.rule}>{props.children(field, each.values, amend)}</div>
        }}
      </EditRows>
    </section>
  )
}
