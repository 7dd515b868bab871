import { Button } from '@mantine/core'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { SetKey } from '../../../src-main/contract/criteria.ts'
import type { CriteriaSet } from '../../../src-main/contract/values/criteria-set.ts'
import { readSet } from '../../../src-main/contract/values/set-problems.ts'
import { unknownsOf } from '../../../src-main/contract/values/unknowns.ts'
import { useGo, useUnsaved } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useCommand } from '../../api/hooks.ts'
import { Desk } from '../../components/Desk.tsx'
import { LeaveQuestion } from '../../components/LeaveQuestion.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { StatusBar } from '../../components/StatusBar.tsx'
import { useScreenActions } from '../../components/screen-actions.tsx'
import { CriteriaPart, Sum } from './CriteriaPart.tsx'
import styles from './criteria.module.css'
import { draftOf } from './draft.ts'
import edit from './edit.module.css'
import { HeadPart } from './HeadPart.tsx'
import { ProblemList } from './ProblemList.tsx'
import { RulesEdit } from './RulesEdit.tsx'
import { setFrom } from './set-from-draft.ts'
import { Unknowns } from './Unknowns.tsx'

interface SetEditorProps {
  readonly title: string
  /** What saving does to versions, in a sentence. */
  readonly sentence: string
  readonly set: CriteriaSet
  /** The version that is edited or copied; null: a new set. */
  readonly base: SetKey | null
  readonly withCode: boolean
}

/** The form of a set. What is typed is looked through at each letter; what is wrong is told once the clerk saves. */
export function SetEditor({ title, sentence, set, base, withCode }: SetEditorProps) {
  const { t } = useTranslation('criteria')
  const go = useGo()
  const save = useCommand(api.criteria.saveSet)
  const [given] = useState(() => draftOf(set))
  const [draft, setDraft] = useState(given)
  const [pressed, setPressed] = useState(false)
  const [saved, setSaved] = useState(false)
  const typed = setFrom(draft, set)
  const read = readSet(typed)
  const gaps = read.set ? unknownsOf(read.set, { confirmed: true }) : []
  const unsaved = useUnsaved(draft !== given && !saved)

  const write = async (): Promise<void> => {
    setPressed(true)
    if (read.set === null) return
    const outcome = await save.run({ base, set: typed })
    if (!outcome.ok) return
    // Nothing is unsaved any more, or leaving would ask.
    flushSync(() => setSaved(true))
    go('criteriaSet', { code: outcome.value.code, version: outcome.value.version })
  }
  const back = (): void => (base ? go('criteriaSet', base) : go('criteria'))
  useScreenActions([{ name: t('editing.save'), keys: 'Ctrl+Enter', run: () => void write() }])
  return (
    <>
      <Desk title={title} sub={base ? set.title : ''}>
        <div className={styles.column}>
          <p>{sentence}</p>
          <p className={styles.quiet}>{t('editing.blank')}</p>
          {pressed && <ProblemList problems={read.problems} />}
          <HeadPart head={draft.head} withCode={withCode} onChange={(head) => setDraft({ ...draft, head })} />
          <CriteriaPart draft={draft} onChange={setDraft} />
          {draft.head.method === 'score' && (
            <Sum indicators={draft.criteria.map(({ maxPoints }) => maxPoints)} of={draft.head.maxScore} />
          )}
          <RulesEdit draft={draft} onChange={setDraft} />
          {gaps.length > 0 && (
            <section className={styles.section} aria-label={t('editing.gaps', { count: gaps.length })}>
              <h2>{t('editing.gaps', { count: gaps.length })}</h2>
              <Unknowns unknowns={gaps} />
            </section>
          )}
          <p className={edit.keys}>{t('editing.keys')}</p>
        </div>
      </Desk>
      <StatusBar
        counts={
          read.set && (gaps.length > 0 ? t('editing.gaps', { count: gaps.length }) : t('editing.noGaps'))
        }
      >
        <Button loading={save.running} onClick={() => void write()}>
          {t('editing.save')}
        </Button>
        <Button variant="default" onClick={back}>
          {t('editing.cancel')}
        </Button>
        {pressed && read.problems.length > 0 && (
          <span className={styles.pen} role="status">
            {t('editing.problems', { count: read.problems.length })}
          </span>
        )}
        <RefusalNotice refusal={save.refusal} />
      </StatusBar>
      <LeaveQuestion
        {...unsaved}
        words={{
          title: t('editing.leave.title'),
          words: t('editing.leave.words'),
          stay: t('editing.leave.stay'),
          leave: t('editing.leave.leave'),
        }}
      />
    </>
  )
}
