import { Button, Radio, Stack } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { BookFilter, Selection } from '../../../src-main/contract/assessments.ts'
import type { Output } from '../../../src-main/contract/define.ts'
import type { Contract } from '../../../src-main/contract/index.ts'
import { capitalised } from '../../../src-main/contract/labels/index.ts'
import { useGo, useLink, useUnsaved } from '../../api/address.tsx'
import type { Search } from '../../api/addresses.ts'
import { api } from '../../api/client.ts'
import { useTask } from '../../api/hooks.ts'
import { Desk } from '../../components/Desk.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { LeaveQuestion } from '../../components/LeaveQuestion.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { StatusBar } from '../../components/StatusBar.tsx'
import { useScreenActions } from '../../components/screen-actions.tsx'
import { useKindNoun } from './kind-words.ts'
import { ProposalForm } from './ProposalForm.tsx'
import styles from './reviews.module.css'
import { useProposalDraft } from './use-proposal-draft.ts'

interface NewProposalProps {
  readonly year: number
  readonly kind: BookFilter['kind']
  readonly address: Search<'proposal'>
  readonly given: Output<Contract['reviews']['proposalDraft']>
}

/** A proposal filled in as far as the program can; one press proposes, and the list shows it. */
export function NewProposal({ year, kind, address, given }: NewProposalProps) {
  const { t } = useTranslation('reviews')
  const go = useGo()
  const link = useLink()
  const noun = useKindNoun(kind)
  const form = useProposalDraft(given.text)
  const propose = useTask(api.reviews.propose)
  const handed = address.titles
  const first = handed ? 'handed' : (address.commune ?? 'all')
  const [whom, setWhom] = useState(String(first))
  const [made, setMade] = useState(false)
  const unsaved = useUnsaved(form.changed && !made)
  const commune = given.byCommune.find(({ placeId }) => String(placeId) === whom)
  const count = whom === 'handed' ? (handed?.length ?? 0) : (commune?.waiting ?? given.waiting)

  const write = async (): Promise<void> => {
    const text = form.ready()
    if (text === null || count === 0) return
    const selection: Selection =
      whom === 'handed' && handed
        ? { titleIds: [...handed] }
        : {
            filter: {
              ...{ year, kind, state: 'passed', hamletId: null, again: null, text: '', stage: null },
              communeId: commune?.placeId ?? null,
            },
          }
    const done = await propose.run({ year, kind, selection, text })
    if (!done.ok) return
    // Nothing is unsaved any more, or leaving would ask.
    flushSync(() => setMade(true))
    go('proposal', { kind, proposal: done.value.proposalId, year })
  }
  const off = propose.running || count === 0
  const deed = t('proposal.propose', { count, kind: noun })
  useScreenActions([{ name: deed, keys: 'Ctrl+Enter', run: () => void write(), off }])
  const back = link('proposal', { kind, year })

  if (given.waiting === 0 && !handed && !made)
    return (
      <Desk title={t('proposal.compose')}>
        <EmptyState sentence={t('proposal.empty.nobody', { year, kind: noun })}>
          <Button component="a" {...link('reviews', { kind, level: 'commune' })}>
            {t('review.toReviews')}
          </Button>
        </EmptyState>
      </Desk>
    )
  return (
    <>
      <Desk title={t('proposal.compose')} sub={String(year)}>
        <div className={styles.page}>
          <section className={styles.part}>
            <h2 id="whom">{t('proposal.whom.title')}</h2>
            <Radio.Group aria-labelledby="whom" value={whom} onChange={setWhom}>
              <Stack gap="0.25rem">
                {handed && (
                  <Radio value="handed" label={t('proposal.whom.handed', { count: handed.length })} />
                )}
                <Radio value="all" label={t('proposal.whom.all', { count: given.waiting, kind: noun })} />
                {given.byCommune.length > 1 &&
                  given.byCommune.map(({ placeId, name, waiting }) => (
                    <Radio
                      key={placeId}
                      value={String(placeId)}
                      label={t('proposal.whom.commune', { name: capitalised(name), count: waiting })}
                    />
                  ))}
              </Stack>
            </Radio.Group>
          </section>
          <ProposalForm draft={form.draft} onChange={form.onChange} problems={form.problems} />
        </div>
      </Desk>
      <StatusBar>
        <Button
          leftSection={<IconSend size="1.125rem" stroke={1.6} aria-hidden />}
          loading={propose.running}
          disabled={count === 0}
          onClick={() => void write()}
        >
          {deed}
        </Button>
        <Button component="a" variant="default" {...back}>
          {t('proposal.back')}
        </Button>
        {propose.progress && (
          <Button variant="default" onClick={propose.cancel}>
            {t('proposal.stop')}
          </Button>
        )}
        {form.isWrong && <span className={styles.wrong}>{t('some')}</span>}
        <RefusalNotice refusal={propose.refusal} />
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
