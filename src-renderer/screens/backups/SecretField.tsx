import { Button, PasswordInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '../../../src-main/contract/refusal.ts'
import { readRecoveryCode } from '../../../src-main/contract/values/recovery-code.ts'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { useWords } from '../../locales/words.ts'
import styles from './SealingPart.module.css'

/** The backup is sealed and this program has not got its key, or what was typed did not open it. */
export const asksForSecret = (refusal: Refusal | undefined): boolean =>
  refusal?.code === 'backup-sealed' || refusal?.code === 'backup-secret-wrong'

interface SecretFieldProps {
  /** Of the task that wanted to open the file; for any other refusal nothing is shown. */
  readonly refusal: Refusal | undefined
  readonly running: boolean
  /** Does the task again, with what was typed. */
  readonly onSecret: (secret: string) => void
}

/** Asks for the passphrase or the recovery code of a sealed backup; a mistyped code is told group by group while it is typed. */
export function SecretField({ refusal, running, onSecret }: SecretFieldProps) {
  const { t } = useTranslation('backups')
  const words = useWords()
  const [secret, setSecret] = useState('')
  const [asked, setAsked] = useState(asksForSecret(refusal))
  // It stays while the task runs again, so that what was typed is not lost.
  if (!asked && asksForSecret(refusal)) setAsked(true)
  if (!asked || (refusal !== undefined && !asksForSecret(refusal))) return null
  if (refusal === undefined && !running) return null

  const reading = readRecoveryCode(secret)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (secret.trim() !== '' && !running) onSecret(secret)
  }
  const { office = '', madeAt } = refusal?.details ?? {}
  return (
    <form className={styles.secret} onSubmit={submit}>
      {typeof madeAt === 'string' && (
        <p>
          {t('secret.whose', {
            at: words.moment(madeAt),
            office: office || t('secret.noOffice'),
          })}
        </p>
      )}
      <PasswordInput
        label={t('secret.label')}
        description={t('secret.hint')}
        error={reading.kind === 'mistyped' && t('secret.mistyped', { groups: reading.groups.join(', ') })}
        value={secret}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        visibilityToggleButtonProps={{ 'aria-label': t('secret.show'), tabIndex: 0 }}
        onChange={(event) => setSecret(event.target.value)}
      />
      <div className={styles.line}>
        <Button type="submit" variant="default" loading={running} disabled={secret.trim() === ''}>
          {t('secret.open')}
        </Button>
        {reading.kind === 'code' && <span className={styles.quiet}>{t('secret.code')}</span>}
      </div>
      {!running && refusal?.code === 'backup-secret-wrong' && <RefusalNotice refusal={refusal} />}
    </form>
  )
}
