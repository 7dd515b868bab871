import { Button } from '@mantine/core'
import { IconClipboardCheck } from '@tabler/icons-react'
import { useRef } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { capitalised } from '../../../src-main/contract/labels/index.ts'
import { useGo, useLink, useUnsaved } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useCommand } from '../../api/hooks.ts'
import { Book } from '../../components/Book.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Grid } from '../../components/Grid/Grid.tsx'
import type { GridHandle } from '../../components/Grid/grid-props.ts'
import { rowsOf } from '../../components/Grid/row-source.ts'
import { LeaveQuestion } from '../../components/LeaveQuestion.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { StatusBar } from '../../components/StatusBar.tsx'
import { useScreenActions } from '../../components/screen-actions.tsx'
import { useNarrow } from '../../components/text-size.ts'
import { useWords } from '../../locales/words.ts'
import { useKindNoun } from './kind-words.ts'
import { MeetingForm } from './MeetingForm.tsx'
import { PrintedPaper, usePaper } from './PrintedPaper.tsx'
import styles from './reviews.module.css'
import { SureButton } from './SureButton.tsx'
import { useSheetColumns } from './sheet-columns.tsx'
import { type SheetGiven, useSheet } from './use-sheet.ts'

interface ReviewSheetProps {
  readonly reviewId: number | null
  readonly at: {
    readonly year: number
    readonly kind: Parameters<typeof useKindNoun>[0]
    readonly level: 'hamlet' | 'commune'
    readonly placeId: number
  }
  readonly label: string
  readonly place: string
  readonly given: SheetGiven
}

/** One meeting as a sheet: who is reviewed at the left, the meeting itself at the right. */
export function ReviewSheet({ reviewId, at, label, place, given }: ReviewSheetProps) {
  const { t } = useTranslation('reviews')
  const words = useWords()
  const go = useGo()
  const link = useLink()
  const noun = useKindNoun(at.kind)
  const sheet = useSheet(given)
  const hold = useCommand(api.reviews.holdReview)
  const amend = useCommand(api.reviews.amendReview)
  const remove = useCommand(api.reviews.removeReview)
  const printing = usePaper(api.reviews.printReview)
  const grid = useRef<GridHandle>(null)
  const columns = useSheetColumns(at.level, sheet.present, given.rows)
  const unsaved = useUnsaved(sheet.changed && !sheet.left)
  const narrow = useNarrow()
  const { counts, chosen } = sheet

  const write = async (): Promise<void> => {
    const ready = sheet.ready()
    if (ready === null || counts.count === 0) return
    const done =
      reviewId === null ? await hold.run({ ...at, ...ready }) : await amend.run({ reviewId, ...ready })
    if (!done.ok) return
    // Nothing is unsaved any more, or leaving would ask.
    flushSync(() => sheet.wasWritten())
    if (reviewId === null && 'reviewId' in done.value)
      go('review', { review: (done.value as { reviewId: number }).reviewId, year: at.year })
  }
  const takeAway = async (): Promise<void> => {
    if (reviewId === null || !(await remove.run({ reviewId })).ok) return
    flushSync(() => sheet.leave())
    go('reviews', { kind: at.kind, level: at.level, year: at.year })
  }
  const off = counts.count === 0 || (reviewId !== null && !sheet.changed)
  const deed = t(reviewId === null ? 'review.write' : 'review.rewrite')
  useScreenActions([
    { name: deed, keys: 'Ctrl+Enter', run: () => void write(), off },
    {
      name: t('review.print'),
      keys: 'Ctrl+P',
      run: () => reviewId !== null && void printing.run({ reviewId }),
      off: reviewId === null || sheet.changed || printing.open,
    },
  ])

  return (
    <>
      <Book
        title={t('review.of', { label, place: capitalised(place) })}
        sub={t('review.sub', { year: at.year, level: words.label('reviewLevels', at.level).toLowerCase() })}
        actions={
          <>
            <Button
              component="a"
              variant="default"
              {...link('reviews', { kind: at.kind, level: at.level, year: at.year })}
            >
              {t('review.toReviews')}
            </Button>
            {narrow && (
              <Button variant="default" onClick={() => sheet.showMeeting(true)}>
                {t('review.showMeeting')}
              </Button>
            )}
            {reviewId !== null && (
              <Button
                variant="default"
                loading={printing.running}
                disabled={sheet.changed}
                onClick={() => void printing.run({ reviewId })}
              >
                {t('review.print')}
              </Button>
            )}
          </>
        }
        notice={
          <RefusalNotice refusal={hold.refusal ?? amend.refusal ?? remove.refusal}>{null}</RefusalNotice>
        }
        panelLabel={t('review.meeting')}
        panelWanted={sheet.showsMeeting}
        onLeavePanel={() => sheet.showMeeting(false)}
        panel={<MeetingForm sheet={sheet} level={at.level} />}
        status={
          <StatusBar
            {...(chosen.count > 0 && { chosen: chosen.count })}
            counts={
              <>
                <span role="status">{sheet.said || (sheet.written && t('review.written'))}</span>{' '}
                {t('review.counts', counts)}
              </>
            }
          >
            {chosen.count > 0 ? (
              <span className={styles.actions}>
                {(['passed', 'failed', 'out', 'back'] as const).map((what) => (
                  <Button
                    key={what}
                    size="compact-sm"
                    variant="default"
                    onClick={() => {
                      sheet.setChosen(what)
                      grid.current?.goTo(0, 'name')
                    }}
                  >
                    {t(`review.chosen.${what}`)}
                  </Button>
                ))}
              </span>
            ) : (
              <>
                <Button
                  leftSection={<IconClipboardCheck size="1.125rem" stroke={1.6} aria-hidden />}
                  loading={hold.running || amend.running}
                  disabled={off}
                  onClick={() => void write()}
                >
                  {deed}
                </Button>
                {reviewId !== null && (
                  <SureButton
                    label={t('review.remove')}
                    question={t('review.removeSure')}
                    running={remove.running}
                    refusal={remove.refusal}
                    run={() => void takeAway()}
                  />
                )}
                {sheet.isWrong && <span className={styles.wrong}>{t('some')}</span>}
              </>
            )}
          </StatusBar>
        }
      >
        <Grid
          label={t('review.list')}
          columns={columns}
          rows={rowsOf(sheet.rows)}
          keyOf={({ titleId }) => titleId}
          nameOf={({ name }) => name}
          lookOf={({ taken }) => (taken ? undefined : 'quiet')}
          chosen={chosen.chosen}
          onChoose={chosen.choose}
          onEdit={sheet.edit}
          onPaste={(cells, from) => sheet.paste(cells, from, columns)}
          onProblem={(direction, from) => sheet.nextProblem(direction, from)}
          handle={grid}
          empty={<EmptyState sentence={t('review.nobody', { kind: noun })} />}
        />
      </Book>
      <PrintedPaper printing={printing} />
      <LeaveQuestion
        {...unsaved}
        words={{
          title: t('leave.title'),
          words: t('leave.words'),
          stay: t('leave.stay'),
          leave: t('leave.leave'),
        }}
      />
    </>
  )
}
