import { Button } from '@mantine/core'
import { IconFileImport, IconMapPin, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SetLine } from '../../../src-main/contract/criteria.ts'
import { holdsIn, setKinds } from '../../../src-main/contract/values/criteria-set.ts'
import { searchKey } from '../../../src-main/contract/values/person-name.ts'
import { useAddress, useGo, useLink, useYear } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import { useListChoice } from '../../api/list-choice.ts'
import { Book } from '../../components/Book.tsx'
import { Chip, Chips, FindBox } from '../../components/Chips.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Grid } from '../../components/Grid/Grid.tsx'
import { rowsOf } from '../../components/Grid/row-source.ts'
import { shownColumns } from '../../components/Grid/shown-columns.ts'
import { ListMenus } from '../../components/ListMenus.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { StatusBar } from '../../components/StatusBar.tsx'
import { useScreenActions } from '../../components/screen-actions.tsx'
import { useWords } from '../../locales/words.ts'
import { ImportPanel } from './ImportPanel.tsx'
import { SetPanel } from './SetPanel.tsx'
import { useSetColumns } from './set-columns.tsx'

const wordOf = ({ code, version }: SetLine): string => `${code} ${version}`

/** Every criteria set the office knows, in its newest version: whom it is for, whether it can judge, and why not. */
export function CriteriaScreen() {
  const { t } = useTranslation('criteria')
  const words = useWords()
  const go = useGo()
  const link = useLink()
  const [year] = useYear()
  const [address, change] = useAddress('criteria')
  const { kind, text = '', inYear = false, open } = address
  const known = useAnswer(api.criteria.sets, {})
  const columns = useSetColumns()
  const choice = useListChoice('criteria')
  const [focused, setFocused] = useState<string>()

  const newest = (known.value ?? []).filter((line) => line.newest)
  const shown = newest.filter(
    (line) =>
      (kind === undefined || line.kind === kind) &&
      (!inYear || year === undefined || holdsIn(line, year)) &&
      searchKey(`${line.title} ${line.legalBasis} ${line.code}`).includes(searchKey(text)),
  )
  const runs = (lines: readonly SetLine[]): number =>
    lines.filter(({ unknowns }) => unknowns.length === 0).length
  const inFocus = shown.find((line) => wordOf(line) === focused) ?? shown[0]
  const isFiltered = kind !== undefined || text !== '' || inYear
  const clear = (): void => change({ kind: null, text: null, inYear: null }, 'step')
  const importing = (): void => change({ open: 'import' }, 'step')
  useScreenActions([
    { name: t('compose'), run: () => go('criteriaEdit') },
    { name: t('importFile'), run: importing },
    { name: t('areas'), run: () => go('placeAreas') },
  ])
  return (
    <Book
      title={t('title')}
      sub={known.value && t('stand', { count: newest.length, runs: runs(newest) })}
      actions={
        <>
          <Button
            component="a"
            variant="default"
            leftSection={<IconMapPin size="1rem" aria-hidden />}
            {...link('placeAreas')}
          >
            {t('areas')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconFileImport size="1rem" aria-hidden />}
            onClick={importing}
          >
            {t('importFile')}
          </Button>
          <Button component="a" leftSection={<IconPlus size="1rem" aria-hidden />} {...link('criteriaEdit')}>
            {t('compose')}
          </Button>
        </>
      }
      filters={
        <>
          <FindBox label={t('find')} value={text} onChange={(typed) => change({ text: typed })} />
          <Chips onClear={isFiltered ? clear : undefined}>
            <Chip
              name={t('filter.kind')}
              column="kind"
              options={setKinds.map((value) => ({ value, label: words.label('setKinds', value) }))}
              value={kind ?? null}
              onChange={(value) => change({ kind: setKinds.find((each) => each === value) ?? null }, 'step')}
            />
            <Chip
              name={t('filter.year')}
              column="force"
              options={[{ value: 'year', label: t('filter.inYear', { year: year ?? '' }) }]}
              value={inYear ? 'year' : null}
              onChange={(value) => change({ inYear: value === null ? null : true }, 'step')}
            />
          </Chips>
        </>
      }
      menus={<ListMenus all={columns} choice={{ shown: choice.shown, onShown: choice.onShown }} />}
      notice={<RefusalNotice refusal={known.refusal} />}
      panelLabel={t('panel')}
      panelWanted={open !== undefined}
      onLeavePanel={() => change({ open: null })}
      panel={
        open === 'import' ? (
          <ImportPanel onLeave={() => change({ open: null })} />
        ) : inFocus ? (
          <SetPanel line={inFocus} />
        ) : null
      }
      status={
        <StatusBar
          counts={t('counts', {
            count: shown.length,
            runs: runs(shown),
            rest: shown.length - runs(shown),
          })}
        />
      }
    >
      <Grid
        label={t('list')}
        columns={shownColumns(columns, choice.shown)}
        widths={choice.widths}
        onWidths={choice.onWidths}
        rows={rowsOf(shown)}
        keyOf={(line) => newest.indexOf(line)}
        nameOf={({ title }) => title}
        listKey={JSON.stringify({ kind, text, inYear })}
        waiting={known.waiting}
        shownKey={inFocus ? newest.indexOf(inFocus) : null}
        onFocusRow={(line) => setFocused(wordOf(line))}
        empty={
          <EmptyState sentence={t('empty')}>
            <Button variant="default" onClick={clear}>
              {t('clear')}
            </Button>
          </EmptyState>
        }
      />
    </Book>
  )
}
