import { Button } from '@mantine/core'
import { IconAward } from '@tabler/icons-react'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../src-main/contract/define.ts'
import type { Contract } from '../../../src-main/contract/index.ts'
import { useGo, useLink } from '../../api/address.tsx'
import type { Search } from '../../api/addresses.ts'
import { api } from '../../api/client.ts'
import { useTask } from '../../api/hooks.ts'
import { Desk } from '../../components/Desk.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { StatusBar } from '../../components/StatusBar.tsx'
import { useScreenActions } from '../../components/screen-actions.tsx'
import styles from './decisions.module.css'
import { LeaveQuestion } from './LeaveQuestion.tsx'
import { useSigners } from './signers.ts'
import { TextForm } from './TextForm.tsx'
import { useDraft } from './use-draft.ts'
import { WhomField } from './WhomField.tsx'
import { useWhom } from './whom.ts'

interface NewDecisionProps {
  readonly year: number
  readonly kind: NonNullable<Search<'decision'>['kind']>
  readonly address: Search<'decision'>
  readonly proposal: Output<Contract['decisions']['proposal']>
}

/** A decision filled in as far as the program can; one press recognises, and its page opens. */
export function NewDecision({ year, kind, address, proposal }: NewDecisionProps) {
  const { t } = useTranslation('decisions')
  const go = useGo()
  const link = useLink()
  const { passed, byCommune } = proposal
  const whom = useWhom({ year, kind, address, passed, byCommune })
  const form = useDraft(proposal.text)
  const signers = useSigners()
  const recognise = useTask(api.decisions.recognise)
  const [busy, setBusy] = useState(false)
  const [made, setMade] = useState(false)
  const count = whom.count ?? 0

  const begin = async (): Promise<void> => {
    const text = form.ready()
    if (text === null || count === 0) return
    setBusy(true)
    // Before the decision, so that the deed that can be undone last is the decision itself.
    await signers.remember(text.signer)
    const outcome = await recognise.run({ year, kind, selection: await whom.selection(), text })
    if (!outcome.ok) return setBusy(false)
    // Nothing is unsaved any more, or leaving would ask.
    flushSync(() => setMade(true))
    go('print', { decision: outcome.value.decisionId, year })
  }
  const running = busy || made
  useScreenActions([
    {
      name: t('recognise', { count }),
      keys: 'Ctrl+Enter',
      run: () => void begin(),
      off: running || count === 0,
    },
  ])

  if (passed === 0 && !running)
    return (
      <Desk title={t('compose')} sub={t('year', { year })}>
        <EmptyState sentence={t('nobody', { year })}>
          <Button component="a" {...link('import', { kind: 'results' })}>
            {t('importResults')}
          </Button>
        </EmptyState>
      </Desk>
    )
  return (
    <>
      <Desk title={t('compose')} sub={t('year', { year })}>
        <div className={styles.form}>
          <WhomField whom={whom} year={year} byCommune={byCommune} />
          <TextForm
            draft={form.draft}
            onChange={form.setDraft}
            problems={form.problems}
            begin={address.field}
          />
        </div>
      </Desk>
      <StatusBar>
        <Button
          leftSection={<IconAward size="1.125rem" stroke={1.6} aria-hidden />}
          loading={running}
          disabled={count === 0}
          onClick={() => void begin()}
        >
          {t('recognise', { count })}
        </Button>
        {Object.keys(form.problems).length > 0 && <span className={styles.wrong}>{t('problem.some')}</span>}
        {count === 0 && whom.count !== undefined && <span>{t('whom.none')}</span>}
        {recognise.progress && (
          <Button variant="default" onClick={recognise.cancel}>
            {t('stop')}
          </Button>
        )}
        <RefusalNotice refusal={recognise.refusal} />
      </StatusBar>
      <LeaveQuestion unsaved={form.changed && !running} />
    </>
  )
}
