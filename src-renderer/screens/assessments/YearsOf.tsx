import { useTranslation } from 'react-i18next'
import styles from './Panel.module.css'
import type { Subject } from './subject.ts'
import { pointsText, StateMark } from './title-columns.tsx'

/** Every year of a family, the newest first. */
export function YearsOf({ subject }: { readonly subject: Subject }) {
  const { t } = useTranslation('assessments')
  const years = [...subject.years].sort((one, other) => other.year - one.year)
  if (years.length === 0) return null
  return (
    <section className={styles.part}>
      <h3>{t('years')}</h3>
      <table className={styles.years}>
        <thead>
          <tr>
            <th scope="col">{t('column.year')}</th>
            <th scope="col">{t('column.state')}</th>
            <th scope="col" className={styles.number}>
              {t('column.points')}
            </th>
            <th scope="col">{t('column.paper')}</th>
          </tr>
        </thead>
        <tbody>
          {years.map((each) => (
            <tr key={each.titleId}>
              <td title={each.label}>{each.year}</td>
              <td>
                <StateMark state={each.state} />
                {each.reason !== null && <div>{each.reason}</div>}
              </td>
              <td className={styles.number}>{pointsText(each.points) || '–'}</td>
              <td>
                {each.decision}
                {each.registerNumber !== null && (
                  <div>{t('inRegister', { number: each.registerNumber })}</div>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
