import { Button, Radio, Stack } from '@mantine/core'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { Choice, PlanRow, Problem } from '../../../src-main/contract/imports.ts'
import { isComposing } from '../../components/composing.ts'
import { useWords } from '../../locales/words.ts'
import { changeDraft, type Draft, withChoice } from './draft.ts'
import styles from './imports.module.css'
import { columnsMeaning } from './sheet-rows.ts'

interface RowCardProps {
  readonly draft: Draft
  readonly plan: PlanRow
  /** The row of the same file it repeats. */
  readonly twin: PlanRow | undefined
  readonly problems: readonly Problem[]
  readonly off: boolean
  readonly onBack: () => void
  readonly card: Ref<HTMLDivElement>
}

/** The row in focus where something stands in its way: why, what it is held against, and the clerk's word on it. */
export function RowCard({ draft, plan, twin, problems, off, onBack, card }: RowCardProps) {
  const { t } = useTranslation('imports')
  const words = useWords()
  const said = new Set(
    [...problems.map((problem) => problem.said), ...(plan.reason ? [plan.reason] : [])].map(words.saying),
  )
  const options = optionsFor(plan, draft.kind === 'registrations')
  return (
    <section
      ref={card}
      aria-label={t('card.title', { row: plan.row })}
      className={styles.card}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isComposing(event)) return
        event.preventDefault()
        onBack()
      }}
    >
      <h3 className={styles.cardTitle}>{t('card.title', { row: plan.row })}</h3>
      {[...said].map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Compared draft={draft} plan={plan} twin={twin} />
      {!off && options.length > 0 && <ChoiceOf draft={draft} plan={plan} options={options} />}
      {!off && plan.fate === 'wrong' && <p className={styles.quiet}>{t('card.correct')}</p>}
    </section>
  )
}

type Option = 'as-it-is' | 'leave' | 'new' | `same ${number}`

/** The words a clerk can say on a row. A repetition stays out unless told otherwise; what must be chosen is never guessed. */
function optionsFor(
  { fate, choice, candidates, sameAsRow }: PlanRow,
  registrations: boolean,
): readonly Option[] {
  const families = candidates.map(({ subjectId }): Option => `same ${subjectId}`)
  const another: readonly Option[] = registrations ? ['new'] : []
  if (choice) return [...(choice.take === 'same' ? families : []), ...another, 'leave']
  if (fate === 'duplicate') return ['as-it-is', ...another]
  if (fate === 'choose')
    return [...families, ...(sameAsRow === null || registrations ? another : []), 'leave']
  return fate === 'goes-in' ? ['as-it-is', 'leave'] : []
}

/** Of clans, units and places no birth is known. */
const hasBirth = ({ subject }: Draft): boolean => subject === 'family' || subject === 'citizen'
const placeOf = ({ hamlet, commune }: PlanRow['candidates'][number]): string =>
  [hamlet, commune].filter(Boolean).join(', ')

const wordOf = (choice: Choice): Option => (choice.take === 'same' ? `same ${choice.subjectId}` : choice.take)
function choiceOf(option: string): Choice | null {
  if (option === 'leave' || option === 'new') return { take: option }
  return option.startsWith('same ') ? { take: 'same', subjectId: Number(option.slice(5)) } : null
}

interface ChoiceProps {
  readonly draft: Draft
  readonly plan: PlanRow
  readonly options: readonly Option[]
}

function ChoiceOf({ draft, plan, options }: ChoiceProps) {
  const { t } = useTranslation('imports')
  const words = useWords()
  const { fate, candidates, sameAsRow, row } = plan
  const choice = draft.choices[String(row)] ?? null
  const say = (next: Choice | null): void => changeDraft({ choices: withChoice(draft.choices, row, next) })
  const label = (option: Option): string => {
    const family = candidates.find(({ subjectId }) => option === `same ${subjectId}`)
    if (family && !hasBirth(draft))
      return t('card.sameSubject', { name: family.name, place: placeOf(family) })
    if (family)
      return t('card.same', { name: family.name, birth: words.day(family.birth) || t('card.noBirth') })
    if (option === 'as-it-is') {
      if (fate !== 'duplicate') return t('card.asItIs')
      return sameAsRow === null ? t('card.mergeRegister') : t('card.mergeRow', { row: sameAsRow })
    }
    const noun = t(`noun.${draft.subject}`)
    return option === 'new'
      ? t(fate === 'duplicate' ? 'card.keepBoth' : 'card.new', { noun })
      : t('card.leave')
  }
  const asked = fate === 'choose' && choice === null
  return (
    <>
      <Radio.Group
        label={t('card.choice')}
        value={choice ? wordOf(choice) : asked ? '' : 'as-it-is'}
        onChange={(option) => say(choiceOf(option))}
      >
        <Stack gap="xs" mt="xs">
          {options.map((option) => (
            <Radio key={option} value={option} label={label(option)} />
          ))}
        </Stack>
      </Radio.Group>
      {choice && (
        <Button variant="subtle" size="xs" mt="xs" onClick={() => say(null)}>
          {t('card.again')}
        </Button>
      )}
    </>
  )
}

interface Face {
  readonly key: string
  readonly from: string
  readonly name: string
  readonly birth: string
  readonly place: string
}

/** The row and what it resembles, line under line; what differs stands out. */
function Compared({ draft, plan, twin }: Pick<RowCardProps, 'draft' | 'plan' | 'twin'>) {
  const { t } = useTranslation('imports')
  const words = useWords()
  if (plan.candidates.length === 0 && !twin) return null
  const own = faceOf(draft, plan, t('card.row', { row: plan.row }))
  const faces: readonly Face[] = [
    own,
    ...(twin ? [faceOf(draft, twin, t('card.row', { row: twin.row }))] : []),
    ...plan.candidates.map((family) => ({
      key: `subject ${family.subjectId}`,
      from: t(family.registeredThisYear ? 'card.registered' : 'card.known'),
      name: family.name,
      birth: words.day(family.birth),
      place: family.hamlet ?? family.commune,
    })),
  ]
  const cell = (text: string, ownText: string) =>
    text.toLowerCase() === ownText.toLowerCase() ? text || '–' : <b>{text || '–'}</b>
  return (
    <table className={styles.compared}>
      <thead>
        <tr>
          <th>{t('card.from')}</th>
          <th>{t('card.name')}</th>
          {hasBirth(draft) && <th>{t('card.birth')}</th>}
          <th>{t('card.place')}</th>
        </tr>
      </thead>
      <tbody>
        {faces.map((face) => (
          <tr key={face.key}>
            <th scope="row">{face.from}</th>
            <td>{cell(face.name, own.name)}</td>
            {hasBirth(draft) && <td>{cell(face.birth, own.birth)}</td>}
            <td>{cell(face.place, own.place)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function faceOf({ mapping, corrections }: Draft, { row, cells }: PlanRow, from: string): Face {
  const text = (...meanings: readonly string[]): string =>
    meanings
      .flatMap((meaning) => columnsMeaning(mapping, meaning))
      .map((index) => (corrections[`${row}:${index}`] ?? cells[index] ?? '').trim())
      .filter(Boolean)
      .join(' ')
  return {
    key: `row ${row}`,
    from,
    name: text('name'),
    birth: text('birth', 'birth-male', 'birth-female'),
    place: text('hamlet'),
  }
}
