import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { capitalised } from '../../../src-main/contract/labels/index.ts'
import { setMethods, setSubjects } from '../../../src-main/contract/values/criteria-set.ts'
import { useWords } from '../../locales/words.ts'
import styles from './criteria.module.css'
import type { Head, HeadField } from './draft.ts'
import edit from './edit.module.css'

interface HeadPartProps {
  readonly head: Head
  /** A new set or a copy gets a code of its own; a version keeps that of its set. */
  readonly withCode: boolean
  readonly onChange: (head: Head) => void
}

/** What the text is, for whom, since when, and how it judges. */
export function HeadPart({ head, withCode, onChange }: HeadPartProps) {
  const { t } = useTranslation('criteria')
  const words = useWords()
  const field = (name: HeadField, gap = false) => ({
    'data-field': name,
    value: head[name],
    ...(gap && { placeholder: t('unknown'), className: edit.gap ?? '' }),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange({ ...head, [name]: event.currentTarget.value }),
  })
  const named = (name: HeadField) => ({ label: capitalised(words.label('setFields', name)) })
  const byScore = head.method === 'score'
  return (
    <section className={styles.section} aria-labelledby="edit-facts">
      <h2 id="edit-facts">{t('part.facts')}</h2>
      <div className={styles.fields}>
        {withCode && (
          <TextInput
            label={t('editing.codeNew')}
            description={t('editing.codeHint')}
            maxLength={80}
            {...field('id')}
          />
        )}
        <TextInput
          wrapperProps={{ className: styles.wide }}
          maxLength={600}
          {...named('title')}
          {...field('title')}
        />
        <TextInput
          wrapperProps={{ className: styles.wide }}
          maxLength={2000}
          {...named('legalBasis')}
          {...field('legalBasis')}
        />
        <TextInput maxLength={80} {...named('label')} {...field('label')} />
        <NativeSelect
          {...named('subjectKind')}
          {...field('subjectKind')}
          data={setSubjects.map((value) => ({ value, label: words.label('setSubjects', value) }))}
        />
        <NativeSelect
          {...named('scope')}
          {...field('scope')}
          data={(['national', 'province', 'own'] as const).map((value) => ({
            value,
            label: words.label('setScopes', value),
          }))}
        />
        {head.scope === 'province' && (
          <TextInput label={t('editing.place')} maxLength={120} {...field('place')} />
        )}
        <NativeSelect
          {...named('method')}
          {...field('method')}
          data={[
            { value: '', label: t('editing.notChosen') },
            ...setMethods.map((value) => ({ value, label: words.label('setMethods', value) })),
          ]}
        />
        {byScore && (
          <>
            <TextInput inputMode="decimal" {...named('maxScore')} {...field('maxScore', true)} />
            <TextInput inputMode="decimal" {...named('passScore')} {...field('passScore', true)} />
          </>
        )}
        <TextInput {...named('issuedOn')} {...field('issuedOn', true)} />
        <TextInput {...named('effectiveFrom')} {...field('effectiveFrom', true)} />
        <TextInput {...named('effectiveTo')} {...field('effectiveTo')} />
        <TextInput maxLength={40} {...named('period')} {...field('period')} />
        <TextInput
          inputMode="numeric"
          description={t('editing.months')}
          {...named('validityMonths')}
          {...field('validityMonths')}
        />
        <Textarea autosize description={t('editing.lines')} {...named('variants')} {...field('variants')} />
        <Textarea autosize description={t('editing.lines')} {...named('missing')} {...field('missing')} />
        <Textarea autosize description={t('editing.lines')} {...named('notes')} {...field('notes')} />
      </div>
    </section>
  )
}
