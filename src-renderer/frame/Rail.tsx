import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLink, useYear } from '../api/address.tsx'
import type { PageName } from '../api/addresses.ts'
import { api } from '../api/client.ts'
import { refusalOf, useAnswer } from '../api/hooks.ts'
import { useWords } from '../locales/words.ts'
import { pageNames, pages } from '../routes.ts'
import styles from './Frame.module.css'
import { useStaying } from './staying.ts'

interface Badge {
  readonly text: string
  readonly long: string
  readonly due: boolean
}

interface RailProps {
  readonly office: string
  readonly year: number
  readonly narrow: boolean
  readonly lit: PageName | undefined
}

/** The menu. A number behind an entry is work that waits; red when overdue. */
export function Rail({ office, year, narrow, lit }: RailProps) {
  const { t } = useTranslation()
  const words = useWords()
  const [working = year] = useYear()
  const waits = useAnswer(api.desk.badges, { year: working }).value
  const backup = waits?.backup
  const badges: Partial<Record<PageName, Badge | false>> = {
    desk: waits !== undefined &&
      waits.desk > 0 && {
        text: words.number(waits.desk),
        long: t('badge.waits', { count: waits.desk }),
        due: false,
      },
    certificates: waits !== undefined &&
      waits.certificates > 0 && {
        text: words.number(waits.certificates),
        long: t('badge.notPrinted', { count: waits.certificates }),
        due: false,
      },
    backups: (backup?.state === 'due' || backup?.state === 'overdue') && {
      text: t('badge.days', { count: backup.days }),
      long: t('badge.daysLong', { count: backup.days }),
      due: backup.state === 'overdue',
    },
  }
  return (
    <nav className={styles.rail} aria-label={t('mainMenu')}>
      <p className={styles.program}>{t('program')}</p>
      <p className={styles.office}>{office}</p>
      {(['work', 'care'] as const).map((group) => (
        <ul key={group}>
          {pageNames
            .filter((name) => pages[name].menu?.group === group)
            .map((name) => (
              <Entry
                key={name}
                name={name}
                narrow={narrow}
                lit={lit === name}
                badge={badges[name] || undefined}
              />
            ))}
        </ul>
      ))}
      <LockEntry narrow={narrow} />
    </nav>
  )
}

/** At the foot: closes the lock, or leads to where a PIN is set. */
function LockEntry({ narrow }: { readonly narrow: boolean }) {
  const { t } = useTranslation()
  const link = useLink()
  const isSet = useAnswer(api.lock.state, {}).value?.isSet ?? false
  useStaying(isSet)
  const inside = (
    <>
      <IconLock size="1.125rem" stroke={1.6} aria-hidden />
      <span className={narrow ? styles.fly : styles.entry}>{isSet ? t('lock') : t('lockSet')}</span>
    </>
  )
  return (
    <ul className={styles.foot}>
      <li>
        {isSet ? (
          <button type="button" onClick={() => void api.lock.close({}).catch(refusalOf)}>
            {inside}
          </button>
        ) : (
          <a {...link('settings', { part: 'lock' })}>{inside}</a>
        )}
      </li>
    </ul>
  )
}

interface EntryProps {
  readonly name: PageName
  readonly narrow: boolean
  readonly lit: boolean
  readonly badge: Badge | undefined
}

function Entry({ name, narrow, lit, badge }: EntryProps) {
  const { t } = useTranslation()
  const link = useLink()
  const { title, menu } = pages[name]
  if (!menu) return null
  return (
    <li>
      <a {...link(name)} aria-current={lit ? 'page' : undefined} title={badge?.long}>
        <menu.icon size="1.125rem" stroke={1.6} aria-hidden />
        <span className={narrow ? styles.fly : styles.entry}>{t(title)}</span>
        {badge && (
          <span className={badge.due ? styles.due : styles.count}>
            <span aria-hidden>{badge.text}</span>
            <span className="visually-hidden">, {badge.long}</span>
          </span>
        )}
      </a>
    </li>
  )
}
