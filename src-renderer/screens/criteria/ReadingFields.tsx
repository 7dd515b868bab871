import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { wholeDay } from './days.ts'

interface ReadingFieldsProps {
  readonly dayLabel: string
  readonly person: string
  readonly day: string
  readonly pressed: boolean
  readonly onPerson: (person: string) => void
  readonly onDay: (day: string) => void
}

/** Who did it and when. */
export function ReadingFields({ dayLabel, person, day, pressed, onPerson, onDay }: ReadingFieldsProps) {
  const { t } = useTranslation('criteria')
  const empty = (value: string) => pressed && value.trim() === '' && t('paper.empty')
  return (
    <>
      <TextInput
        label={t('paper.person')}
        value={person}
        maxLength={120}
        error={empty(person)}
        data-autofocus
        onChange={(event) => onPerson(event.currentTarget.value)}
      />
      <TextInput
        label={dayLabel}
        description={t('paper.dayHint')}
        value={day}
        error={
          empty(day) || (pressed && wholeDay(day) === null && t('paper.wrongDay', { value: day.trim() }))
        }
        onChange={(event) => onDay(event.currentTarget.value)}
      />
    </>
  )
}
