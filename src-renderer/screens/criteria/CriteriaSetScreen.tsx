import { useTranslation } from 'react-i18next'
import { useAddress } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import { Desk } from '../../components/Desk.tsx'
import { Loading } from '../../components/Loading.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { useWords } from '../../locales/words.ts'
import { Confirming } from './Confirming.tsx'
import { CriteriaTable } from './CriteriaTable.tsx'
import styles from './criteria.module.css'
import { FactsPart } from './FactsPart.tsx'
import { RulesPart } from './RulesPart.tsx'
import { SetActions } from './SetActions.tsx'
import { SourcesPart } from './SourcesPart.tsx'
import { Standing } from './standing.tsx'
import { Unknowns } from './Unknowns.tsx'
import { UsePart } from './UsePart.tsx'

/** One version whole: every criterion and indicator with its points and basis, and what is still not known. */
export function CriteriaSetScreen() {
  const { t } = useTranslation('criteria')
  const words = useWords()
  const [{ set, code, version }] = useAddress('criteriaSet')
  const asked =
    set !== undefined ? { setId: set } : code !== undefined ? { code, version: version ?? null } : null
  const known = useAnswer(api.criteria.set, asked)
  const whole = known.value
  if (!whole)
    return (
      <Desk title={t('title')}>
        {known.waiting ? <Loading lines={8} /> : <RefusalNotice refusal={known.refusal} />}
      </Desk>
    )
  return (
    <Desk
      title={whole.title}
      sub={`${t('version', { version: whole.version })} · ${words.label('setOrigins', whole.origin)}`}
      actions={<SetActions whole={whole} />}
    >
      <div className={styles.column}>
        <div className={styles.two}>
          <section className={styles.section} aria-labelledby="set-state">
            <h2 id="set-state">{t('part.state')}</h2>
            <p>
              <Standing line={whole} />
            </p>
            {whole.unknowns.length > 0 && <Unknowns unknowns={whole.unknowns} atMost={12} />}
            <UsePart whole={whole} />
          </section>
          <Confirming key={`${whole.code} ${whole.version}`} whole={whole} />
        </div>
        <CriteriaTable whole={whole} />
        <RulesPart whole={whole} />
        <div className={styles.two}>
          <FactsPart whole={whole} />
          <SourcesPart whole={whole} />
        </div>
      </div>
    </Desk>
  )
}
