import { Button, FileButton } from '@mantine/core'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '../../../src-main/contract/refusal.ts'
import { useAddress } from '../../api/address.tsx'
import { isComposing } from '../../components/composing.ts'
import { Grid } from '../../components/Grid/Grid.tsx'
import type { GridHandle } from '../../components/Grid/grid-props.ts'
import { rowsOf } from '../../components/Grid/row-source.ts'
import { Loading } from '../../components/Loading.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { SheetIn } from '../../components/SheetIn.tsx'
import { useScreenActions } from '../../components/screen-actions.tsx'
import { useWords, type Words } from '../../locales/words.ts'
import { columnId, indexOfColumn, MeaningSelect, useSheetColumns } from './columns.tsx'
import { Done } from './Done.tsx'
import { changeDraft, type Draft } from './draft.ts'
import { accepted, usePaste } from './files.ts'
import { Groups } from './Groups.tsx'
import { IntoBar } from './IntoBar.tsx'
import styles from './imports.module.css'
import { RowCard } from './RowCard.tsx'
import { SheetStatus } from './SheetStatus.tsx'
import { nextStop, rowNamed, type Stop } from './sheet-rows.ts'
import { useApplying, useDone } from './use-applying.ts'
import { useFocusAtFirst } from './use-focus.ts'
import { usePlan } from './use-plan.ts'
import type { ReadingFile } from './use-reading.ts'
import { useScoreColumns } from './use-score-columns.ts'
import { useSheet } from './use-sheet.ts'

interface ImportSheetProps {
  readonly draft: Draft
  readonly file: ReadingFile
}

/** Enter, F2 and Alt+↓ on a column heading lead to the choice of its meaning; Esc or Enter there lead back. */
function chooseMeaning(event: KeyboardEvent<HTMLElement>): void {
  if (!(event.target instanceof HTMLElement) || isComposing(event)) return
  const { target, key } = event
  const heading = target.closest<HTMLElement>('th')
  if (!heading) return
  const leads = target === heading ? ['Enter', 'F2', ' ', 'ArrowDown'] : ['Enter', 'Escape']
  if (!leads.includes(key) || (key === 'ArrowDown' && !event.altKey)) return
  const to = target === heading ? heading.querySelector('select') : heading
  if (!to) return
  event.preventDefault()
  event.stopPropagation()
  to.focus()
}

/** The moment of an earlier import as people read it. */
function dated({ code, details }: Refusal, words: Words): Refusal {
  return typeof details.at === 'string'
    ? new Refusal(code, { ...details, at: words.moment(details.at) })
    : new Refusal(code, details)
}

const noIndicators: readonly never[] = []

/** One file on one screen: its own rows at the left, what will happen at the right, one button. */
export function ImportSheet({ draft, file }: ImportSheetProps) {
  const { t } = useTranslation('imports')
  const words = useWords()
  const [{ fate }, go] = useAddress('import')
  const { isDone, action } = useDone(draft)
  const { found, checking, refusal } = usePlan(draft, isDone)
  const applying = useApplying(draft)
  const scoreSet = useScoreColumns(draft)
  const sheet = useSheet(draft, found, fate)
  const columns = useSheetColumns(draft, sheet.all, sheet.problems, !isDone)
  const grid = useRef<GridHandle>(null)
  const card = useRef<HTMLDivElement>(null)
  const rows = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(0)
  const { reading } = draft
  usePaste(isDone && !file.busy, file.take)

  const importable =
    found && !checking && found.preview.blockers.length === 0 && found.preview.counts.goesIn > 0
  const canApply = !isDone && importable === true && !applying.running
  const apply = (again: boolean): void => void (canApply && found && applying.apply(found.preview, again))
  /** The Grid keeps one cell with tabIndex 0: where the clerk was. */
  const toRows = (): void => rows.current?.querySelector<HTMLElement>('[role=grid] [tabindex="0"]')?.focus()
  const goTo = (stop: Stop): void => {
    const index = sheet.shown.findIndex(({ row }) => row === stop.row)
    if (index >= 0) {
      grid.current?.goTo(index, columnId(stop.index))
      window.setTimeout(toRows)
      return
    }
    go({ fate: null })
    const unfiltered = sheet.all.findIndex(({ row }) => row === stop.row)
    window.setTimeout(() => grid.current?.goTo(unfiltered, columnId(stop.index)))
  }
  const toProblem = (direction: 1 | -1): void => {
    const stop = nextStop(sheet.stops, direction, { row: at, index: direction === 1 ? 999 : -1 })
    if (stop) goTo(stop)
  }
  useScreenActions([
    { name: t('action.apply'), keys: 'Ctrl+Enter', run: () => apply(false), off: !canApply },
    { name: t('action.next'), keys: 'F8', run: () => toProblem(1) },
    { name: t('action.previous'), keys: 'Shift+F8', run: () => toProblem(-1) },
  ])
  useFocusAtFirst(draft.ticket, found !== undefined && sheet.shown.length > 0, toRows)

  const inFocus = sheet.shown.find(({ row }) => row === at)?.plan
  const told = sheet.problems.get(at) ?? []
  const isEmpty = inFocus?.reason?.code === 'scores-empty'
  const asks =
    inFocus && !isEmpty && (inFocus.fate !== 'goes-in' || inFocus.choice !== null || told.length > 0)
  const page = reading.pages[reading.page]
  return (
    <SheetIn
      title={t('title')}
      sub={t(page?.name ? 'sheet.subPage' : 'sheet.sub', {
        file: reading.fileName,
        page: page?.name ?? '',
        count: reading.rows,
      })}
      actions={
        <FileButton accept={accepted} onChange={(chosen) => chosen && void file.take(chosen)}>
          {(button) => (
            <Button variant={isDone ? 'filled' : 'default'} loading={file.busy} {...button}>
              {isDone ? t('file.next') : t('file.other')}
            </Button>
          )}
        </FileButton>
      }
      into={<IntoBar draft={draft} file={file} done={isDone} />}
      notice={
        <div className={styles.notices}>
          <RefusalNotice refusal={file.refusal ?? refusal} />
          {applying.refusal && (
            <RefusalNotice refusal={dated(applying.refusal, words)}>
              {applying.refusal.code === 'same-file-again' && (
                <Button variant="default" size="xs" onClick={() => apply(true)}>
                  {t('sheet.again')}
                </Button>
              )}
            </RefusalNotice>
          )}
          {scoreSet !== undefined && !isDone && (
            <p className={styles.before}>
              {scoreSet === null
                ? t('sheet.noSet')
                : t('sheet.set', { title: scoreSet.title, version: scoreSet.version })}
            </p>
          )}
          {reading.importedBefore && !isDone && !applying.refusal && (
            <p className={styles.before}>
              {t('sheet.before', {
                at: words.moment(reading.importedBefore.at),
                count: reading.importedBefore.rows,
              })}
            </p>
          )}
        </div>
      }
      outcomeLabel={isDone ? t('done.title') : t('groups.title')}
      outcome={
        !found ? (
          <Loading lines={8} />
        ) : isDone && draft.done ? (
          <Done draft={draft} done={draft.done} action={action} />
        ) : (
          <>
            <Groups
              draft={draft}
              preview={found.preview}
              rows={found.rows}
              shown={fate}
              onShow={(chosen) => go({ fate: fate === chosen ? null : chosen })}
              onGo={goTo}
            />
            {inFocus && asks && (
              <RowCard
                draft={draft}
                plan={inFocus}
                twin={found?.rows.find(({ row }) => row === inFocus.sameAsRow)}
                problems={told}
                off={isDone}
                card={card}
                onBack={toRows}
              />
            )}
          </>
        )
      }
      status={
        <SheetStatus
          draft={draft}
          preview={found?.preview}
          isDone={isDone}
          off={!canApply}
          busy={applying.running || (checking && found === undefined)}
          onApply={() => apply(false)}
        />
      }
    >
      <div ref={rows} className={styles.sheet} onKeyDownCapture={chooseMeaning}>
        <Grid
          label={t('sheet.label', { file: reading.fileName })}
          columns={columns}
          rows={rowsOf(sheet.shown)}
          keyOf={({ row }) => row}
          nameOf={sheet.nameOf}
          listKey={`${reading.readingId} ${fate ?? ''}`}
          waiting={found === undefined}
          empty={t('sheet.empty')}
          handle={grid}
          onFocusRow={({ row }) => setAt(row)}
          onOpen={() => card.current?.querySelector('input')?.focus()}
          onJump={(prefix, from) => Promise.resolve(rowNamed(sheet.shown, sheet.nameOf, prefix, from))}
          onEdit={({ row }, column, text) => {
            const corrections = { ...draft.corrections, [`${row}:${indexOfColumn(column)}`]: text }
            changeDraft({ corrections })
            return Promise.resolve(null)
          }}
          onProblem={(direction, { row, column }) => {
            const from = {
              row: sheet.shown[row]?.row ?? 0,
              index: column.startsWith('column') ? indexOfColumn(column) : -1,
            }
            const stop = nextStop(sheet.stops, direction, from)
            const index = sheet.shown.findIndex((line) => line.row === stop?.row)
            return Promise.resolve(stop && index >= 0 ? { row: index, column: columnId(stop.index) } : null)
          }}
          lookOf={({ plan }) => (plan ? undefined : 'quiet')}
          underTitle={(id) => {
            const column = reading.columns.find(({ index }) => columnId(index) === id)
            return (
              column &&
              !isDone && (
                <MeaningSelect
                  draft={draft}
                  column={column}
                  indicators={scoreSet?.indicators ?? noIndicators}
                />
              )
            )
          }}
        />
      </div>
    </SheetIn>
  )
}
