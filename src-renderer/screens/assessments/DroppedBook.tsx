import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useState } from 'react'
import type { DroppedRow } from '../../../src-main/contract/assessments.ts'
import { shortCommune } from '../../../src-main/contract/values/place-name.ts'
import { useAddress, useLink } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useAnswer, useTask } from '../../api/hooks.ts'
import { useListChoice } from '../../api/list-choice.ts'
import { usePages } from '../../api/pages.ts'
import { Book } from '../../components/Book.tsx'
import { Chip, Chips, FindBox } from '../../components/Chips.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { type Chosen, countChosen, keysChosen, nothingChosen } from '../../components/Grid/chosen.ts'
import { Grid } from '../../components/Grid/Grid.tsx'
import { shownColumns } from '../../components/Grid/shown-columns.ts'
import { ListMenus } from '../../components/ListMenus.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { StatusBar } from '../../components/StatusBar.tsx'
import { useWords } from '../../locales/words.ts'
import { noFilter } from './filter.ts'
import { usePlacesOf } from './places-of-year.ts'
import { SubjectPanel } from './SubjectPanel.tsx'
import { usePersonColumns } from './title-columns.tsx'
import { useTitleTexts } from './title-texts.ts'

/** Who registered the year before and has no row in this one: the number "Bỏ" of the Desk, with the way to bring them along. */
export function DroppedBook({ year }: { readonly year: number }) {
  const { t } = useTitleTexts()
  const words = useWords()
  const link = useLink()
  const [address, change] = useAddress('titles')
  const from = year - 1
  const asked = {
    year,
    kind: address.kind ?? 'family',
    communeId: address.commune ?? null,
    text: address.text ?? '',
  } as const
  const before = usePlacesOf(from)
  const now = usePlacesOf(year)
  const matrix = useAnswer(api.assessments.matrix, { year, kind: asked.kind }).value ?? []
  const list = usePages(api.assessments.dropped, asked)
  const carry = useTask(api.assessments.carryForward)
  const columns = usePersonColumns<DroppedRow>(asked.kind)
  const choice = useListChoice('dropped')
  const [focused, setFocused] = useState<DroppedRow>()
  const listKey = JSON.stringify(asked)
  const [kept, setKept] = useState<{ listKey: string; chosen: Chosen }>({ listKey, chosen: nothingChosen })
  const chosen = kept.listKey === listKey ? kept.chosen : nothingChosen
  const total = list.head?.total ?? 0
  const count = countChosen(chosen, total)
  const again = async (): Promise<void> => {
    const ids = count > 0 ? await keysChosen(chosen, list.rows, ({ subjectId }) => subjectId) : null
    const subjectIds = ids ?? (await list.rows.read(0, total)).map(({ subjectId }) => subjectId)
    const { ok } = await carry.run({ fromYear: from, year, kind: asked.kind, communeId: null, subjectIds })
    if (ok) setKept({ listKey, chosen: nothingChosen })
  }
  const filtered = asked.communeId !== null || asked.text !== ''
  const row = total === 0 ? undefined : focused
  return (
    <Book
      title={t('dropped.title', { from, year })}
      sub={t('dropped.sub', { year })}
      actions={
        <Button
          component="a"
          variant="default"
          leftSection={<IconArrowLeft size="1rem" aria-hidden />}
          {...link('titles', { year, kind: asked.kind, commune: asked.communeId })}
        >
          {t('dropped.back', { year })}
        </Button>
      }
      filters={
        <Chips onClear={filtered ? () => change(noFilter) : undefined}>
          <FindBox label={t('find')} value={asked.text} onChange={(text) => change({ text: text.trim() })} />
          <Chip
            name={t('chip.commune')}
            column="commune"
            options={matrix
              .filter(({ dropped }) => dropped > 0)
              .map(({ placeId, name, dropped }) => ({
                value: String(placeId),
                label: shortCommune(name),
                count: words.number(dropped),
              }))}
            value={asked.communeId === null ? null : String(asked.communeId)}
            onChange={(value) => change({ commune: value === null ? null : Number(value) })}
          />
        </Chips>
      }
      menus={<ListMenus all={columns} choice={{ shown: choice.shown, onShown: choice.onShown }} />}
      notice={<RefusalNotice refusal={list.refusal ?? carry.refusal} />}
      panelLabel={t('panel')}
      panel={
        row && (
          <SubjectPanel
            subjectId={row.subjectId}
            row={undefined}
            year={year}
            places={now.communes.length > 0 ? now : before}
          />
        )
      }
      status={
        <StatusBar
          {...(count > 0 && { chosen: count })}
          counts={list.head && t('foot.total', { count: total })}
        >
          {total > 0 && (
            <Button size="compact-sm" loading={carry.running} onClick={() => void again()}>
              {t('dropped.again', { count: count > 0 ? count : total })}
            </Button>
          )}
          <span role="status">{carry.value && t('dropped.done', { count: carry.value.carried, year })}</span>
        </StatusBar>
      }
    >
      <Grid
        label={t('dropped.title', { from, year })}
        columns={shownColumns(columns, choice.shown)}
        widths={choice.widths}
        onWidths={choice.onWidths}
        rows={list.rows}
        keyOf={({ subjectId }) => subjectId}
        nameOf={({ name }) => name}
        listKey={listKey}
        waiting={list.waiting}
        empty={
          list.head && (
            <EmptyState sentence={t(filtered ? 'dropped.noneHere' : 'dropped.none', { from, year })}>
              {filtered && (
                <Button variant="default" onClick={() => change(noFilter)}>
                  {t('none.all')}
                </Button>
              )}
            </EmptyState>
          )
        }
        chosen={chosen}
        onChoose={(next) => setKept({ listKey, chosen: next })}
        onFocusRow={setFocused}
        shownKey={row?.subjectId ?? null}
      />
    </Book>
  )
}
