import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '../../../src-main/contract/refusal.ts'
import type { Call } from '../../api/client.ts'
import { saveFile, useTicket } from '../../api/files.ts'
import { useTask } from '../../api/hooks.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { PdfPreview } from '../../components/PdfPreview.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import styles from './reviews.module.css'

interface Made {
  readonly ticket: string
  readonly fileName: string
  readonly pages: number
}

/** Draws a paper and shows it over the page. */
export function usePaper<I>(call: Call<I, Made>) {
  const task = useTask(call)
  return {
    ...task,
    open: task.running || task.value !== undefined || task.refusal !== undefined,
    close: () => {
      task.cancel()
      task.clear()
    },
  }
}

interface PrintedPaperProps {
  readonly printing: Omit<ReturnType<typeof usePaper<never>>, 'run'>
}

/** A paper as it will be printed, over the page. */
export function PrintedPaper({ printing }: PrintedPaperProps) {
  const { t } = useTranslation('reviews')
  const made = printing.value
  const file = useTicket(made?.ticket)
  const frame = useRef<HTMLIFrameElement>(null)
  const [lost, setLost] = useState<Refusal>()
  const close = (): void => {
    setLost(undefined)
    printing.close()
  }
  return (
    <Dialog
      opened={printing.open}
      onClose={close}
      size="64rem"
      title={made ? t('paper.made', { pages: made.pages }) : t('paper.drawing')}
      closeLabel={t('paper.close')}
    >
      <div className={styles.paper}>
        <PdfPreview
          whole
          label={made?.fileName ?? t('paper.drawing')}
          address={file?.ok ? file.value : undefined}
          drawing={printing.running}
          refusal={printing.refusal ?? (file && !file.ok ? file.refusal : undefined)}
          frame={frame}
        />
      </div>
      <RefusalNotice refusal={lost} />
      <div className={styles.buttons}>
        <Button data-autofocus disabled={!file?.ok} onClick={() => frame.current?.contentWindow?.print()}>
          {t('paper.print')}
        </Button>
        <Button variant="default" disabled={!made} onClick={() => made && void saveFile(made, setLost)}>
          {t('paper.save')}
        </Button>
      </div>
    </Dialog>
  )
}
