import { Checkbox, Radio, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../src-main/contract/define.ts'
import type { Contract } from '../../../src-main/contract/index.ts'
import { capitalised } from '../../../src-main/contract/labels/index.ts'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import styles from './decisions.module.css'
import type { Way, Whom } from './whom.ts'

interface WhomFieldProps {
  readonly whom: Whom
  readonly year: number
  readonly byCommune: Output<Contract['decisions']['proposal']>['byCommune']
}

/** Who is recognised: everyone who passed, some communes, or what was chosen in the Titles Book. */
export function WhomField({ whom, year, byCommune }: WhomFieldProps) {
  const { t } = useTranslation('decisions')
  const labelOf = (way: Way): string => {
    const count = whom.counts[way] ?? 0
    if (way === 'handed') return t(whom.byRows ? 'whom.rows' : 'whom.filter', { count })
    return way === 'all' ? t('whom.all', { count, year }) : t('whom.communes')
  }
  const [only] = byCommune
  return (
    <section className={styles.part}>
      <h2 id="whom">{t('whom.title')}</h2>
      {whom.ways.length === 1 ? (
        <p>
          {labelOf('all')}
          {byCommune.length === 1 && only && (
            <span className={styles.quiet}> · {capitalised(only.name)}</span>
          )}
        </p>
      ) : (
        <Radio.Group
          aria-labelledby="whom"
          value={whom.way}
          onChange={(value) => whom.setWay(whom.ways.find((way) => way === value) ?? 'all')}
        >
          <Stack gap="0.5rem">
            {whom.ways.map((way) => (
              <Radio key={way} value={way} label={labelOf(way)} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {whom.way === 'communes' && (
        <fieldset aria-label={t('whom.communes')} className={styles.communes}>
          {byCommune.map(({ placeId, name, passed }) => (
            <Checkbox
              key={placeId}
              label={t('whom.commune', { name: capitalised(name), count: passed })}
              checked={whom.communes.has(placeId)}
              onChange={() => whom.toggle(placeId)}
            />
          ))}
        </fieldset>
      )}
      {whom.leftOut > 0 && <p className={styles.quiet}>{t('whom.leftOut', { count: whom.leftOut })}</p>}
      <RefusalNotice refusal={whom.refusal} />
    </section>
  )
}
