import { Button, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ReviewLevel } from '../../../src-main/contract/reviews.ts'
import { SidePanel } from '../../components/SidePanel.tsx'
import type { MeetingField } from './draft.ts'
import styles from './reviews.module.css'
import type { Sheet } from './use-sheet.ts'

interface MeetingFormProps {
  readonly sheet: Sheet
  readonly level: ReviewLevel
}

/** The meeting itself: when, where, who led it, who was there. */
export function MeetingForm({ sheet, level }: MeetingFormProps) {
  const { t } = useTranslation('reviews')
  const { meeting, problems, setMeeting } = sheet
  const wrong = (field: MeetingField): { error?: string } => {
    const problem = problems[field]
    if (!problem) return {}
    if (problem === 'missing') return { error: t('missing') }
    return { error: t(field === 'day' ? 'wrongDay' : 'wrongNumber', { value: meeting[field].trim() }) }
  }
  const field = (name: MeetingField) => ({
    label: t(`review.field.${name}`),
    value: meeting[name],
    onChange: (event: { target: { value: string } }) => setMeeting({ [name]: event.target.value }),
    'data-field': name,
    ...wrong(name),
  })
  return (
    <SidePanel label={t('review.meeting')} title={t('review.meeting')}>
      <div className={styles.form}>
        <div className={styles.pair}>
          <TextInput {...field('day')} />
          <TextInput {...field('present')} inputMode="numeric" />
        </div>
        <TextInput {...field('venue')} maxLength={200} />
        <TextInput {...field('chair')} maxLength={120} />
        <TextInput {...field('secretary')} maxLength={120} />
        <Textarea {...field('attendance')} description={t('review.hint.attendance')} autosize />
        <Textarea {...field('note')} autosize maxLength={1000} />
        <Button
          variant="default"
          disabled={sheet.present === null || sheet.counts.passed === 0}
          onClick={sheet.allFor}
        >
          {t('review.allFor')}
        </Button>
        <p className={styles.quiet}>
          {t(level === 'hamlet' ? 'review.hamletMeaning' : 'review.communeMeaning')}
        </p>
      </div>
    </SidePanel>
  )
}
