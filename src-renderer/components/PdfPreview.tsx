import type { CSSProperties, Ref } from 'react'
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
  return (
    <div className={styles.preview} aria-busy={drawing}>
      <RefusalNotice refusal={refusal} />
      {address !== undefined && (
        <iframe
          key={whole ? 'whole' : 'page'}
          {...(frame && { ref: frame })}
          title={label ?? t('preview.label')}
          src={`${address}#${whole ? 'navpanes=0&view=FitH' : 'toolbar=0&navpanes=0&view=Fit'}`}
          className={ratio === undefined || whole ? styles.page : styles.single}
          style={{ '--ratio': ratio } as CSSProperties}
        />
      )}
      {address === undefined && refusal === undefined && (
        <p className={styles.words} role="status">
          {t(drawing ? 'preview.drawing' : 'preview.none')}
        </p>
      )}
    </div>
  )
}
