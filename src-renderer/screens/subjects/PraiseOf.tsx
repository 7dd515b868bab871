import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLink } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import { Mark } from '../../components/Mark.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { useWords } from '../../locales/words.ts'
import { PartTable } from './PartTable.tsx'
import { Section } from './Section.tsx'
import styles from './subjects.module.css'

/** What a subject was commended for, or is on the list for, year by year with its paper. */
export function PraiseOf({ subjectId }: { readonly subjectId: number }) {
  const { t } = useTranslation('subjects')
  const words = useWords()
  const link = useLink()
  const { value: rows, refusal } = useAnswer(api.commendations.ofSubject, { subjectId })
  const headings = ['year', 'reason', 'state', 'paper'] as const
  return (
    <Section title={t('praise.title')}>
      <RefusalNotice refusal={refusal} />
      {rows?.length === 0 && <p className={styles.quiet}>{t('praise.none')}</p>}
      {rows !== undefined && rows.length > 0 && (
        <PartTable headings={headings.map((each) => ({ text: t(`praise.${each}`) }))}>
          {rows.map(({ id, year, name, reason, state, level, paper, paperDay }) => (
            <tr key={id}>
              <td>{year}</td>
              <td className={styles.words}>{reason}</td>
              <td>
                <Mark ink={state === 'commended' ? 'gold' : 'sand'}>
                  {words.label('commendationStates', state)}
                </Mark>
                <div className={styles.quiet}>{words.label('commendationLevels', level)}</div>
              </td>
              <td>
                {paper}
                <div className={styles.quiet}>{words.day(paperDay)}</div>
              </td>
              <td className={styles.act}>
                <Button
                  component="a"
                  size="compact-sm"
                  variant="light"
                  aria-label={t('praise.openLong', { year })}
                  {...link('commendations', { year, text: name })}
                >
                  {t('praise.open')}
                </Button>
              </td>
            </tr>
          ))}
        </PartTable>
      )}
    </Section>
  )
}
