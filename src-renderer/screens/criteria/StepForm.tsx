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

interface StepFormProps {
  readonly whole: WholeSet
  readonly step: 1 | 2
  readonly onDone: () => void
}

/** Records one of the two steps: of all items that lack it, or of some. */
export function StepForm({ whole, step, onDone }: StepFormProps) {
  const { t } = useTranslation('criteria')
  const confirm = useCommand(api.criteria.confirmSet)
  const names = useItemNames(whole.set)
  const [person, setPerson] = useState('')
  const [typedDay, setDay] = useState('')
  // Both read the same paper, as a rule.
  const [paper, setPaper] = useState(whole.confirmations.findLast((each) => each.paper)?.paper ?? '')
  const [items, setItems] = useState<readonly string[] | null>(null)
  const [pressed, setPressed] = useState(false)
  const day = wholeDay(typedDay)
  const standing = standingOf(whole.set, whole.confirmations)
  const open = names.filter(({ key }) => {
    const { first, second } = standing.get(key) ?? {}
    return step === 1 ? !first : first && !second
  })

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setPressed(true)
    if (person.trim() === '' || paper.trim() === '' || day === null || items?.length === 0) return
    const { code, version } = whole
    // Of the second step all means: whatever has the first.
    const chosen = items ?? (open.length === standing.size ? null : open.map(({ key }) => key))
    const outcome = await confirm.run({
      ...{ code, version, step, person, day, paper },
      items: chosen && [...chosen],
    })
    if (outcome.ok) onDone()
  }
  return (
    <form noValidate className={styles.deeds} onSubmit={(event) => void submit(event)}>
      <ReadingFields
        dayLabel={t('paper.day')}
        person={person}
        day={typedDay}
        pressed={pressed}
        onPerson={setPerson}
        onDay={setDay}
      />
      <TextInput
        label={t('paper.paperField')}
        description={t('paper.paperHint')}
        value={paper}
        maxLength={300}
        error={pressed && paper.trim() === '' && t('paper.empty')}
        onChange={(event) => setPaper(event.currentTarget.value)}
      />
      <ItemChoice items={open} chosen={items} onChange={setItems} />
      {pressed && items?.length === 0 && (
        <p role="alert" className={styles.pen}>
          {t('paper.noItems')}
        </p>
      )}
      <RefusalNotice refusal={confirm.refusal} />
      <div className={styles.row}>
        <Button type="submit" variant="light" loading={confirm.running}>
          {t('paper.write')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('paper.cancel')}
        </Button>
      </div>
    </form>
  )
}
