import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../src-main/contract/define.ts'
import type { Contract } from '../../../src-main/contract/index.ts'
import type { Refusal } from '../../../src-main/contract/refusal.ts'
import { useLink } from '../../api/address.tsx'
import { saveFile, useTicket } from '../../api/files.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Paper, Sheet } from '../../components/Paper.tsx'
import { PdfPreview } from '../../components/PdfPreview.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { StatusBar } from '../../components/StatusBar.tsx'
import { useScreenActions } from '../../components/screen-actions.tsx'
import styles from './certificates.module.css'
import { usePrinting } from './use-printing.ts'

interface RevocationPaperProps {
  readonly decision: Output<Contract['decisions']['decision']>
}

/** A decision that takes titles back: what it says at the left, the paper with its list at the right. */
export function RevocationPaper({ decision }: RevocationPaperProps) {
  const { t } = useTranslation('certificates')
  const link = useLink()
  const { id: decisionId, year, text, kind, label, revoked } = decision
  const printing = usePrinting(decisionId)
  const { made } = printing
  const file = useTicket(made?.ticket)
  const frame = useRef<HTMLIFrameElement>(null)
  const [lost, setLost] = useState<Refusal>()
  const draw = (): void => void printing.printDecision()
  const openDialog = (): void => frame.current?.contentWindow?.print()
  const drawing = printing.drawing !== null
  useScreenActions([
    {
      name: t(made ? 'made.print' : 'printDecision'),
      keys: 'Ctrl+P',
      run: made ? openDialog : draw,
      off: drawing,
    },
  ])
  return (
    <Paper
      title={text.number === null ? t('unnumbered') : t('numbered', { number: text.number })}
      sub={t('takesBack', { count: revoked, label, year })}
      actions={
        <>
          <Button component="a" variant="default" {...link('titles', { kind, state: 'revoked', year })}>
            {t('toRevoked')}
          </Button>
          <Button component="a" variant="default" {...link('decision', { decision: decisionId, year })}>
            {t('amendWords')}
          </Button>
        </>
      }
      preview={
        made || drawing ? (
          <PdfPreview
            whole
            frame={frame}
            address={file?.ok ? file.value : undefined}
            drawing={drawing || (made !== undefined && file === undefined)}
            refusal={file?.ok === false ? file.refusal : undefined}
            {...(made && { label: made.fileName })}
          />
        ) : (
          <EmptyState sentence={t('revokesLook')} />
        )
      }
      status={
        <StatusBar>
          <Button
            leftSection={<IconPrinter size="1.125rem" stroke={1.6} aria-hidden />}
            loading={drawing}
            onClick={made ? openDialog : draw}
          >
            {t(made ? 'made.print' : 'printDecision')}
          </Button>
          {made && (
            <Button variant="default" onClick={() => void saveFile(made, setLost)}>
              {t('made.save')}
            </Button>
          )}
          <RefusalNotice refusal={printing.refusal ?? lost} />
        </StatusBar>
      }
    >
      <Sheet title={t('revokes', { subject: text.subject })}>
        <div className={styles.made}>
          {text.articles.map((article) => (
            <p key={article}>{article.replaceAll('{count}', String(revoked))}</p>
          ))}
          <p className={styles.quiet}>{t('revokesHow')}</p>
        </div>
      </Sheet>
    </Paper>
  )
}
