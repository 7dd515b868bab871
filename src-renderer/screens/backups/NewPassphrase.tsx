import { Button, PasswordInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../src-main/contract/define.ts'
import type { Contract } from '../../../src-main/contract/index.ts'
import {
  passphraseOf,
  passphraseProblem,
  shortestPassphrase,
} from '../../../src-main/contract/values/passphrase.ts'
import { api } from '../../api/client.ts'
import { useAnswer, useTask } from '../../api/hooks.ts'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { Progressing } from './Progressing.tsx'
import styles from './SealingPart.module.css'

export type Prepared = Output<Contract['backups']['prepareSealing']>

interface NewPassphraseProps {
  readonly isChange: boolean
  readonly onPrepared: (prepared: Prepared) => void
}

/** The passphrase, typed twice; what is wrong with it is said when the field is left, and when the sheet is asked for. */
export function NewPassphrase({ isChange, onPrepared }: NewPassphraseProps) {
  const { t } = useTranslation('backups')
  const prepare = useTask(api.backups.prepareSealing)
  const office = useAnswer(api.settings.settings, {}).value?.office?.name ?? ''
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [left, setLeft] = useState({ first: false, second: false })
  const problem = passphraseProblem(passphrase, office)
  const differs = passphraseOf(passphrase) !== passphraseOf(again)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setLeft({ first: true, second: true })
    if (problem !== null || differs || prepare.running) return
    const outcome = await prepare.run({ passphrase })
    if (outcome.ok) onPrepared(outcome.value)
  }
  const toggle = { 'aria-label': t('secret.show'), tabIndex: 0 }
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <p>{t('sealing.about')}</p>
      <PasswordInput
        label={t('sealing.passphrase')}
        description={t('sealing.hint', { count: shortestPassphrase })}
        error={
          left.first && problem !== null && t(`sealing.problem.${problem}`, { count: shortestPassphrase })
        }
        value={passphrase}
        data-autofocus
        autoComplete="off"
        visibilityToggleButtonProps={toggle}
        onBlur={() => setLeft((before) => ({ ...before, first: passphrase !== '' }))}
        onChange={(event) => setPassphrase(event.target.value)}
      />
      <PasswordInput
        label={t('sealing.again')}
        error={left.second && differs && t('sealing.differs')}
        value={again}
        autoComplete="off"
        visibilityToggleButtonProps={toggle}
        onBlur={() => setLeft((before) => ({ ...before, second: again !== '' }))}
        onChange={(event) => setAgain(event.target.value)}
      />
      {isChange && <p className={styles.quiet}>{t('sealing.replaces')}</p>}
      <RefusalNotice refusal={prepare.refusal} />
      <div className={styles.line}>
        <Button type="submit" loading={prepare.running}>
          {t('sealing.make')}
        </Button>
      </div>
      {prepare.running && <Progressing task={prepare} />}
    </form>
  )
}
