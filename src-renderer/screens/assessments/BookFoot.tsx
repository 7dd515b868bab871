import { Button } from '@mantine/core'
import type { BookFilter, TitleState } from '../../../src-main/contract/assessments.ts'
import { useGo } from '../../api/address.tsx'
import { StatusBar } from '../../components/StatusBar.tsx'
import { BulkActions } from './BulkActions.tsx'
import type { ChosenTitles } from './chosen-titles.ts'
import { Sums } from './Sums.tsx'
import { useTitleTexts } from './title-texts.ts'

interface BookFootProps {
  readonly chosen: ChosenTitles
  readonly filter: BookFilter
  readonly total: number
  readonly counts: Readonly<Partial<Record<TitleState, number>>> | undefined
  /** What was done last. */
  readonly said: string
  readonly onSay: (sentence: string) => void
}

/** The button that did it is gone; the list keeps one cell with tabIndex 0, where the clerk was. */
function backToList(): void {
  window.setTimeout(() => document.querySelector<HTMLElement>('[role=grid] [tabindex="0"]')?.focus())
}

/** What is chosen and what can be done with it; how many the list holds, as in Excel. */
export function BookFoot({ chosen, filter, total, counts, said, onSay }: BookFootProps) {
  const { t } = useTitleTexts()
  const go = useGo()
  const { year, kind, communeId, hamletId, again, text } = filter
  const propose = async (): Promise<void> => {
    const whom = chosen.isWhole
      ? { commune: communeId, hamlet: hamletId, again, text }
      : { titles: await chosen.ids() }
    go('decision', { year, kind, ...whom })
  }
  const recognised = counts?.recognised ?? 0
  const passed = (counts?.passed ?? 0) + recognised
  const shown = filter.state === null && filter.stage === null
  return (
    <StatusBar
      {...(chosen.count > 0 && { chosen: chosen.count })}
      counts={
        counts && (
          <>
            {t(shown ? 'foot.counts' : 'foot.total', { count: total, passed, recognised })}
            {chosen.count > 0 && <Sums chosen={chosen.chosen} filter={filter} />}
          </>
        )
      }
    >
      {chosen.count > 0 ? (
        <BulkActions
          year={year}
          kind={kind}
          count={chosen.count}
          selection={chosen.selection}
          onPropose={() => void propose()}
          onAsk={() =>
            void chosen.ids().then((titles) => go('proposal', { year, kind, open: 'new', titles }))
          }
          onRevoke={() => void chosen.ids().then((titles) => go('revocation', { year, kind, titles }))}
          onDone={(sentence) => {
            chosen.chooseNothing()
            onSay(sentence)
            backToList()
          }}
        />
      ) : (
        total > 0 && (
          <Button size="compact-sm" variant="default" onClick={chosen.chooseAll}>
            {t('foot.chooseAll', { count: total })}
          </Button>
        )
      )}
      <span role="status">{chosen.count > 0 ? '' : said}</span>
    </StatusBar>
  )
}
