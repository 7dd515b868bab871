import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { isTyping } from '../../components/composing.ts'

export const accepted = '.xlsx,.xls,.xlsm,.csv,.tsv,.txt'

/** Cells copied in a spreadsheet, or a file copied in a folder, pasted anywhere on the page. */
export function usePaste(ready: boolean, take: (file: File) => Promise<void>): void {
  const { t } = useTranslation('imports')
  const newest = useRef({ ready, take, name: t('file.pasted') })
  newest.current = { ready, take, name: t('file.pasted') }
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const { ready, take, name } = newest.current
      if (!ready || isTyping(event.target) || event.defaultPrevented || !event.clipboardData) return
      const text = event.clipboardData.getData('text/plain')
      // Excel also puts a picture of the cells there: the text counts.
      const file = text.trim() === '' ? event.clipboardData.files[0] : new File([text], `${name}.tsv`)
      if (!file) return
      event.preventDefault()
      void take(file)
    }
    window.addEventListener('paste', onPaste)
    return () => window.removeEventListener('paste', onPaste)
  }, [])
}
