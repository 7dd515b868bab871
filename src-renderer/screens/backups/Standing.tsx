import { useTranslation } from 'react-i18next'
import type { Output } from '../../../src-main/contract/define.ts'
import type { Contract } from '../../../src-main/contract/index.ts'
import { type Ink, Mark } from '../../components/Mark.tsx'
import { useWords } from '../../locales/words.ts'
import styles from './backups.module.css'

type Safety = Output<Contract['backups']['safety']>

const inks: Readonly<Record<Safety['state'], Ink>> = {
  none: 'sand',
  good: 'leaf',
  due: 'ink',
  overdue: 'pen',
}

/** In one line: the last good backup, where it is, how it was read; what is due; that there should be two. */
export function Standing({ safety }: { readonly safety: Safety }) {
  const { t } = useTranslation('sticks')
  const words = useWords()
  const { state, why, days, year, last, secondStick } = safety
  const at = last && {
    at: words.moment(last.at),
    name: last.name,
    read: words.moment(last.verifiedAt),
  }
  return (
    <section aria-label={t('stand.label')} className={styles.section}>
      <p className={styles.stand}>
        <Mark ink={inks[state]}>
          {t(state === 'none' && why === 'never' ? 'stand.first' : `stand.${state}`)}
        </Mark>{' '}
        {at
          ? `${t('stand.last', at)} ${t(`stand.${last.how}`)}`
          : t(state === 'none' && why === null ? 'stand.empty' : 'stand.never')}{' '}
        {why !== null && state !== 'none' && <b>{t(`stand.why.${why}`, { count: days, year })}</b>}
      </p>
      {secondStick && last !== null && <p className={styles.quiet}>{t('stand.second')}</p>}
    </section>
  )
}
