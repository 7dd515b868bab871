import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import type { BookFilter } from '../../../src-main/contract/assessments.ts'
import type { Refusal } from '../../../src-main/contract/refusal.ts'
import { api } from '../../api/client.ts'
import { saveFile, useTicket } from '../../api/files.ts'
import { useTask } from '../../api/hooks.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { PdfPreview } from '../../components/PdfPreview.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { columnNames } from './column-names.ts'
import type { BookSort } from './filter.ts'
import styles from './PrintedBook.module.css'
import { PublicNotice } from './PublicNotice.tsx'
import { useTitleTexts } from './title-texts.ts'

/** Draws what the Book shows, in its order, as a paper. */
export function usePrintBook(
  filter: BookFilter,
  sort: BookSort,
  columns: readonly { readonly id: string }[],
) {
  const task = useTask(api.assessments.printBook)
  const [open, setOpen] = useState(false)
  const [isPublic, setIsPublic] = useState(false)
  const run = async (forEverybody = false): Promise<void> => {
    setOpen(true)
    setIsPublic(forEverybody)
    await task.run({ ...filter, sort, columns: columnNames(columns), public: forEverybody })
  }
  const close = (): void => {
    setOpen(false)
    task.cancel()
    task.clear()
  }
  return { ...task, run, open, close, publicFilter: open && isPublic ? filter : null }
}

interface PrintedBookProps {
  readonly printing: ReturnType<typeof usePrintBook>
}

/** The paper as it will be printed, over the page. */
export function PrintedBook({ printing }: PrintedBookProps) {
  const { t } = useTitleTexts()
  const made = printing.value
  const file = useTicket(made?.ticket)
  const frame = useRef<HTMLIFrameElement>(null)
  const [lost, setLost] = useState<Refusal>()
  const refusal = printing.refusal ?? (file && !file.ok ? file.refusal : undefined)
  const { progress } = printing
  const close = (): void => {
    setLost(undefined)
    printing.close()
  }
  return (
    <Dialog
      opened={printing.open}
      onClose={close}
      size="64rem"
      title={made ? t('print.made', { count: made.rows, pages: made.pages }) : t('print.title')}
      closeLabel={t('print.close')}
    >
      {printing.publicFilter && <PublicNotice filter={printing.publicFilter} />}
      <div className={styles.paper}>
        <PdfPreview
          whole
          label={t('print.title')}
          address={file?.ok ? file.value : undefined}
          drawing={printing.running}
          refusal={refusal}
          frame={frame}
        />
      </div>
      <RefusalNotice refusal={lost} />
      <div className={styles.actions}>
        <Button data-autofocus disabled={!file?.ok} onClick={() => frame.current?.contentWindow?.print()}>
          {t('print.button')}
        </Button>
        <Button variant="default" disabled={!made} onClick={() => made && void saveFile(made, setLost)}>
          {t('print.save')}
        </Button>
        {printing.running && progress && (
          <Button variant="subtle" onClick={printing.cancel}>
            {t('print.stop')}
          </Button>
        )}
      </div>
    </Dialog>
  )
}
