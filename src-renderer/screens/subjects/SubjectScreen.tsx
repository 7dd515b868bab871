import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { capitalised } from '../../../src-main/contract/labels/index.ts'
import { useAddress, useLink, useYear } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import { Desk } from '../../components/Desk.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Loading } from '../../components/Loading.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { useWords } from '../../locales/words.ts'
import { Belongings } from './Belongings.tsx'
import { ComplaintsAbout } from './ComplaintsAbout.tsx'
import { FormOfSubject } from './FormOfSubject.tsx'
import { PraiseOf } from './PraiseOf.tsx'
import styles from './subjects.module.css'
import type { Whole } from './whole.ts'
import { YearsTable } from './YearsTable.tsx'

/** One subject of any kind: its years and papers, and what belongs to it. */
export function SubjectScreen() {
  const { t } = useTranslation('subjects')
  const [{ subject: subjectId }] = useAddress('subject')
  const found = useAnswer(api.subjects.subject, subjectId === undefined ? null : { subjectId })
  const about = useAbout()
  const subject = found.value
  if (!subject)
    return (
      <Desk title={t('titleless')}>
        {subjectId === undefined ? (
          <EmptyState sentence={t('none')} />
        ) : found.refusal ? (
          <RefusalNotice refusal={found.refusal} />
        ) : (
          <Loading lines={8} />
        )}
      </Desk>
    )
  return (
    <Desk title={subject.name} sub={about(subject)} actions={<Links subject={subject} />}>
      <div key={subject.subjectId} className={styles.column}>
        <YearsTable subject={subject} />
        <PraiseOf subjectId={subject.subjectId} />
        <ComplaintsAbout subjectId={subject.subjectId} />
        <Belongings subject={subject} />
        <FormOfSubject subject={subject} />
      </div>
    </Desk>
  )
}

/** "Đơn vị · Thôn 1, xã Tân Phúc" */
function useAbout(): (subject: Whole) => string {
  const { t } = useTranslation('subjects')
  const words = useWords()
  return ({ kind, birth, hamlet, commune }) => {
    // A thôn or a commune is its own place.
    const place = kind === 'commune' ? [] : kind === 'community' ? [commune] : [hamlet, commune]
    const parts = [
      words.label('subjectKinds', kind),
      birth === null ? '' : t('born', { day: words.day(birth) }),
      capitalised(place.filter(Boolean).join(', ')),
    ]
    return parts.filter(Boolean).join(' · ')
  }
}

/** Where else this subject stands: in the list of the year, in the history, among the personal data. */
function Links({ subject }: { readonly subject: Whole }) {
  const { t } = useTranslation('subjects')
  const { t: paper } = useTranslation('papers')
  const link = useLink()
  const [year] = useYear()
  const { subjectId, kind, name, years } = subject
  const at = years.find((each) => each.year === year)?.year ?? years[0]?.year
  const isPerson = kind === 'family' || kind === 'citizen'
  return (
    <>
      {at !== undefined && (
        <Button
          component="a"
          variant="default"
          {...link('titles', {
            ...{ year: at, subject: subjectId, text: name },
            ...(kind !== 'family' && { kind }),
          })}
        >
          {t('inList', { year: at })}
        </Button>
      )}
      <Button component="a" variant="default" {...link('papers', { paper: 'statement', subject: subjectId })}>
        {paper('links.statement')}
      </Button>
      <Button component="a" variant="default" {...link('record', { subject: subjectId })}>
        {t('history')}
      </Button>
      {isPerson && (
        <Button component="a" variant="default" {...link('privacy', { subject: subjectId })}>
          {t('privacy')}
        </Button>
      )}
    </>
  )
}
