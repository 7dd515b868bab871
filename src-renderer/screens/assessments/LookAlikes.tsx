import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { capitalised } from '../../../src-main/contract/labels/index.ts'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import { Mark } from '../../components/Mark.tsx'
import { useWords } from '../../locales/words.ts'
import type { Likeness } from './draft.ts'
import styles from './Panel.module.css'
import { useTitleTexts } from './title-texts.ts'

const shownAtMost = 3

interface LookAlikesProps {
  readonly year: number
  readonly name: string
  readonly hamletId: number | null
  readonly onSame: (family: Likeness) => void
  readonly onOpen: (subjectId: number) => void
}

/** Families of that name which the register knows already. */
export function LookAlikes({ year, name, hamletId, onSame, onOpen }: LookAlikesProps) {
  const { t } = useTitleTexts()
  const words = useWords()
  const [typed] = useDebouncedValue(name.trim(), 250)
  const whole = typed.split(/\s+/).length >= 2
  const found =
    useAnswer(api.assessments.likeFamilies, whole ? { year, name: typed, hamletId } : null).value ?? []
  if (found.length === 0) return null
  return (
    <section aria-live="polite">
      <p className={styles.quiet}>{t('register.alike', { count: found.length })}</p>
      <ul className={styles.alike}>
        {found.slice(0, shownAtMost).map((family) => (
          <li key={family.subjectId}>
            <span>
              {[family.name, words.day(family.birth), capitalised(family.hamlet ?? ''), family.commune]
                .filter(Boolean)
                .join(', ')}
            </span>
            {family.registeredThisYear ? (
              <>
                <Mark ink="leaf">{t('register.already')}</Mark>
                <Button size="compact-sm" variant="default" onClick={() => onOpen(family.subjectId)}>
                  {t('register.open')}
                </Button>
              </>
            ) : (
              <Button size="compact-sm" variant="default" onClick={() => onSame(family)}>
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
