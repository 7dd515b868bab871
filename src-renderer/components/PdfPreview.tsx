import { type CSSProperties, type Ref, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '../../src-main/contract/refusal.ts'
import styles from './PdfPreview.module.css'
import { RefusalNotice } from './RefusalNotice.tsx'

interface PdfPreviewProps {
  /** Address of the PDF (blob:), from useTicket. */
  readonly address: string | undefined
  readonly drawing: boolean
  readonly refusal?: Refusal | undefined
  /** What the page is: "Giấy chứng nhận số 1206". */
  readonly label?: string
  /** The whole file with the viewer's own bar (pages, print, save), not one page fitted to the room. */
  readonly whole?: boolean
  /** Width by height of a single page: the viewer takes its shape, so that no dark rest shows around it. */
  readonly ratio?: number | undefined
  /** The viewer, to open its print dialog. */
  readonly frame?: Ref<HTMLIFrameElement>
}

/** The page itself as it will be printed, in the browser's own viewer, fitted to the room there is. */
export function PdfPreview({
  address,
  drawing,
  refusal,
  label,
  whole = false,
  ratio,
  frame,
}: PdfPreviewProps) {
  const { t } = useTranslation('components')
  const page = useSteady(refusal ? undefined : address, drawing)
  const title = label ?? t('preview.label')
  const shape = ratio === undefined || whole ? styles.page : styles.single
  return (
    <div className={styles.preview} aria-busy={drawing} style={{ '--ratio': ratio } as CSSProperties}>
      <RefusalNotice refusal={refusal} />
      {page.shown === undefined && refusal === undefined && (
        <p className={styles.words} role="status">
          {t(drawing || page.next !== undefined ? 'preview.drawing' : 'preview.none')}
        </p>
      )}
      {page.next !== undefined && page.next !== page.shown && (
        <Viewer
          key={page.next}
          address={page.next}
          title={title}
          whole={whole}
          className={`${shape} ${styles.under}`}
          onReady={page.swap}
          frame={frame}
        />
      )}
      {page.shown !== undefined && (
        <Viewer
          key={page.shown}
          address={page.shown}
          title={title}
          whole={whole}
          className={`${shape} ${page.next === page.shown ? '' : styles.old}`}
          frame={page.next === page.shown ? frame : undefined}
        />
      )}
    </div>
  )
}

interface ViewerProps {
  readonly address: string
  readonly title: string
  readonly whole: boolean
  readonly className: string
  readonly onReady?: () => void
  readonly frame: Ref<HTMLIFrameElement> | undefined
}

function Viewer({ address, title, whole, className, onReady, frame }: ViewerProps) {
  return (
    <iframe
      {...(frame && { ref: frame })}
      title={title}
      src={`${address}#${whole ? 'navpanes=0&view=FitH' : 'toolbar=0&navpanes=0&view=Fit'}`}
      className={className}
      onLoad={onReady}
    />
  )
}

const viewerPaintsAfter = 250
/** A viewer that never says it is there is shown all the same. */
const viewerComesWithin = 3000

/** The viewer comes up dark, so the page before stays until the next one is painted under it. */
function useSteady(address: string | undefined, drawing: boolean) {
  const [shown, setShown] = useState<string>()
  const timer = useRef<number>(undefined)
  useEffect(() => () => window.clearTimeout(timer.current), [])
  useEffect(() => {
    if (address === undefined && !drawing) setShown(undefined)
  }, [address, drawing])
  useEffect(() => {
    if (address === undefined) return
    const late = window.setTimeout(() => setShown(address), viewerComesWithin)
    return () => window.clearTimeout(late)
  }, [address])
  const swap = (): void => {
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => setShown(address), viewerPaintsAfter)
  }
  return { shown, next: address, swap }
}
