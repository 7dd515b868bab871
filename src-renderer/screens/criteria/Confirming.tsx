import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WholeSet } from '../../../src-main/contract/criteria.ts'
import { api } from '../../api/client.ts'
import { useCommand } from '../../api/hooks.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { useWords } from '../../locales/words.ts'
import styles from './criteria.module.css'
import { wholeDay } from './days.ts'

/** The two steps against the paper: who did them, when and from which paper; the next one is recorded here. */
export function Confirming({ whole }: { readonly whole: WholeSet }) {
  const { t } = useTranslation('criteria')
  const words = useWords()
  const [opened, setOpened] = useState(false)
  const gaps = whole.unknowns.filter(({ what }) => what !== 'unconfirmed').length
  const next = whole.steps === 0 ? 1 : whole.steps === 1 ? 2 : null
  return (
    <section className={styles.section} aria-labelledby="set-paper">
      <h2 id="set-paper">{t('part.paper')}</h2>
      <p className={styles.quiet}>{t(whole.complete ? 'paper.shipped' : 'paper.words')}</p>
      {whole.confirmations.length > 0 && (
        <dl className={styles.facts}>
          {whole.confirmations.map(({ step, person, day, paper }) => (
            <div key={step} className={styles.fact}>
              <dt>{t(step === 1 ? 'paper.first' : 'paper.second')}</dt>
              <dd>{t('paper.done', { person, day: words.day(day), paper: paper ?? '' })}</dd>
            </div>
          ))}
        </dl>
      )}
      {next !== null && gaps > 0 && <p>{t('paper.gaps', { count: gaps })}</p>}
      {next !== null && gaps === 0 && (
        <div>
          <Button variant="light" onClick={() => setOpened(true)}>
            {t('paper.begin', { step: next })}
          </Button>
        </div>
      )}
      {next !== null && (
        <Dialog
          opened={opened}
          onClose={() => setOpened(false)}
          title={t(next === 1 ? 'paper.first' : 'paper.second')}
        >
          <StepForm key={next} whole={whole} step={next} onDone={() => setOpened(false)} />
        </Dialog>
      )}
    </section>
  )
}

interface StepFormProps {
  readonly whole: WholeSet
  readonly step: 1 | 2
  readonly onDone: () => void
}

function StepForm({ whole, step, onDone }: StepFormProps) {
  const { t } = useTranslation('criteria')
  const confirm = useCommand(api.criteria.confirmSet)
  const [person, setPerson] = useState('')
  const [typedDay, setDay] = useState('')
  // Both read the same paper, as a rule.
  const [paper, setPaper] = useState(whole.confirmations[0]?.paper ?? '')
  const [pressed, setPressed] = useState(false)
  const day = wholeDay(typedDay)
  const empty = (value: string) => pressed && value.trim() === '' && t('paper.empty')

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setPressed(true)
    if (person.trim() === '' || paper.trim() === '' || day === null) return
    const { code, version } = whole
    const outcome = await confirm.run({ code, version, step, person, day, paper })
    if (outcome.ok) onDone()
  }
  return (
    <form noValidate className={styles.deeds} onSubmit={(event) => void submit(event)}>
      <TextInput
        label={t('paper.person')}
        value={person}
        maxLength={120}
        error={empty(person)}
        data-autofocus
        onChange={(event) => setPerson(event.currentTarget.value)}
      />
      <TextInput
        label={t('paper.day')}
        description={t('paper.dayHint')}
        value={typedDay}
        error={
          empty(typedDay) || (pressed && day === null && t('paper.wrongDay', { value: typedDay.trim() }))
        }
        onChange={(event) => setDay(event.currentTarget.value)}
      />
      <TextInput
        label={t('paper.paperField')}
        description={t('paper.paperHint')}
        value={paper}
        maxLength={300}
        error={empty(paper)}
        onChange={(event) => setPaper(event.currentTarget.value)}
      />
      <RefusalNotice refusal={confirm.refusal} />
      <div className={styles.row}>
        <Button type="submit" loading={confirm.running}>
          {t('paper.write')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('paper.cancel')}
        </Button>
      </div>
    </form>
  )
}
