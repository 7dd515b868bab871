import { Button } from '@mantine/core'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Proposal } from '../../../src-main/contract/proposals.ts'
import { useGo, useLink, useUnsaved } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useCommand } from '../../api/hooks.ts'
import { Desk } from '../../components/Desk.tsx'
import { LeaveQuestion } from '../../components/LeaveQuestion.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { StatusBar } from '../../components/StatusBar.tsx'
import { useScreenActions } from '../../components/screen-actions.tsx'
import { ProposalForm } from './ProposalForm.tsx'
import styles from './reviews.module.css'
import { useProposalDraft } from './use-proposal-draft.ts'

/** The words of a proposal: its number comes back from the registry later. */
export function AmendProposal({ proposal }: { readonly proposal: Proposal }) {
  const { t } = useTranslation('reviews')
  const go = useGo()
  const link = useLink()
  const { id: proposalId, kind, year } = proposal
  const form = useProposalDraft(proposal.text)
  const amend = useCommand(api.reviews.amendProposal)
  const [made, setMade] = useState(false)
  const unsaved = useUnsaved(form.changed && !made)
  const write = async (): Promise<void> => {
    const text = form.ready()
    if (text === null || !(await amend.run({ proposalId, text })).ok) return
    flushSync(() => setMade(true))
    go('proposal', { kind, proposal: proposalId, year })
  }
  useScreenActions([
    { name: t('proposal.write'), keys: 'Ctrl+Enter', run: () => void write(), off: amend.running },
  ])
  return (
    <>
      <Desk title={t('proposal.amend')} sub={proposal.text.number ?? t('proposal.unnumbered')}>
        <div className={styles.page}>
          <ProposalForm draft={form.draft} onChange={form.onChange} problems={form.problems} />
        </div>
      </Desk>
      <StatusBar>
        <Button loading={amend.running} onClick={() => void write()}>
          {t('proposal.write')}
        </Button>
        <Button component="a" variant="default" {...link('proposal', { kind, proposal: proposalId, year })}>
          {t('proposal.back')}
        </Button>
        {form.isWrong && <span className={styles.wrong}>{t('some')}</span>}
        <RefusalNotice refusal={amend.refusal} />
      </StatusBar>
      <LeaveQuestion
        {...unsaved}
        words={{
          title: t('leave.title'),
          words: t('leave.words'),
          stay: t('leave.stay'),
          leave: t('leave.leave'),
        }}
      />
    </>
  )
}
