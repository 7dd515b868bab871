import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BookRow } from '../../../src-main/contract/assessments.ts'
import { useAddress, useLink } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { refusalOf, useAnswer } from '../../api/hooks.ts'
import { useListViews } from '../../api/list-choice.ts'
import { usePages } from '../../api/pages.ts'
import { Book } from '../../components/Book.tsx'
import { Grid } from '../../components/Grid/Grid.tsx'
import { shownColumns } from '../../components/Grid/shown-columns.ts'
import { ListMenus } from '../../components/ListMenus.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { useScreenActions } from '../../components/screen-actions.tsx'
import { useWords } from '../../locales/words.ts'
import { isTitleField, useAmendTitle } from './amending.ts'
import { BookFoot } from './BookFoot.tsx'
import { useChosen } from './chosen-titles.ts'
import { useDrafts } from './drafts.ts'
import { ExportMenu, useExport } from './ExportMenu.tsx'
import { filterOf, usualSort } from './filter.ts'
import { KindTabs } from './KindTabs.tsx'
import { NoRows } from './NoRows.tsx'
import { PrintedBook, usePrintBook } from './PrintedBook.tsx'
import { PublicSheet } from './PublicSheet.tsx'
import { usePaste } from './pasting.ts'
import { usePlacesOf } from './places-of-year.ts'
import { RoundName } from './RoundName.tsx'
import { TitleFilters } from './TitleFilters.tsx'
import { TitlePanel } from './TitlePanel.tsx'
import { useTitleColumns } from './title-columns.tsx'
import { useTitleTexts } from './title-texts.ts'

/** Every subject of a kind in the year: filters, list, the one in focus, what can be done with those chosen. */
export function TitlesBook({ year }: { readonly year: number }) {
  const { t } = useTitleTexts()
  const { t: scoring } = useTranslation('scoring')
  const link = useLink()
  const words = useWords()
  const [address, change] = useAddress('titles')
  const filter = filterOf(address, year)
  const sort = address.sort ?? usualSort(filter.kind)
  const { kind } = filter
  const places = usePlacesOf(year)
  const book = usePages(api.assessments.book, { ...filter, sort })
  const rounds = useAnswer(api.assessments.rounds, { year })
  const before = useAnswer(api.assessments.rounds, { year: year - 1 }).value
  const round = rounds.value?.find((each) => each.kind === kind)
  const registeredBefore = before?.find((each) => each.kind === kind)?.registered ?? 0

  const allColumns = useTitleColumns(kind)
  const choice = useListViews('titles')
  const columns = shownColumns(allColumns, choice.shown)
  const amend = useAmendTitle()
  const paste = usePaste(book.rows, columns)
  const [focused, setFocused] = useState<BookRow>()
  const drafts = useDrafts()
  const listKey = JSON.stringify({ filter, sort })
  const [told, tell] = useState({ listKey, text: '' })
  const say = (text: string): void => tell({ listKey, text })
  const chosen = useChosen(listKey, book.rows, filter)
  const exporting = useExport(filter, sort, columns)
  const printing = usePrintBook(filter, sort, columns)
  const [publicSheet, setPublicSheet] = useState(false)

  const jump = async (prefix: string): Promise<number | null> => {
    try {
      return (await api.assessments.bookPosition({ ...filter, sort, prefix: prefix.slice(0, 60) })).index
    } catch (error) {
      say(words.refusal(refusalOf(error)))
      return null
    }
  }
  const register = (): void => {
    drafts.beginIn(filter.communeId, filter.hamletId)
    change({ open: 'register', subject: null }, 'step')
  }
  const onFocusRow = (row: BookRow): void => {
    setFocused(row)
    // A list that comes up tells its first row; only a clerk who moves in it leaves the family the address names.
    const moves = document.activeElement?.closest('[role=grid]') !== null
    if (moves && address.subject !== undefined && address.subject !== row.subjectId) change({ subject: null })
    if (moves && address.sheet !== undefined && address.sheet !== row.titleId) change({ sheet: row.titleId })
  }
  const total = book.head?.total ?? 0
  const row = total === 0 ? undefined : focused
  const isAsked = [address.open, address.subject, address.sheet].some((word) => word !== undefined)
  useScreenActions([
    { name: t('action.register'), run: register },
    {
      name: scoring('open'),
      // Beside an open sheet the key is its own.
      ...(address.sheet === undefined && { keys: 'Ctrl+Enter' }),
      run: () => row && change({ sheet: row.titleId, open: null, subject: null }, 'step'),
      off: row === undefined,
    },
    { name: t('action.carry', { from: year - 1 }), run: () => change({ open: 'carry' }, 'step') },
    { name: t('action.export'), keys: 'Ctrl+E', run: () => void exporting.run('shown') },
    { name: t('action.exportRegistrations'), run: () => void exporting.run('registrations') },
    {
      name: t('action.print'),
      keys: 'Ctrl+P',
      run: () => void printing.run(),
      off: total === 0 || printing.open,
    },
    { name: t('export.publicSheet'), run: () => setPublicSheet(true), off: total === 0 },
    { name: t('action.exportResults'), run: () => void exporting.run('results') },
  ])

  const label = round?.label ?? words.label('subjectKinds', kind)
  return (
    <Book
      title={label}
      sub={
        <>
          {t('sub', { year })} <RoundName key={label} year={year} kind={kind} label={label} />{' '}
          <Button
            component="a"
            size="compact-sm"
            variant="subtle"
            {...link('suggestions', { year, kind, commune: filter.communeId })}
          >
            {scoring('suggestions.title')}
          </Button>
        </>
      }
      actions={
        <>
          <ExportMenu
            run={exporting.run}
            print={() => void printing.run()}
            printPublic={() => void printing.run(true)}
            exportPublic={() => setPublicSheet(true)}
            running={exporting.running}
            off={total === 0}
          />
          <PrintedBook printing={printing} />
          <PublicSheet
            filter={filter}
            exporting={exporting}
            opened={publicSheet}
            onClose={() => setPublicSheet(false)}
          />
          <Button variant="default" onClick={() => change({ open: 'carry' }, 'step')}>
            {t('carry.title', { from: year - 1 })}
          </Button>
          <Button
            variant={address.open === undefined && address.sheet === undefined ? 'filled' : 'default'}
            leftSection={<IconPlus size="1rem" aria-hidden />}
            onClick={register}
          >
            {t('register.begin')}
          </Button>
        </>
      }
      filters={
        <>
          <KindTabs year={year} kind={kind} />
          <TitleFilters filter={filter} counts={book.head?.counts ?? {}} places={places} change={change} />
        </>
      }
      menus={<ListMenus all={allColumns} choice={choice} />}
      notice={<RefusalNotice refusal={book.refusal ?? exporting.refusal} />}
      panelLabel={t('panel')}
      panelWanted={isAsked}
      onLeavePanel={() => change({ open: null, subject: null, sheet: null })}
      panel={
        !isAsked && row === undefined ? null : (
          <TitlePanel
            address={address}
            change={change}
            row={row}
            year={year}
            places={places}
            drafts={drafts}
          />
        )
      }
      status={
        <BookFoot
          chosen={chosen}
          filter={filter}
          total={total}
          counts={book.head?.counts}
          said={
            exporting.written
              ? t('export.done', { count: exporting.written.rows, file: exporting.written.fileName })
              : told.listKey === listKey
                ? told.text
                : ''
          }
          onSay={say}
        />
      }
    >
      <Grid
        label={t('list', { label, year })}
        columns={columns}
        rows={book.rows}
        keyOf={({ titleId }) => titleId}
        nameOf={({ name }) => name}
        listKey={listKey}
        waiting={book.waiting}
        empty={
          book.head && <NoRows filter={filter} places={places} before={registeredBefore} change={change} />
        }
        chosen={chosen.chosen}
        onChoose={chosen.choose}
        sort={sort}
        onSort={(next) => change({ sort: next as typeof sort })}
        onFocusRow={onFocusRow}
        onOpen={() => address.open !== undefined && change({ open: null })}
        shownKey={address.sheet ?? (isAsked ? null : (row?.titleId ?? null))}
        onJump={jump}
        onEdit={(edited, column, text) =>
          isTitleField(column) ? amend(edited, column, text) : Promise.resolve(null)
        }
        onPaste={(cells, at) => void paste(cells, at).then(say)}
        widths={choice.widths}
        onWidths={choice.onWidths}
      />
    </Book>
  )
}
