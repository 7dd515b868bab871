import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RecordChange } from '../../../src-main/contract/history.ts'
import { capitalised } from '../../../src-main/contract/labels/index.ts'
import type { Refusal } from '../../../src-main/contract/refusal.ts'
import { useLink } from '../../api/address.tsx'
import { type Ink, Mark } from '../../components/Mark.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { useWords } from '../../locales/words.ts'
import { isTable, isTold } from './columns-of-row.ts'
import styles from './history.module.css'
import type { RowWords } from './values-of-row.tsx'

interface RecordChangeItemProps {
  readonly change: RecordChange
  readonly words: RowWords
  readonly running: boolean
  /** The column whose old value was asked for last, if it was of this change. */
  readonly refusedAt: string | undefined
  readonly refusal: Refusal | undefined
  readonly onPutBack: (column: string) => void
}
const inks: Readonly<Record<RecordChange['fate'], Ink>> = { added: 'leaf', changed: 'ink', removed: 'pen' }

/** One change: what was done, by whom and when; each value before and after. */
export function RecordChangeItem(props: RecordChangeItemProps) {
  const { change, words, running, refusedAt, refusal, onPutBack } = props
  const { t } = useTranslation('history')
  const say = useWords()
  const link = useLink()
  const { table, fate, deed, at, actor } = change
  const columns = change.columns.filter(
    ({ column, before, after }) => isTold(table, column) && (before ?? after) !== null,
  )
  const marks = [
    change.undone && t('record.undone'),
    change.erased && t('record.erased'),
    change.clockSuspect && t('record.clock'),
  ].filter((mark) => mark !== false)
  return (
    <>
      <p className={styles.row}>
        <Mark ink={inks[fate]}>{t(`changes.${fate}`)}</Mark>
        <span>
          {isTable(table) ? t(`table.${table}`) : table}: <b>{capitalised(say.deed(deed))}</b>
        </span>
        {marks.map((mark) => (
          <Mark key={mark} ink="sand">
            {mark}
          </Mark>
        ))}
        <Button
          component="a"
          className={styles.whole ?? ''}
          size="compact-sm"
          variant="subtle"
          {...link('history', { action: change.actionId })}
        >
          {t('record.open')}
        </Button>
      </p>
      <p className={styles.quiet}>
        {t('record.by', { at: say.moment(at), who: actor === 'office' ? t('record.office') : actor })}
      </p>
      {columns.length > 0 ? (
        <table className={styles.fields}>
          {fate === 'changed' && (
            <thead>
              <tr>
                <th scope="col">{t('changes.what')}</th>
                <th scope="col">{t('changes.before')}</th>
                <th scope="col">{t('changes.after')}</th>
              </tr>
            </thead>
          )}
          <tbody>
            {columns.map(({ column, before, after, restorable }) => {
              if (!isTold(table, column)) return null
              const field = t(`field.${column}`)
              const value = words.wordsFor(table, column, before)
              return (
                <tr key={column}>
                  <th scope="row">{field}</th>
                  {fate === 'changed' && (
                    <td>
                      {value}
                      {restorable && (
                        <Button
                          className={styles.take ?? ''}
                          size="compact-sm"
                          variant="default"
                          disabled={running}
                          aria-label={t('record.takeLong', {
                            field,
                            value: typeof value === 'string' ? value : '',
                          })}
                          onClick={() => onPutBack(column)}
                        >
                          {t('record.take')}
                        </Button>
                      )}
                      {refusedAt === column && <RefusalNotice refusal={refusal} />}
                    </td>
                  )}
                  <td>{words.wordsFor(table, column, fate === 'removed' ? before : after)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      ) : (
        <p className={styles.quiet}>{t('changes.inside')}</p>
      )}
    </>
  )
}
