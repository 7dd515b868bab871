import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Action } from '../../../src-main/contract/history.ts'
import { useLink } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import { type Ink, Mark } from '../../components/Mark.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { fieldsToTell, isTable } from './columns-of-row.ts'
import styles from './history.module.css'
import { type ChangedRow, type RowWords, useRowWords } from './values-of-row.tsx'

const atOnce = 25

/** The rows an action touched, before and after. */
export function ChangedRows({ action }: { readonly action: Action }) {
  const { t } = useTranslation('history')
  const [wanted, setWanted] = useState(atOnce)
  const changes = useAnswer(api.history.changesOf, { id: action.id, limit: Math.min(500, wanted) })
  const rows: readonly ChangedRow[] = changes.value?.rows ?? []
  const total = changes.value?.total ?? 0
  const words = useRowWords(rows)
  const more = Math.min(100, total - rows.length, 500 - rows.length)
  return (
    <section className={styles.part}>
      <h3>{t('changes.title')}</h3>
      <RefusalNotice refusal={changes.refusal} />
      {changes.value && total === 0 && <p className={styles.quiet}>{t('changes.none')}</p>}
      <ul className={styles.rows}>
        {rows.map((row) => (
          <li key={`${row.table}:${row.rowId}:${JSON.stringify(row.after)}`}>
            <RowChange row={row} words={words} />
          </li>
        ))}
      </ul>
      {total > rows.length && rows.length > 0 && (
        <p className={styles.quiet}>{t('changes.left', { shown: rows.length, total })}</p>
      )}
      {more > 0 && rows.length > 0 && (
        <Button variant="default" loading={changes.stale} onClick={() => setWanted(rows.length + more)}>
          {t('changes.more', { count: more })}
        </Button>
      )}
    </section>
  )
}

function RowChange({ row, words }: { readonly row: ChangedRow; readonly words: RowWords }) {
  const { t } = useTranslation('history')
  const link = useLink()
  const { table, before, after } = row
  const fields = fieldsToTell(table, before, after)
  const [fate, ink]: [string, Ink] =
    before === null
      ? [t('changes.added'), 'leaf']
      : after === null
        ? [t('changes.removed'), 'pen']
        : [t('changes.changed'), 'ink']
  const changed = before !== null && after !== null
  return (
    <>
      <p className={styles.row}>
        <Mark ink={ink}>{fate}</Mark>
        <span>
          {isTable(table) ? t(`table.${table}`) : table}: <b>{words.nameOf(row)}</b>
        </span>
        <Button
          component="a"
          className={styles.whole ?? ''}
          size="compact-sm"
          variant="subtle"
          {...link('record', { table, row: row.rowId })}
        >
          {t('changes.whole')}
        </Button>
      </p>
      {fields.length > 0 ? (
        <table className={styles.fields}>
          {changed && (
            <thead>
              <tr>
                <th scope="col">{t('changes.what')}</th>
                <th scope="col">{t('changes.before')}</th>
                <th scope="col">{t('changes.after')}</th>
              </tr>
            </thead>
          )}
          <tbody>
            {fields.map((field) => (
              <tr key={field}>
                <th scope="row">{t(`field.${field}`)}</th>
                {changed && <td>{words.wordsFor(table, field, before[field])}</td>}
                <td>{words.wordsFor(table, field, (after ?? before)?.[field])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        changed && <p className={styles.quiet}>{t('changes.inside')}</p>
      )}
    </>
  )
}
