import { ActionIcon, Autocomplete, Button, Textarea, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import styles from './decisions.module.css'
import type { Draft, Field, Problems } from './draft.ts'
import { useSigners } from './signers.ts'

interface TextFormProps {
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
  readonly problems: Problems
  /** The field the clerk was sent to. */
  readonly begin?: Field | undefined
  readonly readOnly?: boolean
}
const articleNumbers = [1, 2, 3, 4, 5, 6, 7, 8] as const

/** The decision as it will be printed, one field under the other; everything is filled in already. */
export function TextForm({ draft, onChange, problems, begin, readOnly = false }: TextFormProps) {
  const { t } = useTranslation('decisions')
  const { known } = useSigners()
  const set = (changes: Partial<Draft>): void => onChange({ ...draft, ...changes })
  const wrong = (field: Field): { error?: string } => {
    const problem = problems[field]
    if (!problem) return {}
    if (field === 'number') return { error: t('problem.number', { value: draft.number.trim() }) }
    if (field === 'day') return { error: t('problem.day', { value: draft.day.trim() }) }
    return { error: t(problem === 'long' ? 'problem.long' : 'problem.missing') }
  }
  const field = (name: Field) => ({
    readOnly,
    'data-field': name,
    autoFocus: begin === name,
    ...wrong(name),
  })
  const amendArticle = (number: number, article: string): void =>
    set({ articles: draft.articles.map((before, at) => (at === number - 1 ? article : before)) })

  return (
    <>
      <section className={styles.part} aria-label={t('part.signing')}>
        <div className={styles.pair}>
          <TextInput
            label={t('field.number')}
            description={t('hint.number')}
            value={draft.number}
            onChange={(event) => set({ number: event.target.value })}
            {...field('number')}
          />
          <TextInput
            label={t('field.day')}
            description={t('hint.day')}
            value={draft.day}
            onChange={(event) => set({ day: event.target.value })}
            {...field('day')}
          />
        </div>
        <div className={styles.pair}>
          <Autocomplete
            label={t('field.signer')}
            description={t('hint.signer')}
            maxLength={120}
            value={draft.signer}
            data={[...new Set(known.map(({ name }) => name))]}
            onChange={(signer) => set({ signer })}
            onOptionSubmit={(signer) => {
              const post = known.find(({ name }) => name === signer)?.post
              set({ signer, ...(post !== undefined && { post }) })
            }}
            {...field('signer')}
          />
          <TextInput
            label={t('field.post')}
            description={t('hint.post')}
            maxLength={120}
            value={draft.post}
            onChange={(event) => set({ post: event.target.value })}
            {...field('post')}
          />
        </div>
      </section>
      <section className={styles.part} aria-label={t('part.text')}>
        <TextInput
          label={t('field.subject')}
          maxLength={300}
          value={draft.subject}
          onChange={(event) => set({ subject: event.target.value })}
          {...field('subject')}
        />
        <Textarea
          label={t('field.legalBasis')}
          description={t('hint.lines')}
          autosize
          value={draft.legalBasis}
          onChange={(event) => set({ legalBasis: event.target.value })}
          {...field('legalBasis')}
        />
        {articleNumbers.slice(0, draft.articles.length).map((number) => (
          <div key={number} className={styles.article}>
            <Textarea
              label={t('field.article', { number })}
              {...(number === 1 && { description: t('hint.article') })}
              autosize
              maxLength={1500}
              value={draft.articles[number - 1]}
              onChange={(event) => amendArticle(number, event.target.value)}
              {...(number === 1 ? field('articles') : { readOnly })}
            />
            {!readOnly && draft.articles.length > 1 && (
              <ActionIcon
                aria-label={t('article.remove', { number })}
                title={t('article.remove', { number })}
                onClick={() => set({ articles: draft.articles.filter((_, at) => at !== number - 1) })}
              >
                <IconX size="1rem" aria-hidden />
              </ActionIcon>
            )}
          </div>
        ))}
        {!readOnly && draft.articles.length < articleNumbers.length && (
          <Button
            variant="subtle"
            className={styles.add ?? ''}
            leftSection={<IconPlus size="1rem" aria-hidden />}
            onClick={() => set({ articles: [...draft.articles, ''] })}
          >
            {t('article.add', { number: draft.articles.length + 1 })}
          </Button>
        )}
        <Textarea
          label={t('field.recipients')}
          description={t('hint.lines')}
          autosize
          value={draft.recipients}
          onChange={(event) => set({ recipients: event.target.value })}
          {...field('recipients')}
        />
      </section>
    </>
  )
}
