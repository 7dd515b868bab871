import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WholeSet } from '../../../src-main/contract/criteria.ts'
import { standingOf } from '../../../src-main/contract/values/set-items.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { useWords } from '../../locales/words.ts'
import styles from './criteria.module.css'
import { StepForm } from './StepForm.tsx'
import { WithdrawForm } from './WithdrawForm.tsx'

/** What was done against the paper: who, when, which paper, of how many items; the next step is recorded here, or one taken back. */
export function Confirming({ whole }: { readonly whole: WholeSet }) {
  const { t } = useTranslation('criteria')
  const [opened, setOpened] = useState<1 | 2 | 'withdraw' | null>(null)
  const gaps = whole.unknowns.filter(({ what }) => what !== 'unconfirmed').length
  const all = [...standingOf(whole.set, whole.confirmations).values()]
  const lacking = {
    1: all.filter(({ first }) => !first).length,
    2: all.filter(({ first, second }) => first && !second).length,
  }
  const steps = ([1, 2] as const).filter((step) => lacking[step] > 0)
  const begun = all.some(({ first }) => first)
  const close = () => setOpened(null)
  return (
    <section className={styles.section} aria-labelledby="set-paper">
      <h2 id="set-paper">{t('part.paper')}</h2>
      <p className={styles.quiet}>{t(whole.complete ? 'paper.shipped' : 'paper.words')}</p>
      {begun && whole.itemsConfirmed < whole.items && (
        <p>{t('paper.progress', { count: whole.itemsConfirmed, of: whole.items })}</p>
      )}
      <Readings whole={whole} />
      {steps.length > 0 && gaps > 0 && <p>{t('paper.gaps', { count: gaps })}</p>}
      <div className={styles.row}>
        {gaps === 0 &&
          steps.map((step) => (
            <Button key={step} variant="light" onClick={() => setOpened(step)}>
              {lacking[step] === whole.items
                ? t('paper.begin', { step })
                : t('paper.beginSome', { step, count: lacking[step] })}
            </Button>
          ))}
        {begun && (
          <Button variant="subtle" onClick={() => setOpened('withdraw')}>
            {t('paper.withdraw')}
          </Button>
        )}
      </div>
      <Dialog
        opened={opened !== null}
        onClose={close}
        title={t(opened === 'withdraw' ? 'paper.withdraw' : opened === 2 ? 'paper.second' : 'paper.first')}
      >
        {opened === 'withdraw' && <WithdrawForm whole={whole} onDone={close} />}
        {(opened === 1 || opened === 2) && (
          <StepForm key={opened} whole={whole} step={opened} onDone={close} />
        )}
      </Dialog>
    </section>
  )
}

function Readings({ whole }: { readonly whole: WholeSet }) {
  const { t } = useTranslation('criteria')
  const words = useWords()
  if (whole.confirmations.length === 0) return null
  const done = whole.confirmations.map((each, order) => ({ ...each, order }))
  return (
    <dl className={styles.facts}>
      {done.map(({ order, step, person, day, paper, reason, items, fromVersion }) => (
        <div key={order} className={styles.fact}>
          <dt>{t(step === 0 ? 'paper.withdrawn' : step === 1 ? 'paper.first' : 'paper.second')}</dt>
          <dd>
            {step === 0
              ? t('paper.undone', { person, day: words.day(day), reason: reason ?? '' })
              : t('paper.done', { person, day: words.day(day), paper: paper ?? '' })}
            {items !== null && ` · ${t('paper.items', { count: items.length })}`}
            {fromVersion !== null && ` · ${t('paper.carried', { version: fromVersion })}`}
          </dd>
        </div>
      ))}
    </dl>
  )
}
