import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAddress, useLink } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import { useListViews } from '../../api/list-choice.ts'
import { usePages } from '../../api/pages.ts'
import { Book } from '../../components/Book.tsx'
import { Chip, Chips, FindBox } from '../../components/Chips.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { type Chosen, countChosen, nothingChosen } from '../../components/Grid/chosen.ts'
import { Grid } from '../../components/Grid/Grid.tsx'
import { shownColumns } from '../../components/Grid/shown-columns.ts'
import { ListMenus } from '../../components/ListMenus.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { StatusBar } from '../../components/StatusBar.tsx'
import { CertificatePanel } from './CertificatePanel.tsx'
import { Gaps } from './Gaps.tsx'
import { useRegisterColumns } from './register-columns.tsx'
import { type Certificate, useNamed } from './use-rows.ts'

/** The register of the year, or of all years, with the page of the certificate in focus beside it. */
export function RegisterBook({ year }: { readonly year: number }) {
  const { t } = useTranslation('certificates')
  const link = useLink()
  const [address, change] = useAddress('certificates')
  const { decision, issued, text = '', allYears = false } = address
  const ofYear = allYears ? null : year
  const filter = { decisionId: decision ?? null, year: ofYear, issued: issued ?? null, text }
  const list = usePages(api.certificates.register, filter)
  const decisions = useAnswer(api.decisions.decisions, { year: ofYear }).value ?? []
  const columns = useRegisterColumns()
  const seen = useListViews('certificates')
  const [focused, setFocused] = useState<{ readonly row: Certificate; readonly index: number }>()
  const listKey = JSON.stringify(filter)
  const [choice, setChoice] = useState<{ key: string; chosen: Chosen }>({ key: '', chosen: nothingChosen })
  const chosen = choice.key === listKey ? choice.chosen : nothingChosen

  const total = list.head?.total ?? 0
  const isFiltered = decision !== undefined || issued !== undefined || text !== ''
  // The address names a certificate found elsewhere; its row may be far from those in sight.
  const named = useNamed(address.certificate, decision)
  // As it is now: printing it again changes its row.
  const current = focused && list.rows.at(focused.index)
  const inFocus = current?.id === focused?.row.id ? current : focused?.row
  const row = total === 0 ? undefined : (named ?? inFocus)
  const onFocusRow = (next: Certificate, index: number): void => {
    setFocused({ row: next, index })
    const moves = document.activeElement?.closest('[role=grid]') !== null
    if (moves && address.certificate !== undefined && address.certificate !== next.id)
      change({ certificate: null })
  }
  const clear = (): void => change({ decision: null, issued: null, text: null, certificate: null }, 'step')
  const open = decisions.filter(
    ({ id, toPrint: waiting }) => waiting > 0 && (decision === undefined || id === decision),
  )
  const [next] = open
  const toPrint = open.reduce((sum, { toPrint: waiting }) => sum + waiting, 0)

  return (
    <Book
      title={t('title')}
      sub={list.head && t(allYears ? 'standAll' : 'stand', { year, count: total, issued: list.head.issued })}
      actions={
        next && (
          <Button
            component="a"
            {...(open.length === 1
              ? link('print', {
                  decision: next.id,
                  year: next.year,
                  only: next.issued > 0 ? 'not-issued' : null,
                })
              : link('decisions'))}
          >
            {t('printRest', { count: toPrint })}
          </Button>
        )
      }
      filters={
        <>
          <FindBox
            label={t('find')}
            value={text}
            onChange={(typed) => change({ text: typed, certificate: null })}
          />
          <Chips onClear={isFiltered ? clear : undefined}>
            <Chip
              name={t('filter.year')}
              options={[{ value: String(year), label: String(year) }]}
              value={allYears ? null : String(year)}
              onChange={(value) => change({ allYears: value === null ? true : null, decision: null }, 'step')}
            />
            <Chip
              name={t('filter.decision')}
              column="decision"
              options={decisions.map(({ id, text: { number } }) => ({
                value: String(id),
                label: number ?? t('unnumbered'),
              }))}
              value={decision === undefined ? null : String(decision)}
              onChange={(value) =>
                change({ decision: value === null ? null : Number(value), certificate: null }, 'step')
              }
            />
            <Chip
              name={t('filter.issued')}
              column="issued"
              options={[
                { value: 'yes', label: t('filter.issuedYes') },
                { value: 'no', label: t('filter.issuedNo') },
              ]}
              value={issued === undefined ? null : issued ? 'yes' : 'no'}
              onChange={(value) =>
                change({ issued: value === null ? null : value === 'yes', certificate: null }, 'step')
              }
            />
          </Chips>
        </>
      }
      menus={<ListMenus all={columns} choice={seen} />}
      notice={
        <>
          <RefusalNotice refusal={list.refusal} />
          {!allYears && <Gaps year={year} />}
        </>
      }
      panelLabel={t('panel')}
      panelWanted={address.certificate !== undefined}
      onLeavePanel={() => change({ certificate: null })}
      panel={row ? <CertificatePanel key={row.id} row={row} /> : null}
      status={
        <StatusBar
          chosen={countChosen(chosen, total)}
          counts={t('counts', { count: total, issued: list.head?.issued ?? 0 })}
        />
      }
    >
      <Grid
        label={allYears ? t('registerAll') : t('registerOf', { year })}
        columns={shownColumns(columns, seen.shown)}
        widths={seen.widths}
        onWidths={seen.onWidths}
        rows={list.rows}
        keyOf={({ id }) => id}
        nameOf={({ name }) => name}
        listKey={listKey}
        waiting={list.waiting}
        shownKey={row?.id ?? null}
        onFocusRow={onFocusRow}
        chosen={chosen}
        onChoose={(now) => setChoice({ key: listKey, chosen: now })}
        empty={
          isFiltered ? (
            <EmptyState sentence={t('noMatch')}>
              <Button variant="default" onClick={clear}>
                {t('clear')}
              </Button>
            </EmptyState>
          ) : (
            <EmptyState sentence={t('empty', { year })}>
              <Button component="a" {...link('decision')}>
                {t('compose')}
              </Button>
            </EmptyState>
          )
        }
      />
    </Book>
  )
}
