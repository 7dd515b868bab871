import { Button } from '@mantine/core'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../src-main/contract/define.ts'
import type { Contract } from '../../../src-main/contract/index.ts'
import { useGo, useLink } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useCommand } from '../../api/hooks.ts'
import { Desk } from '../../components/Desk.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { StatusBar } from '../../components/StatusBar.tsx'
import { useScreenActions } from '../../components/screen-actions.tsx'
import { useWords } from '../../locales/words.ts'
import styles from './decisions.module.css'
import type { Field } from './draft.ts'
import { LeaveQuestion } from './LeaveQuestion.tsx'
import { useSigners } from './signers.ts'
import { TextForm } from './TextForm.tsx'
import { useDraft } from './use-draft.ts'

interface AmendDecisionProps {
  readonly decision: Output<Contract['decisions']['decision']>
  readonly begin?: Field | undefined
}

/** The words of a decision, open until the first certificate that quotes them is issued. */
export function AmendDecision({ decision, begin }: AmendDecisionProps) {
  const { t } = useTranslation('decisions')
  const go = useGo()
  const words = useWords()
  const link = useLink()
  const { id, year, text: given, issued, purpose, recognised, revoked, label } = decision
  const form = useDraft(given)
  const signers = useSigners()
  const amend = useCommand(api.decisions.amendDecision)
  const [written, setWritten] = useState(false)
  const closed = issued > 0

  const write = async (): Promise<void> => {
    const text = form.ready()
    if (text === null) return
    await signers.remember(text.signer)
    const outcome = await amend.run({ decisionId: id, text })
    if (!outcome.ok) return
    // Nothing is unsaved any more, or leaving would ask.
    flushSync(() => setWritten(true))
    go('print', { decision: id, year })
  }
  useScreenActions([{ name: t('amend.write'), keys: 'Ctrl+Enter', run: () => void write(), off: closed }])

  const back = link('print', { decision: id, year })
  return (
    <>
      <Desk
        title={given.number === null ? t('unnumbered') : t('numbered', { number: given.number })}
        sub={
          purpose === 'revocation'
            ? t('revoke.takesBack', { count: revoked, label, year })
            : t(revoked > 0 ? 'recognisesStill' : 'recognises', { count: recognised, revoked, label, year })
        }
      >
        <div className={styles.form}>
          {closed && <p>{words.refusal({ code: 'decision-printed', details: numberOf(given.number) })}</p>}
          <TextForm
            draft={form.draft}
            onChange={form.setDraft}
            problems={form.problems}
            begin={begin}
            readOnly={closed}
          />
        </div>
      </Desk>
      <StatusBar>
        {!closed && (
          <Button loading={amend.running} onClick={() => void write()}>
            {t('amend.write')}
          </Button>
        )}
        <Button component="a" variant="default" {...back}>
          {t(closed ? 'open' : 'amend.back')}
        </Button>
        {Object.keys(form.problems).length > 0 && <span className={styles.wrong}>{t('problem.some')}</span>}
        <RefusalNotice refusal={amend.refusal} />
      </StatusBar>
      <LeaveQuestion unsaved={form.changed && !written && !closed} />
    </>
  )
}

const numberOf = (number: string | null): Readonly<Record<string, string>> =>
  number === null ? {} : { number }
