import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { parseDay } from '../../../src-main/contract/values/day.ts'
import { api } from '../../api/client.ts'
import { useAnswer, useCommand } from '../../api/hooks.ts'
import { useTaking } from '../../api/taking.ts'
import { CommitField } from '../../components/CommitField.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { useWords } from '../../locales/words.ts'
import { Section } from './Section.tsx'
import styles from './subjects.module.css'

/** Where a family lived before; the day and the reason can be put right. */
export function FamilyMoves({ subjectId }: { readonly subjectId: number }) {
  const { t } = useTranslation('subjects')
  const words = useWords()
  const taking = useTaking()
  const moves = useAnswer(api.subjects.moves, { subjectId })
  const remove = useCommand(api.subjects.removeMove)
  const rows = moves.value ?? []
  return (
    <Section title={t('moves.title')}>
      <RefusalNotice refusal={moves.refusal ?? remove.refusal} />
      {moves.value && rows.length === 0 && <p className={styles.quiet}>{t('moves.none')}</p>}
      {rows.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('moves.day')}</th>
                <th scope="col">{t('moves.from')}</th>
                <th scope="col">{t('moves.to')}</th>
                <th scope="col">{t('moves.note')}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, day, from, to, note }) => (
                <tr key={id} className={styles.level}>
                  <td className={styles.cell}>
                    <CommitField
                      label={t('moves.day')}
                      value={words.day(day)}
                      take={async (text) => {
                        const read = parseDay(text)
                        return read?.length === 10
                          ? taking(() => api.subjects.amendMove({ id, day: read }))
                          : t('wrong.day', { text })
                      }}
                    />
                  </td>
                  <td>{from}</td>
                  <td>{to}</td>
                  <td className={styles.cell}>
                    <CommitField
                      label={t('moves.note')}
                      value={note ?? ''}
                      take={(text) => taking(() => api.subjects.amendMove({ id, note: text }))}
                    />
                  </td>
                  <td className={styles.act}>
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={t('moves.mistakeLong', { place: to ?? '' })}
                      onClick={() => void remove.run({ id })}
                    >
                      {t('moves.mistake')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  )
}
