import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { BookFilter } from '../../../src-main/contract/assessments.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import type { useExport } from './ExportMenu.tsx'
import styles from './PrintedBook.module.css'
import { PublicNotice } from './PublicNotice.tsx'
import { useTitleTexts } from './title-texts.ts'

interface PublicSheetProps {
  readonly filter: BookFilter
  readonly exporting: ReturnType<typeof useExport>
  readonly opened: boolean
  readonly onClose: () => void
}

/** The list for everybody as a spreadsheet: said first what it leaves out and who did not agree to be named. */
export function PublicSheet({ filter, exporting, opened, onClose }: PublicSheetProps) {
  const { t } = useTitleTexts()
  const [birthYear, setBirthYear] = useState(false)
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      size="40rem"
      title={t('export.publicSheet')}
      closeLabel={t('export.publicClose')}
    >
      <div className={styles.form}>
        <PublicNotice filter={filter} />
        <Checkbox
          label={t('export.birthYear')}
          checked={birthYear}
          onChange={(event) => setBirthYear(event.currentTarget.checked)}
        />
        <RefusalNotice refusal={exporting.refusal} />
        <div className={styles.actions}>
          <Button
            data-autofocus
            loading={exporting.running}
            onClick={() =>
              void exporting.run('public', birthYear).then((isWritten) => isWritten && onClose())
            }
          >
            {t('export.publicMake')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
