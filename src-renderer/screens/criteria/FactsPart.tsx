import { useTranslation } from 'react-i18next'
import type { WholeSet } from '../../../src-main/contract/criteria.ts'
import { useLink } from '../../api/address.tsx'
import { useWords } from '../../locales/words.ts'
import styles from './criteria.module.css'
import { useSetWords } from './standing.tsx'

/** What the text is, where and when it holds, who decides by it. */
export function FactsPart({ whole }: { readonly whole: WholeSet }) {
  const { t } = useTranslation('criteria')
  const words = useWords()
  const said = useSetWords()
  const link = useLink()
  const { set } = whole
  const facts: readonly (readonly [string, string | null])[] = [
    [words.label('setFields', 'id'), set.id],
    [words.label('setFields', 'legalBasis'), set.legalBasis],
    [words.label('setFields', 'scope'), said.scope(whole)],
    [words.label('setFields', 'subjectKind'), words.label('setSubjects', set.subjectKind)],
    [words.label('setFields', 'label'), set.label ?? null],
    [words.label('setFields', 'method'), set.method && words.label('setMethods', set.method)],
    ...(set.method === 'score'
      ? ([
          [
            words.label('setFields', 'passScore'),
            set.passScore === null ? null : words.number(set.passScore),
          ],
        ] as const)
      : []),
    [words.label('setFields', 'issuedOn'), words.day(set.issuedOn) || null],
    [t('column.force'), said.force(whole)],
    [
      words.label('setFields', 'validityMonths'),
      set.validityMonths === null ? null : t('months', { count: set.validityMonths }),
    ],
    ...Object.values(set.authority ?? {}).flatMap((value) =>
      value === null ? [] : ([[words.label('setFields', 'authority'), value]] as const),
    ),
    ...Object.values(set.cycle ?? {}).map(
      (value) => [words.label('setFields', 'cycle'), String(value)] as const,
    ),
  ]
  return (
    <section className={styles.section} aria-labelledby="set-facts">
      <h2 id="set-facts">{t('part.facts')}</h2>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={`${name} ${value}`} className={styles.fact}>
            <dt>{name}</dt>
            <dd>{value ?? <span className={styles.pen}>{t('unknown')}</span>}</dd>
          </div>
        ))}
        {whole.versions.length > 1 && (
          <div className={styles.fact}>
            <dt>{t('part.versions')}</dt>
            <dd className={styles.row}>
              {whole.versions.map(({ version }) =>
                version === whole.version ? (
                  <b key={version}>{t('version', { version })}</b>
                ) : (
                  <a key={version} {...link('criteriaSet', { code: whole.code, version })}>
                    {t('version', { version })}
                  </a>
                ),
              )}
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}
