import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { WholeSet } from '../../../src-main/contract/criteria.ts'
import type { ItemSource } from '../../../src-main/contract/values/criteria-set.ts'
import { type ItemPart, itemKey } from '../../../src-main/contract/values/set-items.ts'
import { useWords } from '../../locales/words.ts'
import { Basis } from './Basis.tsx'
import { Points } from './CriteriaTable.tsx'
import styles from './criteria.module.css'
import { useRuleWords } from './rule-words.ts'

/** Classes, levels, vetoes, areas and last days: each only where the set has some. */
export function RulesPart({ whole }: { readonly whole: WholeSet }) {
  const { t } = useTranslation('criteria')
  const words = useWords()
  const said = useRuleWords()
  const { bands, levels, vetoes, areaOverrides, deadlines } = whole.set
  const basis = (part: ItemPart, at: string, of: { readonly source?: ItemSource | undefined }) => (
    <td className={styles.basis}>
      <Basis whole={whole} item={itemKey(part, at)} of={of} />
    </td>
  )
  if ([bands, levels, vetoes, areaOverrides, deadlines].every((each) => each.length === 0)) return null
  return (
    <div className={styles.rules}>
      {bands.length > 0 && (
        <Rules
          title={t('part.bands')}
          heads={[t('part.bands'), t('table.from'), t('table.below'), t('table.state')]}
          numbers
        >
          {bands.map(({ code, title, min, max, maxExclusive, ...rest }) => (
            <tr key={code}>
              <th scope="row">{title}</th>
              <td className={styles.number}>
                <Points value={min} />
              </td>
              <td className={styles.number}>
                {max !== null && !maxExclusive ? (
                  t('table.upTo', { max: words.number(max) })
                ) : (
                  <Points value={max} />
                )}
              </td>
              {basis('band', code, rest)}
            </tr>
          ))}
        </Rules>
      )}
      {levels.length > 0 && (
        <Rules
          title={t('part.levels')}
          heads={[t('part.levels'), t('table.rule'), t('table.requires'), t('table.state')]}
        >
          {levels.map(({ code, title, rule, requires, ...rest }) => (
            <tr key={code}>
              <th scope="row">{title}</th>
              <td>{rule}</td>
              <td>{requires && t('requires', { level: requires.level, months: requires.minMonthsSince })}</td>
              {basis('level', code, rest)}
            </tr>
          ))}
        </Rules>
      )}
      {vetoes.length > 0 && (
        <Rules title={t('part.vetoes')} heads={[t('table.rule'), t('table.test'), t('table.state')]}>
          {vetoes.map((veto) => (
            <tr key={veto.code}>
              <td>{veto.rule}</td>
              <td>{veto.test ? said.test(veto.test) : <span className={styles.pen}>{t('unknown')}</span>}</td>
              {basis('veto', veto.code, veto)}
            </tr>
          ))}
        </Rules>
      )}
      {areaOverrides.length > 0 && (
        <Rules title={t('part.areas')} heads={[t('table.area'), t('table.pass'), t('table.state')]} numbers>
          {areaOverrides.map(({ area, passScore, ...rest }) => (
            <tr key={area}>
              <td>{area}</td>
              <td className={styles.number}>{words.number(passScore)}</td>
              {basis('area', area, rest)}
            </tr>
          ))}
        </Rules>
      )}
      {deadlines.length > 0 && (
        <Rules title={t('part.deadlines')} heads={[t('part.deadlines'), t('table.day'), t('table.state')]}>
          {deadlines.map((deadline) => (
            <tr key={deadline.step}>
              <th scope="row">{words.label('deadlineSteps', deadline.step)}</th>
              <td>{said.deadline(deadline)}</td>
              {basis('deadline', deadline.step, deadline)}
            </tr>
          ))}
        </Rules>
      )}
    </div>
  )
}

interface RulesProps {
  readonly title: string
  readonly heads: readonly string[]
  /** All but the first and the last column are numbers. */
  readonly numbers?: boolean
  readonly children: ReactNode
}

function Rules({ title, heads, numbers = false, children }: RulesProps) {
  return (
    <section className={styles.section} aria-label={title}>
      <h2>{title}</h2>
      <div className={styles.wrap}>
        <table className={styles.table}>
          <thead>
            <tr>
              {heads.map((head, at) => (
                <th
                  key={head}
                  scope="col"
                  className={numbers && at > 0 && at < heads.length - 1 ? styles.number : undefined}
                >
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </div>
    </section>
  )
}
