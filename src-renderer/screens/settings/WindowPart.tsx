import { SegmentedControl, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Preferences, textSizes } from '../../../src-main/contract/settings.ts'
import { useYear } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useCommand } from '../../api/hooks.ts'
import { isComposing } from '../../components/composing.ts'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { setTextSize } from '../../components/text-size.ts'
import { Section } from './Section.tsx'
import styles from './settings.module.css'

interface WindowPartProps {
  readonly preferences: Preferences
  readonly year: number
  readonly wanted: boolean
}

/** Year, size of text, language: each takes effect at once. */
export function WindowPart({ preferences, year, wanted }: WindowPartProps) {
  const { t } = useTranslation('settings')
  const prefer = useCommand(api.settings.prefer)
  const [size, language] = [useId(), useId()]
  return (
    <Section title={t('part.window')} wanted={wanted}>
      <p className={styles.quiet}>{t('window.once')}</p>
      <YearField key={year} year={year} />
      <div className={styles.choice}>
        <span id={size} className={styles.label}>
          {t('window.textSize')}
        </span>
        <SegmentedControl
          aria-labelledby={size}
          className={styles.segments ?? ''}
          transitionDuration={0}
          value={String(preferences.textSize)}
          data={textSizes.map((each) => ({
            value: String(each),
            label: t('window.percent', { size: each }),
          }))}
          onChange={(value) => {
            const textSize = textSizes.find((each) => String(each) === value)
            if (textSize === undefined) return
            setTextSize(textSize)
            void prefer.run({ textSize })
          }}
        />
      </div>
      <div className={styles.choice}>
        <span id={language} className={styles.label}>
          {t('window.language')}
        </span>
        <SegmentedControl
          aria-labelledby={language}
          className={styles.segments ?? ''}
          transitionDuration={0}
          value={preferences.language}
          data={(['vi', 'en'] as const).map((value) => ({ value, label: t(`window.languages.${value}`) }))}
          onChange={(value) => void prefer.run({ language: value === 'en' ? 'en' : 'vi' })}
        />
      </div>
      <RefusalNotice refusal={prefer.refusal} />
    </Section>
  )
}

/** Written by Enter or when it is left; a year that is none stays in the box with its sentence. */
function YearField({ year }: { readonly year: number }) {
  const { t } = useTranslation('settings')
  const [, setYear] = useYear()
  const [typed, setTyped] = useState(String(year))
  const [wrong, setWrong] = useState(false)
  const commit = (): void => {
    const next = Number(typed)
    const fits = /^\d{4}$/.test(typed) && next >= 2000 && next <= 2100
    setWrong(!fits)
    if (fits && next !== year) void setYear(next)
  }
  return (
    <TextInput
      className={styles.short ?? ''}
      label={t('window.year')}
      description={t('window.yearHint')}
      inputMode="numeric"
      maxLength={4}
      value={typed}
      error={wrong && t('wrong.year')}
      onChange={(event) => setTyped(event.currentTarget.value.replace(/\D/g, ''))}
      onBlur={commit}
      onKeyDown={(event) => {
        if (isComposing(event) || event.key !== 'Enter') return
        event.preventDefault()
        commit()
      }}
    />
  )
}
