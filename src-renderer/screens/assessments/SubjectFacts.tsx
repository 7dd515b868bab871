import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../src-main/contract/define.ts'
import type { Contract } from '../../../src-main/contract/index.ts'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import { useWords } from '../../locales/words.ts'
import styles from './Panel.module.css'

type Whole = Output<Contract['subjects']['subject']>

/** What the register holds of a clan, unit, citizen or place, in short; it is changed on its own page. */
export function SubjectFacts({ subjectId }: { readonly subjectId: number }) {
  const { t } = useTranslation('assessments')
  const subject = useAnswer(api.subjects.subject, { subjectId }).value
  const facts = useFacts()
  if (!subject) return null
  const lines = facts(subject).filter(([, value]) => value !== null && value !== '')
  if (lines.length === 0) return null
  return (
    <section className={styles.part}>
      <h3>{t('facts')}</h3>
      <dl className={styles.facts}>
        {lines.map(([name, value]) => (
          <Fact key={name} name={name}>
            {value}
          </Fact>
        ))}
      </dl>
    </section>
  )
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
)

function useFacts(): (subject: Whole) => readonly (readonly [string, string | null])[] {
  const { t } = useTranslation('assessments')
  const words = useWords()
  const number = (value: number | null): string | null => (value === null ? null : words.number(value))
  return ({ clan, unit, citizen }) => {
    if (clan)
      return [
        [t('field.clanHead'), clan.head],
        [t('columnSize.clan'), number(clan.families || null)],
        [t('field.note'), clan.note],
      ]
    if (unit)
      return [
        [t('field.unitKind'), unit.unitKind && words.label('unitKinds', unit.unitKind)],
        [t('field.level'), unit.level && words.label('unitLevels', unit.level)],
        [t('field.parent'), unit.parent],
        [t('field.unitHead'), unit.head],
        [t('field.staff'), number(unit.staff)],
      ]
    if (citizen)
      return [
        [t('columnName.unit'), citizen.units.map(({ name }) => name).join(', ')],
        [t('family'), citizen.families.map(({ name }) => name).join(', ')],
      ]
    return []
  }
}
