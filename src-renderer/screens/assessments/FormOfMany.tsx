import { Button, Checkbox, Popover } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BookFilter, Selection } from '../../../src-main/contract/assessments.ts'
import { api } from '../../api/client.ts'
import { useAnswer, useCommand } from '../../api/hooks.ts'
import { FormSelect } from '../../components/FormSelect.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import styles from './Bulk.module.css'

interface FormOfManyProps {
  readonly kind: BookFilter['kind']
  readonly year: number
  readonly selection: () => Promise<Selection>
  readonly onDone: (sentence: string) => void
}

/** The form that all chosen fill in; only where a criteria set of the year has several. */
export function FormOfMany({ kind, year, selection, onDone }: FormOfManyProps) {
  const { t } = useTranslation('scoring')
  const forms = useAnswer(api.subjects.forms, { kind, year }).value ?? []
  const set = useCommand(api.subjects.setForms)
  const [open, setOpen] = useState(false)
  const [form, setForm] = useState<string | null>(null)
  const [onlyUnknown, setOnlyUnknown] = useState(true)
  if (forms.length === 0) return null
  const write = async (): Promise<void> => {
    const done = await set.run({ selection: await selection(), form, onlyUnknown })
    if (!done.ok) return
    setOpen(false)
    onDone(t('form.done', { count: done.value.count }))
  }
  return (
    <Popover opened={open} onChange={setOpen} position="top-start" width="24rem" trapFocus returnFocus>
      <Popover.Target>
        <Button size="compact-sm" variant="default" onClick={() => setOpen(!open)}>
          {t('form.label')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('form.label')}>
        <form
          className={styles.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void write()
          }}
        >
          <FormSelect forms={forms.map((each) => each.form)} value={form} onChange={setForm} />
          <Checkbox
            label={t('form.onlyUnknown')}
            checked={onlyUnknown}
            onChange={(event) => setOnlyUnknown(event.currentTarget.checked)}
          />
          <Button type="submit" variant="light" loading={set.running}>
            {t('form.write')}
          </Button>
          <RefusalNotice refusal={set.refusal} />
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
