import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { reviewLevels } from '../../../src-main/contract/reviews.ts'
import { shortCommune } from '../../../src-main/contract/values/place-name.ts'
import { useAddress, useLink, useYear } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import { useListChoice } from '../../api/list-choice.ts'
import { Book } from '../../components/Book.tsx'
import { Chip, Chips } from '../../components/Chips.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Grid } from '../../components/Grid/Grid.tsx'
import { rowsOf } from '../../components/Grid/row-source.ts'
import { shownColumns } from '../../components/Grid/shown-columns.ts'
import { ListMenus } from '../../components/ListMenus.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { StatusBar } from '../../components/StatusBar.tsx'
import { useWords } from '../../locales/words.ts'
import { KindChip } from './KindChip.tsx'
import { useKindNoun } from './kind-words.ts'
import { useLineColumns } from './line-columns.tsx'
import { ReviewPanel } from './ReviewPanel.tsx'
import { linesOf, type ReviewLine } from './review-list.ts'

/** The book of minutes: which places have met, what came of it, who has none yet. */
export function ReviewsScreen() {
  const { t } = useTranslation('reviews')
  const words = useWords()
  const link = useLink()
  const [year] = useYear()
  const [address, change] = useAddress('reviews')
  const { kind = 'family', level = 'hamlet', commune } = address
  const noun = useKindNoun(kind)
  const answer = useAnswer(api.reviews.reviews, year === undefined ? null : { year, kind, level })
  const open = useAnswer(api.reviews.complaints, year === undefined ? null : { year, open: true }).value
  const all = answer.value ? linesOf(answer.value) : []
  const lines = all.filter(({ communeId }) => commune === undefined || communeId === commune)
  const columns = useLineColumns(level)
  const choice = useListChoice('reviews')
  const [focused, setFocused] = useState<number>()
  const key = address.review ?? focused
  const shown = lines.find((line) => line.key === key) ?? lines[0]

  const sum = (of: (line: ReviewLine) => number): number => lines.reduce((total, line) => total + of(line), 0)
  const counts = {
    count: lines.filter(({ review }) => review !== null).length,
    rows: sum(({ review }) => review?.rows ?? 0),
    passed: sum(({ review }) => review?.passed ?? 0),
    waiting: sum(({ waiting }) => waiting),
    places: new Set(lines.map(({ placeId }) => placeId)).size,
  }
  const communes = [...new Map(all.map((line) => [line.communeId, line.commune]))]
  const next = shown?.review === null ? shown : lines.find(({ waiting }) => waiting > 0)
  const onFocusRow = (line: ReviewLine): void => {
    setFocused(line.key)
    const moves = document.activeElement?.closest('[role=grid]') !== null
    if (moves && address.review !== undefined && address.review !== line.key) change({ review: null })
  }
  return (
    <Book
      title={t('reviews.title')}
      sub={year !== undefined && answer.value ? t('reviews.sub', { year, kind: noun, ...counts }) : ''}
      actions={
        <>
          <Button component="a" variant="default" {...link('complaints')}>
            {t('reviews.toComplaints')}
            {open !== undefined && open.length > 0 && ` (${words.number(open.length)})`}
          </Button>
          <Button component="a" variant="default" {...link('proposal', { kind })}>
            {t('reviews.toProposals')}
          </Button>
          {next && (
            <Button
              component="a"
              leftSection={<IconPlus size="1rem" aria-hidden />}
              {...link('review', { kind, level, place: next.placeId })}
            >
              {t('reviews.hold')}
            </Button>
          )}
        </>
      }
      filters={
        <Chips>
          <KindChip needed kind={kind} onChange={(value) => change({ kind: value, review: null }, 'step')} />
          <Chip
            needed
            name={t('reviews.level')}
            options={reviewLevels.map((value) => ({ value, label: words.label('reviewLevels', value) }))}
            value={level}
            onChange={(value) =>
              change({ level: reviewLevels.find((each) => each === value) ?? null, review: null }, 'step')
            }
          />
          {communes.length > 1 && (
            <Chip
              name={t('commune')}
              column="commune"
              options={communes.map(([id, name]) => ({ value: String(id), label: shortCommune(name) }))}
              value={commune === undefined ? null : String(commune)}
              onChange={(value) => change({ commune: value === null ? null : Number(value), review: null })}
            />
          )}
        </Chips>
      }
      menus={<ListMenus all={columns} choice={{ shown: choice.shown, onShown: choice.onShown }} />}
      notice={<RefusalNotice refusal={answer.refusal} />}
      panelLabel={t('reviews.panel')}
      panelWanted={address.review !== undefined}
      onLeavePanel={() => change({ review: null })}
      panel={shown ? <ReviewPanel key={shown.key} line={shown} kind={kind} level={level} /> : null}
      status={<StatusBar counts={t('reviews.counts', counts)} />}
    >
      <Grid
        label={t('reviews.list', { year: year ?? '' })}
        columns={shownColumns(columns, choice.shown)}
        widths={choice.widths}
        onWidths={choice.onWidths}
        rows={rowsOf(lines)}
        keyOf={(line) => line.key}
        nameOf={({ place }) => place}
        listKey={JSON.stringify({ year, kind, level, commune })}
        waiting={answer.waiting}
        shownKey={shown?.key ?? null}
        onFocusRow={onFocusRow}
        empty={
          <EmptyState
            sentence={t(answer.value?.places.length ? 'reviews.allJudged' : 'reviews.noHamlets', {
              year: year ?? '',
              kind: noun,
            })}
          >
            <Button component="a" {...link('titles', { kind })}>
              {t('reviews.toTitles')}
            </Button>
          </EmptyState>
        }
      />
    </Book>
  )
}
