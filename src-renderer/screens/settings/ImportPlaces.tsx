import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '../../../src-main/contract/refusal.ts'
import { api } from '../../api/client.ts'
import { sendFile } from '../../api/files.ts'
import { refusalOf, useTask } from '../../api/hooks.ts'
import { FileDrop } from '../../components/FileDrop.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { useWords } from '../../locales/words.ts'
import styles from './settings.module.css'

const told = 8

/** A list of places from a spreadsheet, all or nothing; what was left out is named row by row. */
export function ImportPlaces({ year }: { readonly year: number }) {
  const { t } = useTranslation('settings')
  const words = useWords()
  const task = useTask(api.places.importPlaces)
  const [sending, setSending] = useState(false)
  const [lost, setLost] = useState<Refusal>()
  const [fileName, setFileName] = useState('')

  const take = async (file: File): Promise<void> => {
    setLost(undefined)
    task.clear()
    setFileName(file.name)
    setSending(true)
    try {
      await task.run({ ticket: await sendFile(file), year })
    } catch (error) {
      setLost(refusalOf(error))
    } finally {
      setSending(false)
    }
  }
  const made = task.value
  return (
    <div className={styles.import}>
      <FileDrop
        quiet
        label={t('places.import')}
        accept=".xlsx,.xls,.csv,.tsv"
        busy={sending}
        hint={t('places.importHint', { year })}
        onFile={(file) => void take(file)}
      />
      <RefusalNotice refusal={task.refusal ?? lost} />
      <div role="status">
        {made && (
          <>
            <p>{t('places.imported', { file: fileName, added: made.added, known: made.known })}</p>
            {made.skipped.length > 0 && (
              <>
                <p>{t('places.skipped', { count: made.skipped.length })}</p>
                <ul className={styles.skipped}>
                  {made.skipped.slice(0, told).map(({ row, reason }) => (
                    <li key={row}>
                      {t('places.skippedRow', { row, reason: words.label('placeListSkips', reason) })}
                    </li>
                  ))}
                  {made.skipped.length > told && (
                    <li>{t('places.skippedMore', { count: made.skipped.length - told })}</li>
                  )}
                </ul>
              </>
            )}
          </>
        )}
      </div>
    </div>
  )
}
