import { Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ProposalDraft, ProposalField, ProposalProblems } from './proposal-draft.ts'
import styles from './reviews.module.css'

interface ProposalFormProps {
  readonly draft: ProposalDraft
  readonly onChange: (changes: Partial<ProposalDraft>) => void
  readonly problems: ProposalProblems
}

/** The proposal as it will be printed, one field under the other; nearly everything is filled in already. */
export function ProposalForm({ draft, onChange, problems }: ProposalFormProps) {
  const { t } = useTranslation('reviews')
  const wrong = (name: ProposalField): { error?: string } => {
    const problem = problems[name]
    if (!problem) return {}
    const value = draft[name].trim()
    if (name === 'day') return { error: t('wrongDay', { value }) }
    if (name === 'number') return { error: t('proposal.wrongNumber', { value }) }
    return { error: t('missing') }
  }
  const field = (name: ProposalField) => ({
    label: t(`proposal.field.${name}`),
    value: draft[name],
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
    'data-field': name,
    ...wrong(name),
  })
  return (
    <>
      <section className={styles.part} aria-label={t('proposal.field.number')}>
        <TextInput
          {...field('addressee')}
          description={t('proposal.hint.addressee')}
          maxLength={300}
          autoFocus={draft.addressee === ''}
        />
        <div className={styles.pair}>
          <TextInput {...field('number')} description={t('proposal.hint.number')} />
          <TextInput {...field('day')} description={t('proposal.hint.day')} />
        </div>
        <div className={styles.pair}>
          <TextInput {...field('signer')} maxLength={120} />
          <TextInput {...field('post')} maxLength={120} />
        </div>
      </section>
      <section className={styles.part} aria-label={t('proposal.field.body')}>
        <TextInput {...field('subject')} maxLength={300} />
        <Textarea {...field('body')} description={t('proposal.hint.body')} autosize />
        <Textarea {...field('recipients')} description={t('proposal.hint.lines')} autosize />
      </section>
    </>
  )
}
