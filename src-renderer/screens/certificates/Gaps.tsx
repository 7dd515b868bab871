import { Anchor, Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLink } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import { useWords } from '../../locales/words.ts'
import styles from './certificates.module.css'

const shownAtFirst = 2

/** Register numbers that no certificate carries, each range with what became of it. */
export function Gaps({ year }: { readonly year: number }) {
  const { t } = useTranslation('certificates')
  const words = useWords()
  const link = useLink()
  const [all, setAll] = useState(false)
  const gaps = useAnswer(api.certificates.gaps, { year }).value ?? []
  if (gaps.length === 0) return null
  // What nobody can explain comes first.
  const sorted = [...gaps].sort(
    (one, other) => Number(one.reason === 'undone') - Number(other.reason === 'undone'),
  )
  const shown = all ? sorted : sorted.slice(0, shownAtFirst)
  return (
    <section className={styles.gaps} aria-labelledby="gaps">
      <b id="gaps">{t('gaps.title', { year })}</b>
      <ul>
        {shown.map(({ from, to, reason, at }) => (
          <li key={from}>
            {t(from === to ? 'gaps.one' : 'gaps.many', { from, to })}:{' '}
            {reason === 'unexplained' ? (
              <Anchor className={styles.unexplained ?? ''} {...link('history')}>
                {t('gaps.unexplained')}
              </Anchor>
            ) : at === null ? (
              t('gaps.undoneUndated')
            ) : (
              t('gaps.undone', { day: words.moment(at) })
            )}
          </li>
        ))}
      </ul>
      {!all && gaps.length > shownAtFirst && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {t('gaps.more', { count: gaps.length })}
        </Button>
      )}
    </section>
  )
}
