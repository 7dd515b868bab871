import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Office } from '../../../src-main/contract/settings.ts'
import { useWords } from '../../locales/words.ts'
import { Letterhead } from './Letterhead.tsx'
import type { OfficeDraft, OfficeForm } from './office-draft.ts'
import { Section } from './Section.tsx'
import styles from './settings.module.css'

interface PartProps {
  readonly form: OfficeForm
  readonly level: Office['level']
  readonly year: number
  readonly wanted: boolean
}

/** Name, seat, the two heading lines and the symbol, with the head of a paper beside them. */
export function OfficePart({ form, level, year, wanted }: PartProps) {
  const { t } = useTranslation('settings')
  const words = useWords()
  const { draft, change, missing } = form
  const field = (name: Exclude<keyof OfficeDraft, 'signers'>, max: number) => ({
    value: draft[name],
    maxLength: max,
    onChange: (event: { currentTarget: { value: string } }) => change({ [name]: event.currentTarget.value }),
  })
  return (
    <Section title={t('part.office')} wanted={wanted}>
      <TextInput
        label={t('office.name')}
        description={t('office.nameHint')}
        error={missing.has('name') && t('wrong.name')}
        {...field('name', 200)}
      />
      <p className={styles.quiet}>{t('office.level', { level: words.label('officeLevels', level) })}</p>
      <div className={styles.pair}>
        <TextInput label={t('office.first')} description={t('office.firstHint')} {...field('first', 160)} />
        <TextInput
          label={t('office.second')}
          description={t('office.secondHint')}
          {...field('second', 160)}
        />
        <TextInput label={t('office.seat')} description={t('office.seatHint')} {...field('seat', 80)} />
        <TextInput
          label={t('office.symbol')}
          description={t('office.symbolHint')}
          error={missing.has('symbol') && t('wrong.symbol')}
          {...field('symbol', 30)}
        />
      </div>
      <Letterhead draft={draft} year={year} />
      <p className={styles.quiet}>{t('office.issued')}</p>
    </Section>
  )
}
