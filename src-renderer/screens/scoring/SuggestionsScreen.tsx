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
/** So many titles are looked at before the first rows are shown; the others follow. */
const first = 1000

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
  const isThere = found.value !== undefined && !found.stale
  const begun = useAnswer(api.scoring.suggestions, asked && !isThere ? { ...asked, upTo: first } : null)
  const value = isThere || begun.stale ? found.value : (begun.value ?? found.value)
  const isWhole = value?.whole === true
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
              { value: '', label: isWhole ? t('suggestions.all', { count: all }) : t('suggestions.allOf') },
              ...suggestionKinds.map((each) => {
                const word = words.label('suggestionKinds', each)
                const counted = { kind: word, count: value.counts[each] }
                return { value: each, label: isWhole ? t('suggestions.kind', counted) : word }
              }),
            ]}
            onChange={(event) =>
              change({ what: suggestionKinds.find((each) => each === event.target.value) ?? null })
            }
          />
          <p role="status" className={isWhole ? 'visually-hidden' : undefined}>
            {isWhole ? '' : t('suggestions.looking')}
          </p>
          {value.rows.length > 0 && <Rows rows={value.rows} kind={kind} />}
          {isWhole && value.total === 0 && <p>{t('suggestions.none')}</p>}
          {isWhole && value.total > value.rows.length && (
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
