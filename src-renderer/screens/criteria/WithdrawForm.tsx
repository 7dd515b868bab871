import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WholeSet } from '../../../src-main/contract/criteria.ts'
import { standingOf } from '../../../src-main/contract/values/set-items.ts'
import { api } from '../../api/client.ts'
import { useCommand } from '../../api/hooks.ts'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import styles from './criteria.module.css'
import { wholeDay } from './days.ts'
import { ItemChoice } from './ItemChoice.tsx'
import { useItemNames } from './item-names.ts'
import { ReadingFields } from './ReadingFields.tsx'

interface WithdrawFormProps {
  readonly whole: WholeSet
  readonly onDone: () => void
}

/** Takes back what was confirmed, with the reason. */
export function WithdrawForm({ whole, onDone }: WithdrawFormProps) {
  const { t } = useTranslation('criteria')
  const withdraw = useCommand(api.criteria.withdrawConfirmation)
  const names = useItemNames(whole.set)
  const [person, setPerson] = useState('')
  const [typedDay, setDay] = useState('')
  const [reason, setReason] = useState('')
  const [items, setItems] = useState<readonly string[] | null>(null)
  const [pressed, setPressed] = useState(false)
  const day = wholeDay(typedDay)
  const standing = standingOf(whole.set, whole.confirmations)
  const begun = names.filter(({ key }) => standing.get(key)?.first)

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setPressed(true)
    if (person.trim() === '' || reason.trim() === '' || day === null || items?.length === 0) return
    const { code, version } = whole
    const outcome = await withdraw.run({ code, version, person, day, reason, items: items && [...items] })
    if (outcome.ok) onDone()
  }
  return (
    <form noValidate className={styles.deeds} onSubmit={(event) => void submit(event)}>
      <p>{t('paper.withdrawWords')}</p>
      <ReadingFields
        dayLabel={t('paper.withdrawDay')}
        person={person}
        day={typedDay}
        pressed={pressed}
        onPerson={setPerson}
        onDay={setDay}
      />
      <TextInput
        label={t('paper.reason')}
        description={t('paper.reasonHint')}
        value={reason}
        maxLength={500}
        error={pressed && reason.trim() === '' && t('paper.empty')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <ItemChoice items={begun} chosen={items} onChange={setItems} />
      {pressed && items?.length === 0 && (
        <p role="alert" className={styles.pen}>
          {t('paper.noItems')}
        </p>
      )}
      <RefusalNotice refusal={withdraw.refusal} />
      <div className={styles.row}>
        <Button type="submit" variant="light" loading={withdraw.running}>
          {t('paper.withdrawWrite')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('paper.cancel')}
        </Button>
      </div>
    </form>
  )
}
