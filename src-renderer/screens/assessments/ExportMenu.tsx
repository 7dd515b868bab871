import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BookFilter } from '../../../src-main/contract/assessments.ts'
import type { Refusal } from '../../../src-main/contract/refusal.ts'
import { api } from '../../api/client.ts'
import { saveTicket } from '../../api/files.ts'
import { refusalOf, useTask } from '../../api/hooks.ts'
import { columnNames } from './column-names.ts'
import type { BookSort } from './filter.ts'

/** What is shown, or one of the forms the offices send each other. */
export type Form = 'shown' | 'registrations' | 'results'

/** Writes what the Book shows, in its order, as a spreadsheet that can be imported again. */
export function useExport(filter: BookFilter, sort: BookSort, shown: readonly { readonly id: string }[]) {
  const task = useTask(api.assessments.exportBook)
  const [lost, setLost] = useState<Refusal>()
  const [written, setWritten] = useState<{ rows: number; fileName: string }>()
  const run = async (form: Form): Promise<void> => {
    setLost(undefined)
    setWritten(undefined)
    const made = await task.run({
      ...filter,
      sort,
      columns: form === 'shown' ? columnNames(shown) : form,
    })
    if (!made.ok) return
    try {
      await saveTicket(made.value.ticket, made.value.fileName)
      setWritten(made.value)
    } catch (error) {
      setLost(refusalOf(error))
    }
  }
  return { run, running: task.running, refusal: task.refusal ?? lost, written }
}

interface ExportMenuProps {
  readonly run: (form: Form) => Promise<void>
  readonly print: () => void
  readonly printPublic: () => void
  readonly running: boolean
  readonly off: boolean
}

export function ExportMenu({ run, print, printPublic, running, off }: ExportMenuProps) {
  const { t } = useTranslation('assessments')
  return (
    <Menu position="bottom-end" portalProps={{ target: '#content' }}>
      <Menu.Target>
        <Button
          variant="default"
          loading={running}
          disabled={off}
          rightSection={<IconChevronDown size="0.9375rem" aria-hidden />}
        >
          {t('export.button')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void run('shown')}>{t('export.shown')}</Menu.Item>
        <Menu.Item onClick={() => void run('registrations')}>{t('export.registrations')}</Menu.Item>
        <Menu.Item onClick={() => void run('results')}>{t('export.results')}</Menu.Item>
        <Menu.Item onClick={print}>{t('export.print')}</Menu.Item>
        <Menu.Item onClick={printPublic}>{t('export.public')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
