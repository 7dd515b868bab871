import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import { useAnswer } from '../api/hooks.ts'
import { Loading } from '../components/Loading.tsx'
import { RefusalNotice } from '../components/RefusalNotice.tsx'
import { ScreenActions } from '../components/screen-actions.tsx'
import { setTextSize } from '../components/text-size.ts'
import { lockScreen as LockScreen, rescueScreen as RescueScreen } from '../routes.ts'
import { Opened } from './Opened.tsx'

/** The lock while it is closed, and what is behind it. */
export function Root() {
  const { i18n } = useTranslation()
  const lock = useAnswer(api.lock.state, {}).value
  const [code, setCode] = useState<string | null>(null)
  // Once open, what is on the screen stays under a lock that closes: nothing typed is lost.
  const [wasOpen, setWasOpen] = useState(false)
  if (lock?.isLocked === false && !wasOpen) setWasOpen(true)
  const { value, refusal, waiting } = useAnswer(api.settings.settings, wasOpen ? {} : null)
  const size = lock?.textSize
  const language = lock?.language

  useEffect(() => {
    if (size !== undefined) setTextSize(size)
  }, [size])
  useEffect(() => {
    if (language === undefined) return
    document.documentElement.lang = language
    void i18n.changeLanguage(language)
  }, [language, i18n])

  if (!lock || waiting) return <Loading lines={5} />
  const closed = lock.isLocked || code !== null
  return (
    <>
      {closed && <LockScreen state={lock} code={code} onCode={setCode} />}
      {wasOpen && (
        <div className="under-lock" hidden={closed} inert={closed}>
          {refusal?.code === 'data-damaged' ? (
            <RescueScreen />
          ) : value ? (
            <ScreenActions>
              <Opened settings={value} />
            </ScreenActions>
          ) : (
            <RefusalNotice refusal={refusal} />
          )}
        </div>
      )}
    </>
  )
}
