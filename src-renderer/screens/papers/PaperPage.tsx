import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../../api/address.tsx'
import { Paper, Sheet } from '../../components/Paper.tsx'
import { PdfPreview } from '../../components/PdfPreview.tsx'
import { useScreenActions } from '../../components/screen-actions.tsx'
import { ChoosePaper } from './ChoosePaper.tsx'
import { PaperBar } from './PaperBar.tsx'
import { PaperChecks } from './PaperChecks.tsx'
import { isSheets, orderOf } from './paper-order.ts'
import styles from './papers.module.css'
import { usePaper } from './use-paper.ts'

const portrait = 210 / 297

/** Which paper and what is missing at the left, the paper itself at the right. */
export function PaperPage({ year }: { readonly year: number }) {
  const { t } = useTranslation('papers')
  const [address, change] = useAddress('papers')
  const order = orderOf(address, year)
  const drawing = usePaper(order)
  const { made, checks, canDraw, page } = drawing
  const frame = useRef<HTMLIFrameElement>(null)
  const openDialog = (): void => frame.current?.contentWindow?.print()
  const count = checks.value?.rows ?? 0
  const deed = made
    ? t('openDialog')
    : order.paper === 'statement'
      ? t('print.statement')
      : t(isSheets(order.paper) ? 'print.sheets' : 'print.rows', { count })
  const run = (): void => (made ? openDialog() : void drawing.print())
  useScreenActions([
    { name: deed, keys: 'Ctrl+P', run, off: !canDraw || drawing.task.running },
    {
      name: t('save'),
      run: drawing.save,
      off: made === undefined,
    },
  ])
  return (
    <Paper
      title={t('title')}
      sub={t('stand', { year })}
      over={
        made ? (
          <span>{t('made', { count: made.pages, fileName: made.fileName })}</span>
        ) : (
          canDraw && <span>{t('previewed')}</span>
        )
      }
      preview={
        drawing.errors > 0 ? (
          <p className={styles.nothing}>{t('nothingToShow')}</p>
        ) : (
          <PdfPreview
            frame={frame}
            whole={made !== undefined}
            ratio={order.paper === 'statement' ? 1 / portrait : portrait}
            address={page.address}
            drawing={page.drawing}
            refusal={page.refusal}
            label={made?.fileName ?? t(`paper.${order.paper}`)}
          />
        )
      }
      status={<PaperBar drawing={drawing} deed={deed} onRun={run} count={count} order={order} />}
    >
      <Sheet title={t('which')}>
        <ChoosePaper address={address} change={change} year={year} order={order} />
      </Sheet>
      <PaperChecks checks={checks} order={order} year={year} />
    </Paper>
  )
}
