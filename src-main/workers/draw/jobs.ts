import type { Design } from '../../contract/design.ts'
import type { CertificateOrder } from '../../documents/certificate.ts'
import type { DecisionPaper } from '../../documents/decision.ts'
import type { ListPaper } from '../../documents/list.ts'
import type { MinutesPaper } from '../../documents/minutes.ts'
import type { PaperFacts } from '../../documents/page.ts'
import type { ProposalPaper } from '../../documents/proposal.ts'
import type { RecoverySheet } from '../../documents/recovery-sheet.ts'
import type { ScoreSheets } from '../../documents/score-sheets.ts'
import type { TablePaper } from '../../documents/table-paper.ts'

export interface CertificatesOrder {
  /** Where the PDF is written. */
  readonly path: string
  readonly fonts: string
  readonly designs: readonly Design[]
  readonly pages: readonly CertificateOrder[]
  readonly facts: PaperFacts
}
export interface CertificatesDrawn {
  readonly pages: number
  readonly bytes: number
  readonly shrunk: readonly { readonly page: number; readonly field: string; readonly size: number }[]
  /** Fields that did not fit: the caller refuses the whole job. */
  readonly tooLong: readonly { readonly page: number; readonly field: string }[]
  /** SHA-256 of each page as drawn: the same again, or the paper is not the one that was issued. */
  readonly digests: readonly string[]
}

export type DrawJobs = {
  drawCertificates: { input: CertificatesOrder; output: CertificatesDrawn }
  drawDecision: {
    input: { readonly path: string; readonly fonts: string; readonly paper: DecisionPaper }
    output: { readonly pages: number; readonly bytes: number }
  }
  drawList: {
    input: { readonly path: string; readonly fonts: string; readonly paper: ListPaper }
    output: { readonly pages: number; readonly bytes: number }
  }
  drawTablePaper: {
    input: { readonly path: string; readonly fonts: string; readonly paper: TablePaper }
    output: { readonly pages: number; readonly bytes: number }
  }
  drawScoreSheets: {
    input: { readonly path: string; readonly fonts: string; readonly sheets: ScoreSheets }
    output: { readonly pages: number; readonly bytes: number }
  }
  drawMinutes: {
    input: { readonly path: string; readonly fonts: string; readonly paper: MinutesPaper }
    output: { readonly pages: number; readonly bytes: number }
  }
  drawProposal: {
    input: { readonly path: string; readonly fonts: string; readonly paper: ProposalPaper }
    output: { readonly pages: number; readonly bytes: number }
  }
  drawRecoverySheet: {
    input: { readonly path: string; readonly fonts: string; readonly sheet: RecoverySheet }
    output: { readonly pages: number; readonly bytes: number }
  }
}
