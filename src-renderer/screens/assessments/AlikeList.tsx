import { Button } from '@mantine/core'
import { capitalised } from '../../../src-main/contract/labels/index.ts'
import { Mark } from '../../components/Mark.tsx'
import { useWords } from '../../locales/words.ts'
import type { Likeness } from './draft.ts'
import styles from './Panel.module.css'
import { useTitleTexts } from './title-texts.ts'

const shownAtMost = 3

interface AlikeListProps {
  readonly found: readonly Likeness[]
  readonly onSame: (one: Likeness) => void
  readonly onOpen: (subjectId: number) => void
}

/** Those of that name which the register knows already, each with the way to say so. */
export function AlikeList({ found, onSame, onOpen }: AlikeListProps) {
  const { t } = useTitleTexts()
  const words = useWords()
  if (found.length === 0) return null
  return (
    <section aria-live="polite">
      <p className={styles.quiet}>{t('register.alike', { count: found.length })}</p>
      <ul className={styles.alike}>
        {found.slice(0, shownAtMost).map((one) => (
          <li key={one.subjectId}>
            <span>
              {[one.name, words.day(one.birth), capitalised(one.hamlet ?? ''), one.commune]
                .filter(Boolean)
                .join(', ')}
            </span>
            {one.registeredThisYear ? (
              <>
                <Mark ink="leaf">{t('register.already')}</Mark>
                <Button size="compact-sm" variant="default" onClick={() => onOpen(one.subjectId)}>
                  {t('register.open')}
                </Button>
              </>
            ) : (
              <Button size="compact-sm" variant="default" onClick={() => onSame(one)}>
                {t('register.same')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {found.length > shownAtMost && (
        <p className={styles.quiet}>{t('register.more', { count: found.length - shownAtMost })}</p>
      )}
    </section>
  )
}
