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

/** What was written to the office about the results of a subject, with the answers; those without one first. */
export function ComplaintsAbout({ subjectId }: { readonly subjectId: number }) {
  const { t } = useTranslation('subjects')
  const words = useWords()
  const link = useLink()
  const { value: rows, refusal } = useAnswer(api.reviews.complaints, { subjectId })
  const headings = ['year', 'received', 'content', 'answer'] as const
  return (
    <Section title={t('complaints.title')}>
      <RefusalNotice refusal={refusal} />
      {rows?.length === 0 && <p className={styles.quiet}>{t('complaints.none')}</p>}
      {rows !== undefined && rows.length > 0 && (
        <PartTable headings={headings.map((each) => ({ text: t(`complaints.${each}`) }))}>
          {rows.map(({ id, year, receivedOn, sender, content, answeredOn, answer, outcome }) => (
            <tr key={id}>
              <td>{year}</td>
              <td>{words.day(receivedOn)}</td>
              <td className={styles.words}>
                {content}
                <div className={styles.quiet}>{t('complaints.from', { sender })}</div>
              </td>
              <td className={styles.words}>
                {outcome === null ? (
                  <Mark ink="pen">{t('complaints.waits')}</Mark>
                ) : (
                  <>
                    {answer}
                    <div className={styles.quiet}>
                      {`${words.day(answeredOn)}: ${words.label('complaintOutcomes', outcome)}`}
                    </div>
                  </>
                )}
              </td>
              <td className={styles.act}>
                <Button
                  component="a"
                  size="compact-sm"
                  variant="light"
                  aria-label={t('complaints.openLong', { day: words.day(receivedOn) })}
                  {...link('complaints', { complaint: id, year })}
                >
                  {t('complaints.open')}
                </Button>
              </td>
            </tr>
          ))}
        </PartTable>
      )}
    </Section>
  )
}
