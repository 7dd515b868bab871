import { Anchor, Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatPoints } from '../../../src-main/contract/values/number.ts'
import { useLink } from '../../api/address.tsx'
import { type Ink, Mark } from '../../components/Mark.tsx'
import { useWords } from '../../locales/words.ts'
import { Section } from './Section.tsx'
import styles from './subjects.module.css'
import type { Whole, YearOf } from './whole.ts'

const inkOf: Readonly<Record<YearOf['state'], Ink>> = {
  registered: 'sand',
  passed: 'leaf',
  failed: 'pen',
  recognised: 'gold',
  'not-recognised': 'pen',
  withdrawn: 'sand',
  revoked: 'pen',
}

/** Every year of a subject, the newest first, each with its papers. */
export function YearsTable({ subject }: { readonly subject: Whole }) {
  const { t } = useTranslation('subjects')
  const { years, kind } = subject
  if (years.length === 0)
    return (
      <Section title={t('years.title')}>
        <p className={styles.quiet}>{t('years.none')}</p>
      </Section>
    )
  const hasClass = years.some((each) => each.class !== null)
  const hasSize = years.some((each) => each.size !== null)
  return (
    <Section title={t('years.title')}>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('years.year')}</th>
              <th scope="col">{t('years.label')}</th>
              <th scope="col">{t('years.state')}</th>
              <th scope="col" className={styles.number}>
                {t('years.points')}
              </th>
              {hasClass && <th scope="col">{t('years.class')}</th>}
              {hasSize && (
                <th scope="col" className={styles.number}>
                  {t(`years.size.${kind}`)}
                </th>
              )}
              <th scope="col">{t('years.papers')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {years.map((each) => (
              <Year key={each.titleId} year={each} hasClass={hasClass} hasSize={hasSize} />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

interface YearProps {
  readonly year: YearOf
  readonly hasClass: boolean
  readonly hasSize: boolean
}

function Year({ year: title, hasClass, hasSize }: YearProps) {
  const { t } = useTranslation('subjects')
  const words = useWords()
  const link = useLink()
  const { year, state, stage, points, size } = title
  return (
    <tr>
      <td>{year}</td>
      <td>
        {title.label}
        <div className={styles.quiet}>{t(title.again ? 'years.again' : 'years.fresh')}</div>
      </td>
      <td>
        <Mark ink={inkOf[state]}>{words.label('titleStates', state)}</Mark>
        {stage !== 'registered' && <div className={styles.quiet}>{words.label('stages', stage)}</div>}
        {title.reason !== null && <div>{title.reason}</div>}
        {title.note !== null && <div className={styles.quiet}>{title.note}</div>}
      </td>
      <td className={styles.number}>{points === null ? '' : formatPoints(points)}</td>
      {hasClass && <td>{title.class}</td>}
      {hasSize && <td className={styles.number}>{size === null ? '' : words.number(size)}</td>}
      <td>
        <Papers title={title} />
      </td>
      <td className={styles.act}>
        <Button
          component="a"
          size="compact-sm"
          variant="light"
          aria-label={`${t('years.score')} ${year}`}
          {...link('score', { title: title.titleId, year })}
        >
          {t('years.score')}
        </Button>
        <Button
          component="a"
          size="compact-sm"
          variant="subtle"
          aria-label={`${t('years.complain')} ${year}`}
          {...link('complaints', { title: title.titleId, year })}
        >
          {t('years.complain')}
        </Button>
      </td>
    </tr>
  )
}

function Papers({ title }: { readonly title: YearOf }) {
  const { t } = useTranslation('subjects')
  const words = useWords()
  const link = useLink()
  const { year, decisionId, decision, certificateId, registerNumber, revocationId, validUntil } = title
  const called = (number: string | null): string =>
    number === null ? t('years.noNumber') : t('years.decision', { number })
  return (
    <>
      {decisionId !== null && (
        <div>
          <Anchor {...link('decisions', { decision: decisionId, year })}>{called(decision)}</Anchor>
        </div>
      )}
      {certificateId !== null && registerNumber !== null && (
        <div>
          <Anchor
            {...link('certificates', {
              ...{ certificate: certificateId, year },
              ...(decisionId !== null && { decision: decisionId }),
            })}
          >
            {t('years.certificate', { number: registerNumber })}
          </Anchor>
          {!title.issued && <span className={styles.quiet}>, {t('years.notPrinted')}</span>}
        </div>
      )}
      {revocationId !== null && (
        <div>
          <Anchor {...link('decisions', { decision: revocationId, year })}>
            {title.revocation === null
              ? t('years.noNumber')
              : t('years.revocation', { number: title.revocation })}
          </Anchor>
        </div>
      )}
      {validUntil !== null && (
        <div className={styles.quiet}>{t('years.validUntil', { day: words.day(validUntil) })}</div>
      )}
    </>
  )
}
