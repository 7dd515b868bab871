import { Anchor, Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Input } from '../../../src-main/contract/define.ts'
import type { Contract } from '../../../src-main/contract/index.ts'
import { useAddress, useLink } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useAnswer, useCommand } from '../../api/hooks.ts'
import { Desk } from '../../components/Desk.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Loading } from '../../components/Loading.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import styles from './history.module.css'
import { RecordChangeItem } from './RecordChangeItem.tsx'
import { type ChangedRow, useRowWords } from './values-of-row.tsx'

type Of = Input<Contract['history']['changesOfRecord']>['of']
const atOnce = 50
const mostAtOnce = 500

/** What happened to one row, or to all that the register holds of one family; and the way back for one value. */
export function RecordScreen() {
  const { t } = useTranslation('history')
  const link = useLink()
  const [{ table, row, subject }] = useAddress('record')
  const of: Of | null =
    subject !== undefined
      ? { subjectId: subject }
      : table !== undefined && row !== undefined
        ? { table, rowId: row }
        : null
  const known = useAnswer(api.assessments.subject, subject === undefined ? null : { subjectId: subject })
  const name = known.value?.name
  return (
    <Desk
      title={name === undefined ? t('record.titleless') : t('record.title', { name })}
      sub={t('record.sub')}
      actions={<Anchor {...link('history')}>{t('record.back')}</Anchor>}
    >
      {of === null ? (
        <EmptyState sentence={t('record.none')} />
      ) : (
        <Changes key={JSON.stringify(of)} of={of} />
      )}
    </Desk>
  )
}

function Changes({ of }: { readonly of: Of }) {
  const { t } = useTranslation('history')
  const [wanted, setWanted] = useState(atOnce)
  const changes = useAnswer(api.history.changesOfRecord, { of, limit: wanted })
  const back = useCommand(api.history.putBack)
  const [about, setAbout] = useState<string>()
  const rows = changes.value?.rows ?? []
  const words = useRowWords(rows.map(imageOf))
  if (!changes.value)
    return changes.refusal ? <RefusalNotice refusal={changes.refusal} /> : <Loading lines={8} />
  if (rows.length === 0) return <EmptyState sentence={t('record.none')} />
  const more = Math.min(atOnce, changes.value.total - rows.length, mostAtOnce - rows.length)
  return (
    <>
      <p role="status">
        {back.value !== undefined && t(back.value.changed ? 'record.taken' : 'record.same')}
      </p>
      <ol className={styles.record} aria-label={t('record.titleless')}>
        {rows.map((change) => (
          <li key={change.changeId}>
            <RecordChangeItem
              change={change}
              words={words}
              running={back.running}
              refusedAt={about?.startsWith(`${change.changeId} `) ? about.split(' ')[1] : undefined}
              refusal={back.refusal}
              onPutBack={(column) => {
                setAbout(`${change.changeId} ${column}`)
                void back.run({ changeId: change.changeId, column })
              }}
            />
          </li>
        ))}
      </ol>
      {more > 0 && (
        <Button variant="default" loading={changes.stale} onClick={() => setWanted(rows.length + more)}>
          {t('record.more', { count: more })}
        </Button>
      )}
    </>
  )
}

/** The values that were told, as a row whose names are at hand. */
function imageOf({ table, rowId, columns }: Parameters<typeof RecordChangeItem>[0]['change']): ChangedRow {
  const side = (which: 'before' | 'after') =>
    Object.fromEntries(columns.map((column) => [column.column, column[which]]))
  return { table, rowId, before: side('before'), after: side('after') }
}
