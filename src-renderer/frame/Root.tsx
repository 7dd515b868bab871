import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import { useAnswer } from '../api/hooks.ts'
import { Loading } from '../components/Loading.tsx'
import { RefusalNotice } from '../components/RefusalNotice.tsx'
import { ScreenActions } from '../components/screen-actions.tsx'
import { setTextSize } from '../components/text-size.ts'
import { firstStart as FirstStart } from '../routes.ts'
import { Frame } from './Frame.tsx'

/** The first start until the office has a name, then the frame with a page in it. */
export function Root() {
  const { i18n } = useTranslation()
  const { value, refusal, waiting } = useAnswer(api.settings.settings, {})
  const size = value?.preferences.textSize
  const language = value?.preferences.language

  useEffect(() => {
    if (size !== undefined) setTextSize(size)
  }, [size])
  useEffect(() => {
    if (language === undefined) return
    document.documentElement.lang = language
    void i18n.changeLanguage(language)
  }, [language, i18n])

  if (waiting) return <Loading lines={5} />
  if (!value) return <RefusalNotice refusal={refusal} />
  return (
    <ScreenActions>
      {value.office === null ? <FirstStart /> : <Frame settings={value} office={value.office} />}
    </ScreenActions>
  )
}
