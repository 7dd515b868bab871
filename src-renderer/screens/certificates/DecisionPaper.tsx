import { Anchor, Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../src-main/contract/define.ts'
import type { Contract } from '../../../src-main/contract/index.ts'
import { useAddress, useLink } from '../../api/address.tsx'
import { addresses } from '../../api/addresses.ts'
import { api } from '../../api/client.ts'
import { useTicket } from '../../api/files.ts'
import { useAnswer } from '../../api/hooks.ts'
import { usePages } from '../../api/pages.ts'
import { type Chosen, countChosen, keysChosen, nothingChosen } from '../../components/Grid/chosen.ts'
import { rowsOf } from '../../components/Grid/row-source.ts'
import { Loading } from '../../components/Loading.tsx'
import { Paper } from '../../components/Paper.tsx'
import { PdfPreview } from '../../components/PdfPreview.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { useScreenActions } from '../../components/screen-actions.tsx'
import { CertificateList } from './CertificateList.tsx'
import styles from './certificates.module.css'
import { Findings } from './Findings.tsx'
import { PrintBar } from './PrintBar.tsx'
import { Printed } from './Printed.tsx'
import { usePage } from './use-page.ts'
import { usePrinting } from './use-printing.ts'
import { allOf, type Certificate, useRowsOf } from './use-rows.ts'

interface DecisionPaperProps {
  readonly decision: Output<Contract['decisions']['decision']>
}

/** Checks and certificates of a decision at the left, the page of the row in focus at the right. */
export function DecisionPaper({ decision }: DecisionPaperProps) {
  const { t } = useTranslation('certificates')
  const link = useLink()
  const [address, change] = useAddress('print')
  const { id: decisionId, year, text, label, recognised, revoked, issued, toPrint } = decision
  const only = address.only ?? null
  const preflight = useAnswer(api.certificates.preflight, { decisionId })
  const design = useAnswer(api.certificates.designs, {}).value?.find(({ kind }) => kind === decision.kind)
  const findings = preflight.value ?? []
  const found =
    only === null || only === 'not-issued'
      ? null
      : findings.filter(({ code }) => code === only).flatMap(({ certificateIds }) => certificateIds)
  const list = usePages(api.certificates.register, {
    decisionId,
    issued: only === 'not-issued' ? false : null,
  })
  const these = useRowsOf(decisionId, found)
  const rows = found === null ? list.rows : rowsOf(these ?? [])

  const printing = usePrinting(decisionId)
  const { made } = printing
  const [focused, setFocused] = useState<Certificate>()
  const [chosen, setChosen] = useState<Chosen>(nothingChosen)
  const shown = address.certificate ?? focused?.id
  const page = usePage(made ? undefined : shown)
  const file = useTicket(made?.ticket)
  const frame = useRef<HTMLIFrameElement>(null)
  // The viewer's own dialog: printer, paper, copies.
  const openDialog = (): void => frame.current?.contentWindow?.print()

  const count = countChosen(chosen, rows.total)
  const print = async (): Promise<void> => {
    const ids =
      count > 0
        ? await keysChosen(chosen, rows, ({ id }) => id)
        : toPrint > 0 && issued > 0
          ? (await allOf(decisionId, false)).map(({ id }) => id)
          : null
    setChosen(nothingChosen)
    await printing.printCertificates(ids)
  }
  const onFocusRow = (row: Certificate): void => {
    setFocused(row)
    const moves = document.activeElement?.closest('[role=grid]') !== null
    if (moves && address.certificate !== undefined && address.certificate !== row.id)
      change({ certificate: null })
  }
  const showOnly = (value: string | null): void => {
    setChosen(nothingChosen)
    const { only: next } = addresses.print.search.parse({ only: value ?? undefined })
    change({ only: next ?? null, certificate: null }, 'step')
  }
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const off = (errors > 0 && toPrint > 0) || recognised === 0 || preflight.waiting
  const deed =
    count > 0
      ? t('print.chosen', { count })
      : toPrint === 0
        ? t('print.again', { count: recognised })
        : t(issued === 0 ? 'print.all' : 'print.rest', { count: toPrint })
  const printDecision = (): void => void printing.printDecision()
  useScreenActions([
    {
      name: made ? t('made.print') : deed,
      keys: 'Ctrl+P',
      run: () => (made ? openDialog() : void print()),
      off: !made && (off || printing.drawing !== null),
    },
    { name: t('printDecision'), run: printDecision, off: printing.drawing !== null },
  ])

  return (
    <Paper
      title={text.number === null ? t('unnumbered') : t('numbered', { number: text.number })}
      sub={t(revoked > 0 ? 'recognisesStill' : 'recognises', { count: recognised, revoked, label, year })}
      actions={
        <>
          {issued === 0 && (
            <Button component="a" variant="default" {...link('decision', { decision: decisionId, year })}>
              {t('amendWords')}
            </Button>
          )}
          <Button variant="default" loading={printing.drawing === 'decision'} onClick={printDecision}>
            {t('printDecision')}
          </Button>
        </>
      }
      over={
        !made && (
          <span className={styles.over}>
            <span>{design && t('design', { name: design.name })}</span>
            {focused && shown === focused.id && (
              <Anchor {...link('titles', { year, subject: focused.subjectId, text: focused.name })}>
                {t('openFamily', { name: focused.name })}
              </Anchor>
            )}
          </span>
        )
      }
      preview={
        made ? (
          <PdfPreview
            whole
            frame={frame}
            address={file?.ok ? file.value : undefined}
            drawing={file === undefined}
            refusal={file?.ok === false ? file.refusal : undefined}
            label={made.fileName}
          />
        ) : (
          <PdfPreview
            frame={frame}
            ratio={design && design.widthMm / design.heightMm}
            address={page.address}
            drawing={page.drawing}
            refusal={page.refusal}
            {...(focused && { label: t('pageOf', { number: focused.registerNumber, name: focused.name }) })}
          />
        )
      }
      status={
        !made && (
          <PrintBar
            deed={deed}
            again={toPrint === 0}
            errors={off ? errors : 0}
            off={off}
            printing={printing}
            onPrint={() => void print()}
            onTry={openDialog}
            canTry={page.address !== undefined}
            counts={t('counts', { count: recognised, issued })}
          />
        )
      }
    >
      <RefusalNotice refusal={preflight.refusal ?? list.refusal} />
      {made ? (
        <Printed
          key={made.ticket}
          made={made}
          decision={decisionId}
          year={year}
          onPrint={openDialog}
          onPrintDecision={printDecision}
          onBack={printing.putAway}
        />
      ) : (
        <>
          {preflight.value ? (
            <Findings
              findings={findings}
              decision={decisionId}
              year={year}
              printed={toPrint === 0}
              onShow={showOnly}
            />
          ) : (
            preflight.waiting && <Loading />
          )}
          <CertificateList
            decisionId={decisionId}
            rows={rows}
            waiting={found === null ? list.waiting : these === undefined}
            findings={findings}
            toPrint={issued > 0 ? toPrint : 0}
            only={only}
            onOnly={showOnly}
            shown={shown}
            onFocusRow={onFocusRow}
            chosen={chosen}
            onChoose={setChosen}
          />
        </>
      )}
    </Paper>
  )
}
