import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { WholeSet } from '../../../src-main/contract/criteria.ts'
import type { Criterion, Indicator } from '../../../src-main/contract/values/criteria-set.ts'
import { itemKey } from '../../../src-main/contract/values/set-items.ts'
import { useWords } from '../../locales/words.ts'
import { Basis } from './Basis.tsx'
import styles from './criteria.module.css'
import { useIndicatorWords } from './indicator-words.ts'

/** Every criterion and indicator as the text has it; what it does not say stands in pen ink. */
export function CriteriaTable({ whole }: { readonly whole: WholeSet }) {
  const { t } = useTranslation('criteria')
  const { set } = whole
  const hasPoints = set.method === 'score' || set.method === null
  const columns = hasPoints ? 6 : 5
  return (
    <section className={styles.section} aria-labelledby="set-criteria">
      <h2 id="set-criteria">{t('part.criteria')}</h2>
      <div className={styles.wrap}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.number}>
                {t('table.code')}
              </th>
              <th scope="col">{t('table.title')}</th>
              <th scope="col">{t('table.kind')}</th>
              {hasPoints && (
                <th scope="col" className={styles.number}>
                  {t('table.points')}
                </th>
              )}
              <th scope="col">{t('table.target')}</th>
              <th scope="col">{t('table.state')}</th>
            </tr>
          </thead>
          <tbody>
            {set.criteria.map((criterion) => (
              <Fragment key={criterion.code}>
                <tr className={styles.head}>
                  <th scope="row" className={styles.number}>
                    {criterion.code}
                  </th>
                  <td colSpan={2}>
                    {criterion.title}
                    {criterion.note && <p className={styles.quiet}>{criterion.note}</p>}
                  </td>
                  {hasPoints && (
                    <td className={styles.number}>
                      <Points value={criterion.maxPoints} />
                    </td>
                  )}
                  <td>
                    {criterion.levelDependent &&
                      whole.set.method === 'allTargetsMet' &&
                      t('editing.levelDependent')}
                  </td>
                  <td className={styles.basis}>
                    <Basis whole={whole} item={itemKey('criterion', criterion.code)} of={criterion} />
                  </td>
                </tr>
                {criterion.indicators.length === 0 && (
                  <tr>
                    <td />
                    <td colSpan={columns - 1}>
                      <span className={styles.pen}>{t('unknown')}</span>
                    </td>
                  </tr>
                )}
                {criterion.indicators.map((indicator) => (
                  <IndicatorRow
                    key={indicator.code}
                    indicator={indicator}
                    criterion={criterion}
                    whole={whole}
                    hasPoints={hasPoints}
                  />
                ))}
              </Fragment>
            ))}
          </tbody>
          {hasPoints && (
            <tfoot>
              <tr className={styles.head}>
                <th scope="row" colSpan={3}>
                  {t('table.total')}
                </th>
                <td className={styles.number}>
                  <Points value={set.maxScore} />
                </td>
                <td />
                <td className={styles.basis}>
                  <Basis whole={whole} item={itemKey('set')} of={set} />
                </td>
              </tr>
            </tfoot>
          )}
        </table>
      </div>
    </section>
  )
}

export function Points({ value }: { readonly value: number | null }) {
  const { t } = useTranslation('criteria')
  const words = useWords()
  return value === null ? <span className={styles.pen}>{t('unknown')}</span> : words.number(value)
}

interface IndicatorRowProps {
  readonly indicator: Indicator
  readonly criterion: Criterion
  readonly whole: WholeSet
  readonly hasPoints: boolean
}

function IndicatorRow({ indicator, criterion, whole, hasPoints }: IndicatorRowProps) {
  const { t } = useTranslation('criteria')
  const words = useWords()
  const said = useIndicatorWords()
  const targets = said.targets(indicator)
  const isGap = whole.unknowns.some(
    ({ what, at }) => at === indicator.code && ['threshold', 'level-targets', 'tiers'].includes(what),
  )
  return (
    <tr>
      <th scope="row" className={styles.number}>
        {indicator.code}
      </th>
      <td>
        {indicator.title}
        {indicator.subItems && indicator.subItems.length > 0 && (
          <ol className={styles.notes}>
            {indicator.subItems.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ol>
        )}
      </td>
      <td>{words.label('indicatorKinds', indicator.kind)}</td>
      {hasPoints && (
        <td className={styles.number}>
          <Points value={indicator.maxPoints} />
        </td>
      )}
      <td>
        {targets.map((each) => (
          <p key={each}>{each}</p>
        ))}
        {isGap && <p className={styles.pen}>{t('unknown')}</p>}
      </td>
      <td className={styles.basis}>
        <Basis
          whole={whole}
          item={itemKey('indicator', indicator.code)}
          of={indicator}
          criterion={criterion}
        />
        {indicator.codeAssigned && <p className={styles.quiet}>{t('item.codeAssigned')}</p>}
      </td>
    </tr>
  )
}
