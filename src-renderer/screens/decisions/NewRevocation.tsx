import { Button, Textarea } from '@mantine/core'
import { IconBan } from '@tabler/icons-react'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { DecisionText } from '../../../src-main/contract/decisions.ts'
import { useGo, useLink } from '../../api/address.tsx'
import type { Search } from '../../api/addresses.ts'
import { api } from '../../api/client.ts'
import { useAnswer, useTask } from '../../api/hooks.ts'
import { Desk } from '../../components/Desk.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { StatusBar } from '../../components/StatusBar.tsx'
import { useScreenActions } from '../../components/screen-actions.tsx'
import styles from './decisions.module.css'
import { LeaveQuestion } from './LeaveQuestion.tsx'
import { useSigners } from './signers.ts'
import { TextForm } from './TextForm.tsx'
import { useDraft } from './use-draft.ts'

interface NewRevocationProps {
  readonly year: number
  readonly kind: NonNullable<Search<'revocation'>['kind']>
  readonly titles: readonly number[]
  readonly given: DecisionText
}

/** Why titles are taken back, and the decision that says so; one press revokes, and its page opens. */
export function NewRevocation({ year, kind, titles, given }: NewRevocationProps) {
  const { t } = useTranslation('decisions')
  const go = useGo()
  const link = useLink()
  const form = useDraft(given)
  const signers = useSigners()
  const revoke = useTask(api.decisions.revoke)
  const [only] = titles
  const one = useAnswer(
    api.reviews.titleName,
    titles.length === 1 && only !== undefined ? { titleId: only } : null,
  )
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const [made, setMade] = useState(false)
  const count = titles.length

  const begin = async (): Promise<void> => {
    const why = reason.trim()
    setMissing(why === '')
    if (why === '') return document.querySelector<HTMLElement>('[data-field="reason"]')?.focus()
    const text = form.ready()
    if (text === null) return
    // Before the decision, so that the deed that can be undone last is the decision itself.
    await signers.remember(text.signer)
    const done = await revoke.run({ year, kind, selection: { titleIds: [...titles] }, reason: why, text })
    if (!done.ok) return
    // Nothing is unsaved any more, or leaving would ask.
    flushSync(() => setMade(true))
    go('print', { decision: done.value.decisionId, year })
  }
  const running = revoke.running || made
  useScreenActions([
    { name: t('revoke.run', { count }), keys: 'Ctrl+Enter', run: () => void begin(), off: running },
  ])
  return (
    <>
      <Desk title={t('revoke.title')} sub={t('year', { year })}>
        <div className={styles.form}>
          <section className={styles.part}>
            <h2>{t('revoke.whom')}</h2>
            <p>{one.value ? `${one.value.name}, ${one.value.commune}` : t('revoke.rows', { count })}</p>
            <p className={styles.quiet}>{t('revoke.meaning')}</p>
            <Textarea
              label={t('revoke.reason')}
              description={t('revoke.reasonHint')}
              value={reason}
              maxLength={500}
              autosize
              autoFocus
              data-field="reason"
              error={missing && reason.trim() === '' ? t('problem.missing') : null}
              onChange={(event) => setReason(event.target.value)}
            />
          </section>
          <TextForm draft={form.draft} onChange={form.setDraft} problems={form.problems} />
        </div>
      </Desk>
      <StatusBar>
        <Button
          leftSection={<IconBan size="1.125rem" stroke={1.6} aria-hidden />}
          loading={running}
          onClick={() => void begin()}
        >
          {t('revoke.run', { count })}
        </Button>
        <Button component="a" variant="default" {...link('titles', { kind, year })}>
          {t('revoke.back')}
        </Button>
        {Object.keys(form.problems).length > 0 && <span className={styles.wrong}>{t('problem.some')}</span>}
        {revoke.progress && (
          <Button variant="default" onClick={revoke.cancel}>
            {t('stop')}
          </Button>
        )}
        <RefusalNotice refusal={revoke.refusal} />
      </StatusBar>
      <LeaveQuestion unsaved={(form.changed || reason !== '') && !running} />
    </>
  )
}
