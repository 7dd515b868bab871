import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BookFilter } from '../../../src-main/contract/assessments.ts'
import type { Refusal } from '../../../src-main/contract/refusal.ts'
import { type ScoringStage, scoringStages } from '../../../src-main/contract/values/answers.ts'
import { useAddress, useLink } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { saveFile } from '../../api/files.ts'
import { useTask } from '../../api/hooks.ts'
import { useWords } from '../../locales/words.ts'
import { columnNames } from './column-names.ts'
import type { BookSort } from './filter.ts'
import { useTitleTexts } from './title-texts.ts'

/** What is shown, all of it or as far as everybody may read it; or one of the forms the offices send each other. */
export type Form = 'shown' | 'public' | 'registrations' | 'results' | ScoreForm
/** Score sheets to be filled in: one column of them. */
type ScoreForm = `scores ${ScoringStage}`
const stageOf = (form: Form): ScoringStage | undefined =>
  scoringStages.find((stage) => form === `scores ${stage}`)
const isScores = (form: Form): form is ScoreForm => stageOf(form) !== undefined

/** Writes what the Book shows, in its order, as a spreadsheet that can be imported again. */
export function useExport(filter: BookFilter, sort: BookSort, shown: readonly { readonly id: string }[]) {
  const task = useTask(api.assessments.exportBook)
  const scores = useTask(api.imports.exportScoreSheet)
  const [lost, setLost] = useState<Refusal>()
  const [written, setWritten] = useState<{ rows: number; fileName: string }>()
  /** Whether the file was written. */
  const run = async (form: Form, birthYear = false): Promise<boolean> => {
    setLost(undefined)
    setWritten(undefined)
    scores.clear()
    task.clear()
    const made = isScores(form)
      ? await scores.run({ ...filter, sort, column: stageOf(form) ?? 'commune' })
      : await task.run({
          ...filter,
          sort,
          columns: form === 'shown' || form === 'public' ? columnNames(shown) : form,
          public: form === 'public',
          birthYear,
        })
    if (!made.ok) return false
    const saved = await saveFile(made.value, setLost)
    if (saved) setWritten(made.value)
    return saved
  }
  return {
    run,
    running: task.running || scores.running,
    refusal: task.refusal ?? scores.refusal ?? lost,
    written,
  }
}

interface ExportMenuProps {
  readonly run: (form: Form) => Promise<boolean>
  readonly print: () => void
  readonly printPublic: () => void
  readonly exportPublic: () => void
  readonly running: boolean
  readonly off: boolean
}

export function ExportMenu({ run, print, printPublic, exportPublic, running, off }: ExportMenuProps) {
  const { t } = useTitleTexts()
  const { t: paper } = useTranslation('papers')
  const words = useWords()
  const link = useLink()
  const [{ kind, commune, hamlet }] = useAddress('titles')
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
        {scoringStages.map((stage) => (
          <Menu.Item key={stage} onClick={() => void run(`scores ${stage}`)}>
            {t('export.scores', { stage: words.label('scoringStages', stage) })}
          </Menu.Item>
        ))}
        <Menu.Item onClick={exportPublic}>{t('export.publicMenu')}</Menu.Item>
        <Menu.Item onClick={print}>{t('export.print')}</Menu.Item>
        <Menu.Item onClick={printPublic}>{t('export.public')}</Menu.Item>
        <Menu.Item component="a" {...link('papers', { kind, commune, hamlet })}>
          {paper('links.others')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
