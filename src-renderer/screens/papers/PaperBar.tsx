import { Button } from '@mantine/core'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { StatusBar } from '../../components/StatusBar.tsx'
import { isSheets, type Order } from './paper-order.ts'
import styles from './papers.module.css'
import type { usePaper } from './use-paper.ts'

interface PaperBarProps {
  readonly drawing: ReturnType<typeof usePaper>
  readonly deed: string
  readonly onRun: () => void
  readonly count: number
  readonly order: Order
}

/** The one deed of the page, why it is off, how far it is, and a way to stop. */
export function PaperBar({ drawing, deed, onRun, count, order }: PaperBarProps) {
  const { t } = useTranslation('papers')
  const { made, save, refusal, task, errors, canDraw } = drawing
  const { progress } = task
  return (
    <StatusBar counts={t(isSheets(order.paper) ? 'counts.sheets' : 'counts.rows', { count })}>
      <Button
        leftSection={<IconPrinter size="1.125rem" stroke={1.6} aria-hidden />}
        disabled={!canDraw || task.running}
        onClick={onRun}
      >
        {deed}
      </Button>
      {made && (
        <Button
          variant="default"
          leftSection={<IconDownload size="1.125rem" stroke={1.6} aria-hidden />}
          onClick={save}
        >
          {t('save')}
        </Button>
      )}
      {errors > 0 && <span className={styles.why}>{t('off', { count: errors })}</span>}
      {task.running && (
        <>
          <span role="status">
            {progress && progress.of > 0
              ? t('progress', { done: progress.done, of: progress.of })
              : t('drawing')}
          </span>
          {progress && (
            <Button variant="default" onClick={task.cancel} disabled={progress.stopping}>
              {t(progress.stopping ? 'stopping' : 'stop')}
            </Button>
          )}
        </>
      )}
      <RefusalNotice refusal={refusal} />
    </StatusBar>
  )
}
