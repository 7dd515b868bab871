import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { capitalised } from '../../../src-main/contract/labels/index.ts'
import { type Suggestion, suggestionKinds } from '../../../src-main/contract/scoring.ts'
import { useAddress, useLink, useYear } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import { Desk } from '../../components/Desk.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Mark } from '../../components/Mark.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { useWords } from '../../locales/words.ts'
import { useReason } from './reason.ts'
import styles from './Suggestions.module.css'

const step = 100

/** Titles of the round somebody should look at again, each with its reason and a way to its sheet. */
export function SuggestionsScreen() {
  const { t } = useTranslation('scoring')
  const words = useWords()
  const [year] = useYear()
  const [{ kind = 'family', commune, what }, change] = useAddress('suggestions')
  const [limit, setLimit] = useState(step)
  const asked =
    year === undefined ? null : { year, kind, communeId: commune ?? null, what: what ?? null, limit }
  const found = useAnswer(api.scoring.suggestions, asked)
  const { value } = found
  if (year === undefined || (!value && !found.refusal)) return <Loading lines={8} />
  const all = value ? suggestionKinds.reduce((sum, each) => sum + value.counts[each], 0) : 0
  return (
    <Desk
      title={t('suggestions.title')}
      sub={t('suggestions.sub', { label: words.label('subjectKinds', kind), year })}
    >
      <RefusalNotice refusal={found.refusal} />
      {value && (
        <div className={styles.page}>
          <NativeSelect
            label={t('suggestions.which')}
            value={what ?? ''}
            data={[
              { value: '', label: t('suggestions.all', { count: all }) },
              ...suggestionKinds.map((each) => ({
                value: each,
                label: t('suggestions.kind', {
                  kind: words.label('suggestionKinds', each),
                  count: value.counts[each],
                }),
              })),
            ]}
            onChange={(event) =>
              change({ what: suggestionKinds.find((each) => each === event.target.value) ?? null })
            }
          />
          {value.total === 0 ? <p>{t('suggestions.none')}</p> : <Rows rows={value.rows} kind={kind} />}
          {value.total > value.rows.length && (
            <Button variant="default" onClick={() => setLimit(limit + step)}>
              {t('suggestions.more', { count: Math.min(step, value.total - value.rows.length) })}
            </Button>
          )}
        </div>
      )}
    </Desk>
  )
}

interface RowsProps {
  readonly rows: readonly Suggestion[]
  readonly kind: 'citizen' | 'family' | 'clan' | 'community' | 'unit' | 'commune'
}
function Rows({ rows, kind }: RowsProps) {
  const { t } = useTranslation('scoring')
  const words = useWords()
  const link = useLink()
  const reason = useReason()
  const [year] = useYear()
  return (
    <table className={styles.list} aria-label={t('suggestions.list')}>
      <thead>
        <tr>
          {(['name', 'place', 'why'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`suggestions.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.kind} ${row.titleId} ${row.kind === 'below-own-share' ? row.indicator : ''}`}>
            <th scope="row">
              <a {...link('score', { title: row.titleId, kind, ...(year !== undefined && { year }) })}>
                {row.name}
              </a>
            </th>
            <td>{capitalised(row.place)}</td>
            <td>
              <Mark ink="sand">{words.label('suggestionKinds', row.kind)}</Mark> {reason(row)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
