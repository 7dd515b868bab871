import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { StatusBar } from '../../components/StatusBar.tsx'
import styles from './certificates.module.css'
import type { usePrinting } from './use-printing.ts'

interface PrintBarProps {
  /** "In 173 giấy" */
  readonly deed: string
  /** Everything is printed already: printing once more is no longer the main deed. */
  readonly again: boolean
  /** How many errors keep the button off. */
  readonly errors: number
  readonly off: boolean
  readonly printing: ReturnType<typeof usePrinting>
  readonly onPrint: () => void
  readonly onTry: () => void
  readonly canTry: boolean
  readonly counts: string
}

/** The foot of the page: the one deed, why it is off, how far it is, and a way to stop. */
export function PrintBar(props: PrintBarProps) {
  const { t } = useTranslation('certificates')
  const whyId = useId()
  const { errors, off, printing } = props
  const { drawing, progress, refusal } = printing
  return (
    <StatusBar counts={props.counts}>
      <Button
        variant={props.again ? 'default' : 'filled'}
        leftSection={<IconPrinter size="1.125rem" stroke={1.6} aria-hidden />}
        disabled={off || drawing !== null}
        aria-describedby={whyId}
        onClick={props.onPrint}
      >
        {props.deed}
      </Button>
      <span id={whyId} className={styles.why}>
        {errors > 0 && t('print.off', { count: errors })}
      </span>
      {drawing !== null && (
        <>
          <span role="status">
            {progress && progress.of > 0
              ? t('print.progress', { done: progress.done, of: progress.of })
              : t('print.drawing')}
          </span>
          {progress && (
            <Button variant="default" onClick={printing.cancel} disabled={progress.stopping}>
              {t(progress.stopping ? 'print.stopping' : 'print.stop')}
            </Button>
          )}
        </>
      )}
      {drawing === null && (
        <Button variant="default" disabled={!props.canTry} onClick={props.onTry}>
          {t('print.one')}
        </Button>
      )}
      <RefusalNotice refusal={refusal} />
    </StatusBar>
  )
}
