import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { capitalised, setProblemSentence } from '../../../src-main/contract/labels/index.ts'
import type { SetProblem } from '../../../src-main/contract/values/set-problems.ts'
import { useWords } from '../../locales/words.ts'
import styles from './criteria.module.css'
import edit from './edit.module.css'

/** Everything that keeps the set from being saved; each leads to its place. */
export function ProblemList({ problems }: { readonly problems: readonly SetProblem[] }) {
  const { t } = useTranslation('criteria')
  const { language } = useWords()
  if (problems.length === 0) return null
  return (
    <section className={styles.section} aria-label={t('editing.problems', { count: problems.length })}>
      <h2 className={styles.pen}>{t('editing.problems', { count: problems.length })}</h2>
      <ul className={edit.told}>
        {problems.slice(0, 20).map((problem) => (
          <li key={JSON.stringify(problem)}>
            <Button variant="subtle" color="pen" onClick={() => goTo(problem)}>
              {capitalised(setProblemSentence(language, problem))}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The field of the row that is told of, the row, or the field of the head. */
function goTo({ at, field }: SetProblem): void {
  const ordinal = /#(\d+)$/.exec(at)?.[1]
  const rows = [...document.querySelectorAll<HTMLElement>('[data-at]')]
  const row =
    rows.find((each) => each.dataset.at === at) ??
    (ordinal === undefined ? undefined : rows.find((each) => each.dataset.at === ''))
  const found =
    row?.querySelector<HTMLElement>(`[data-col="${field}"]`) ??
    row?.querySelector<HTMLElement>('[data-col]') ??
    document.querySelector<HTMLElement>(`[data-field="${field}"]`)
  found?.focus()
}
