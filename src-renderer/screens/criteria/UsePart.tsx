import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { subjectKinds } from '../../../src-main/contract/book.ts'
import type { WholeSet } from '../../../src-main/contract/criteria.ts'
import { holdsIn } from '../../../src-main/contract/values/criteria-set.ts'
import { useYear } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useAnswer, useCommand } from '../../api/hooks.ts'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { useWords } from '../../locales/words.ts'
import styles from './criteria.module.css'

/** Chooses the version for the round of the working year, and tells where it was used. */
export function UsePart({ whole }: { readonly whole: WholeSet }) {
  const { t } = useTranslation('criteria')
  const [year] = useYear()
  const rounds = whole.usedBy
    .map(({ label, year: of, titles }) => t('use.round', { label, year: of, titles }))
    .join('; ')
  return (
    <>
      {rounds !== '' && <p>{t('use.rounds', { list: rounds })}</p>}
      {whole.kind === 'district' ? (
        <p className={styles.quiet}>{t('use.district')}</p>
      ) : (
        year !== undefined && <UseInYear whole={whole} year={year} kind={whole.kind} />
      )}
    </>
  )
}

interface UseInYearProps {
  readonly whole: WholeSet
  readonly year: number
  readonly kind: (typeof subjectKinds)[number]
}

function UseInYear({ whole, year, kind }: UseInYearProps) {
  const { t } = useTranslation('criteria')
  const words = useWords()
  const round = useAnswer(api.criteria.roundSet, { year, kind })
  const choose = useCommand(api.criteria.chooseSet)
  const { code, version } = whole
  if (!round.value) return <RefusalNotice refusal={round.refusal} />
  const { chosen, sheets } = round.value
  const isThis = chosen?.code === code && chosen.version === version
  const facts = { kind: words.label('subjectKinds', kind).toLowerCase(), year }
  const refused = choose.refusal?.code === 'set-judged' ? choose.refusal : undefined
  const use = (keepJudged: boolean): void =>
    void choose.run({ year, kind, set: { code, version }, keepJudged })
  return (
    <>
      <p>
        {chosen === null
          ? t('use.none', facts)
          : isThis
            ? t('use.chosen', facts)
            : t('use.other', { ...facts, title: chosen.title, version: chosen.version })}
      </p>
      {!isThis && sheets > 0 && <p>{t('use.sheets', { count: sheets })}</p>}
      {!isThis && whole.unknowns.length > 0 && <p className={styles.quiet}>{t('use.unfounded')}</p>}
      <RefusalNotice refusal={choose.refusal} />
      <div className={styles.row}>
        {isThis ? (
          <Button
            variant="subtle"
            loading={choose.running}
            onClick={() => void choose.run({ year, kind, set: null, keepJudged: true })}
          >
            {t('use.stop', { year })}
          </Button>
        ) : refused ? (
          <Button variant="light" loading={choose.running} onClick={() => use(true)}>
            {t('use.keep', { count: Number(refused.details.count ?? 0) })}
          </Button>
        ) : (
          holdsIn(whole, year) && (
            <Button variant="light" loading={choose.running} onClick={() => use(false)}>
              {t('use.button', { year })}
            </Button>
          )
        )}
        <span role="status">{choose.value && isThis && t('use.done')}</span>
      </div>
    </>
  )
}
