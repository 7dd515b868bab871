import { ActionIcon, Button, Popover, TextInput } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { useCommand } from '../../api/hooks.ts'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import styles from './Bulk.module.css'
import type { Address } from './filter.ts'

interface RoundNameProps {
  readonly year: number
  readonly kind: NonNullable<Address['kind']>
  readonly label: string
}

/** What the title of the year is called on lists, decisions and certificates. */
export function RoundName({ year, kind, label }: RoundNameProps) {
  const { t } = useTranslation('assessments')
  const rename = useCommand(api.assessments.renameRound)
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState(label)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (typed.trim() === '') return
    const done = await rename.run({ year, kind, label: typed })
    if (done.ok) setOpen(false)
  }
  const toggle = (): void => {
    setTyped(label)
    rename.clear()
    setOpen(!open)
  }
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-start"
      width="24rem"
      trapFocus
      returnFocus
      portalProps={{ target: '#content' }}
    >
      <Popover.Target>
        <ActionIcon size="1.75rem" aria-label={t('rename.open')} title={t('rename.open')} onClick={toggle}>
          <IconPencil size="1rem" stroke={1.6} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('rename.open')}>
        <form className={styles.form} onSubmit={(event) => void submit(event)}>
          <TextInput
            label={t('rename.label', { year })}
            description={t('rename.hint')}
            value={typed}
            maxLength={80}
            data-autofocus
            onChange={(event) => setTyped(event.target.value)}
          />
          <Button type="submit" loading={rename.running} disabled={typed.trim() === ''}>
            {t('rename.button')}
          </Button>
          <RefusalNotice refusal={rename.refusal} />
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
