import { closeSync, openSync, writeSync } from 'node:fs'
import { setImmediate as breathe } from 'node:timers/promises'
import { drawCertificates, type PageImage } from '../../documents/certificate.ts'
import { printDecision } from '../../documents/decision.ts'
import { faces } from '../../documents/fonts.ts'
import { printList } from '../../documents/list.ts'
import { printMinutes } from '../../documents/minutes.ts'
import { printProposal } from '../../documents/proposal.ts'
import { printRecoverySheet } from '../../documents/recovery-sheet.ts'
import { printScoreSheets } from '../../documents/score-sheets.ts'
import { printTablePaper, rowsIn } from '../../documents/table-paper.ts'
import { sha256OfTexts } from '../../files/digest.ts'
import type { JobTools } from '../jobs.ts'
import type { DrawJobs } from './jobs.ts'

type Work = {
  readonly [N in keyof DrawJobs]: (
    input: DrawJobs[N]['input'],
    tools: JobTools,
  ) => Promise<DrawJobs[N]['output']>
}

/** Often enough to be seen moving, seldom enough to cost nothing. */
const reportEvery = 25

export const drawWork: Work = {
  async drawCertificates({ path, fonts, designs, pages, facts }, { progress }) {
    return writing(path, async (write) => {
      const digests: string[] = []
      const digestOf = pageDigests()
      const drawn = await drawCertificates(
        { fonts: faces(fonts), designs, pages, facts },
        {
          bytes: write,
          drawn: async (page, image) => {
            digests.push(digestOf(image))
            if (page % reportEvery !== 0 && page !== pages.length) return
            progress(page, pages.length)
            await breathe()
          },
        },
      )
      return { ...drawn, digests }
    })
  },
  async drawDecision({ path, fonts, paper }) {
    return writing(path, async (write) => {
      const { bytes, pages } = await printDecision(paper, faces(fonts))
      write(bytes)
      return { pages }
    })
  },
  async drawList({ path, fonts, paper }) {
    return writing(path, async (write) => {
      const { bytes, pages } = await printList(paper, faces(fonts))
      write(bytes)
      return { pages }
    })
  },
  async drawTablePaper({ path, fonts, paper }, { progress }) {
    const of = rowsIn(paper)
    return writing(path, (write) =>
      printTablePaper(paper, faces(fonts), {
        bytes: write,
        drawn: async (_, rows) => {
          progress(rows, of)
          await breathe()
        },
      }),
    )
  },
  async drawScoreSheets({ path, fonts, sheets }, { progress }) {
    return writing(path, (write) =>
      printScoreSheets(sheets, faces(fonts), {
        bytes: write,
        drawn: async (sections) => {
          if (sections % reportEvery !== 0 && sections !== sheets.subjects.length) return
          progress(sections, sheets.subjects.length)
          await breathe()
        },
      }),
    )
  },
  async drawMinutes({ path, fonts, paper }) {
    return writing(path, async (write) => {
      const { bytes, pages } = await printMinutes(paper, faces(fonts))
      write(bytes)
      return { pages }
    })
  },
  async drawProposal({ path, fonts, paper }) {
    return writing(path, async (write) => {
      const { bytes, pages } = await printProposal(paper, faces(fonts))
      write(bytes)
      return { pages }
    })
  },
  async drawRecoverySheet({ path, fonts, sheet }) {
    return writing(path, async (write) => {
      const { bytes, pages } = await printRecoverySheet(sheet, faces(fonts))
      write(bytes)
      return { pages }
    })
  },
}

/** SHA-256 of page images; the long part that pages share is hashed once. */
function pageDigests(): (image: PageImage) => string {
  const grounds = new Map<string, string>()
  return ({ ground, texts }) => {
    const known = grounds.get(ground) ?? sha256OfTexts([ground])
    grounds.set(ground, known)
    return sha256OfTexts([known, texts])
  }
}

/** Writes a file piece by piece; the number of bytes joins what the work gives. */
async function writing<T extends object>(
  path: string,
  work: (write: (chunk: Uint8Array) => void) => Promise<T>,
): Promise<T & { bytes: number }> {
  const file = openSync(path, 'w')
  let bytes = 0
  try {
    const result = await work((chunk) => {
      for (let from = 0; from < chunk.length; ) from += writeSync(file, chunk, from)
      bytes += chunk.length
    })
    return { ...result, bytes }
  } finally {
    closeSync(file)
  }
}
