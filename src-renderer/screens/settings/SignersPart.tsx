import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconArrowUp, IconPlus, IconX } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftSigner, OfficeForm } from './office-draft.ts'
import { Section } from './Section.tsx'
import styles from './settings.module.css'

const most = 12

/** Who may sign decisions; the first of the list signs the next one. */
export function SignersPart({ form, wanted }: { readonly form: OfficeForm; readonly wanted: boolean }) {
  const { t } = useTranslation('settings')
  const list = useRef<HTMLUListElement>(null)
  const { signers } = form.draft
  const become = (next: readonly DraftSigner[]): void => form.change({ signers: next })
  const add = (): void => {
    become([...signers, { key: 1 + Math.max(-1, ...signers.map(({ key }) => key)), name: '', post: '' }])
    window.setTimeout(() => list.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus())
  }
  const up = (index: number): void => {
    const [before, own] = signers.slice(index - 1, index + 1)
    if (before && own) become([...signers.slice(0, index - 1), own, before, ...signers.slice(index + 1)])
  }
  const remove = (key: number): void => {
    become(signers.filter((each) => each.key !== key))
    list.current?.parentElement?.querySelector<HTMLElement>('[data-add-signer]')?.focus()
  }
  return (
    <Section title={t('part.signers')} wanted={wanted}>
      <p className={styles.quiet}>{t(signers.length === 0 ? 'signer.none' : 'signer.words')}</p>
      <ul ref={list} className={styles.signers}>
        {signers.map((signer, index) => (
          <Signer
            key={signer.key}
            signer={signer}
            form={form}
            onChange={(changes) =>
              become(signers.map((each) => (each.key === signer.key ? { ...each, ...changes } : each)))
            }
            {...(index > 0 && { onUp: () => up(index) })}
            onRemove={() => remove(signer.key)}
          />
        ))}
      </ul>
      <div>
        <Button
          variant="default"
          data-add-signer
          leftSection={<IconPlus size="1rem" aria-hidden />}
          disabled={signers.length >= most}
          onClick={add}
        >
          {t('signer.add')}
        </Button>
      </div>
    </Section>
  )
}

interface SignerProps {
  readonly signer: DraftSigner
  readonly form: OfficeForm
  readonly onChange: (changes: Partial<DraftSigner>) => void
  readonly onUp?: () => void
  readonly onRemove: () => void
}

function Signer({ signer, form, onChange, onUp, onRemove }: SignerProps) {
  const { t } = useTranslation('settings')
  const name = signer.name.trim() || t('signer.nobody')
  return (
    <li className={styles.signer}>
      <TextInput
        label={t('signer.name')}
        value={signer.name}
        maxLength={120}
        error={form.missing.has(`name:${signer.key}`) && t('wrong.signerName')}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t('signer.post')}
        placeholder={t('signer.postExample')}
        value={signer.post}
        maxLength={120}
        error={form.missing.has(`post:${signer.key}`) && t('wrong.signerPost')}
        onChange={(event) => onChange({ post: event.currentTarget.value })}
      />
      <span className={styles.ways}>
        {onUp && (
          <ActionIcon aria-label={t('signer.up', { name })} title={t('signer.up', { name })} onClick={onUp}>
            <IconArrowUp size="1.125rem" stroke={1.6} />
          </ActionIcon>
        )}
        <ActionIcon
          aria-label={t('signer.remove', { name })}
          title={t('signer.remove', { name })}
          onClick={onRemove}
        >
          <IconX size="1.125rem" stroke={1.6} />
        </ActionIcon>
      </span>
    </li>
  )
}
