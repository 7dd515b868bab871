import { Button } from '@mantine/core'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '../../../src-main/contract/refusal.ts'
import { useLink } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { saveFile, useTicket } from '../../api/files.ts'
import { useAnswer } from '../../api/hooks.ts'
import { Mark } from '../../components/Mark.tsx'
import { PdfPreview } from '../../components/PdfPreview.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { SidePanel } from '../../components/SidePanel.tsx'
import { useWords } from '../../locales/words.ts'
import styles from './certificates.module.css'
import { usePage } from './use-page.ts'
import { usePrinting } from './use-printing.ts'
import type { Certificate } from './use-rows.ts'

/** One certificate beside the register: its page, when it was printed, printing it again. */
export function CertificatePanel({ row }: { readonly row: Certificate }) {
  const { t } = useTranslation('certificates')
  const words = useWords()
  const link = useLink()
  const printing = usePrinting(row.decisionId)
  const { made } = printing
  const page = usePage(made ? undefined : row.id)
  const file = useTicket(made?.ticket)
  const design = useAnswer(api.certificates.designs, {}).value?.[0]
  const frame = useRef<HTMLIFrameElement>(null)
  const [lost, setLost] = useState<Refusal>()
  return (
    <SidePanel label={t('panel')} title={t('panelTitle', { number: row.registerNumber, name: row.name })}>
      <div className={styles.panelPage}>
        <PdfPreview
          frame={frame}
          ratio={design && design.widthMm / design.heightMm}
          address={made ? (file?.ok ? file.value : undefined) : page.address}
          drawing={made ? file === undefined : page.drawing}
          refusal={made ? (file?.ok === false ? file.refusal : undefined) : page.refusal}
          label={t('pageOf', { number: row.registerNumber, name: row.name })}
        />
      </div>
      <dl className={styles.facts}>
        <dt>{t('column.place')}</dt>
        <dd>{[row.hamlet, row.commune].filter(Boolean).join(', ')}</dd>
        <dt>{t('column.decision')}</dt>
        <dd>{row.decision ?? t('unnumbered')}</dd>
        <dt>{t('column.issuedAt')}</dt>
        <dd>
          {row.issuedAt === null ? (
            t('notPrinted')
          ) : (
            <Mark ink="leaf">{t('printedOn', { day: words.moment(row.issuedAt), count: row.prints })}</Mark>
          )}
        </dd>
        {row.revoked && (
          <>
            <dt>{t('revokedBy')}</dt>
            <dd>
              <Mark ink="pen">{row.revocation ?? t('unnumbered')}</Mark>
            </dd>
          </>
        )}
      </dl>
      <RefusalNotice refusal={printing.refusal ?? lost} />
      <div className={styles.deeds}>
        {made ? (
          <>
            <Button
              variant="light"
              leftSection={<IconPrinter size="1.125rem" stroke={1.6} aria-hidden />}
              onClick={() => frame.current?.contentWindow?.print()}
            >
              {t('made.print')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconDownload size="1.125rem" stroke={1.6} aria-hidden />}
              onClick={() => void saveFile(made, setLost)}
            >
              {t('made.save')}
            </Button>
          </>
        ) : row.revoked ? null : (
          <Button
            variant="light"
            data-autofocus
            leftSection={<IconPrinter size="1.125rem" stroke={1.6} aria-hidden />}
            loading={printing.drawing !== null}
            onClick={() => void printing.printCertificates([row.id])}
          >
            {t(row.issuedAt === null ? 'printThis' : 'printAgain')}
          </Button>
        )}
        <Button
          component="a"
          variant="default"
          {...link('print', { decision: row.decisionId, certificate: row.id, year: row.year })}
        >
          {t('openPaper')}
        </Button>
      </div>
    </SidePanel>
  )
}
