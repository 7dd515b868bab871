import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLink } from '../../api/address.tsx'
import { Section } from './Section.tsx'
import styles from './subjects.module.css'
import type { Whole } from './whole.ts'

type Citizen = NonNullable<Whole['citizen']>
interface BelongsToProps {
  readonly clans: NonNullable<Whole['family']>['clans']
  readonly families: Citizen['families']
  readonly units: Citizen['units']
}

/** The clan, family or unit somebody belongs to, each a link to its page. */
export function BelongsTo({ clans, families, units }: BelongsToProps) {
  const { t } = useTranslation('subjects')
  const link = useLink()
  const years = ({ fromYear: from, toYear: to }: Citizen['units'][number]): string => {
    if (from !== null && to !== null) return t('belongs.years', { from, to })
    if (from !== null) return t('belongs.since', { from })
    return to === null ? '' : t('belongs.until', { to })
  }
  const all = [
    ...clans.map((one) => ({ ...one, what: t('belongs.clans'), when: '' })),
    ...families.map((one) => ({ ...one, what: t('belongs.families'), when: '' })),
    ...units.map((one) => ({ ...one, what: t('belongs.units'), when: years(one) })),
  ]
  return (
    <Section title={t('belongs.title')}>
      {all.length === 0 && <p className={styles.quiet}>{t('belongs.none')}</p>}
      {all.map(({ subjectId, name, what, when }) => (
        <p key={`${what}${subjectId}`}>
          {what}: <Anchor {...link('subject', { subject: subjectId })}>{name}</Anchor>
          {when !== '' && <span className={styles.quiet}> ({when})</span>}
        </p>
      ))}
    </Section>
  )
}
