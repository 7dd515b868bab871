import { Box, Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { type DragEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './FileDrop.module.css'

interface FileDropProps {
  /** The button: "Chọn tệp Excel". */
  readonly label?: string
  /** ".xlsx,.xls,.csv" */
  readonly accept: string
  readonly busy?: boolean
  /** A sentence under the button: which files it takes. */
  readonly hint?: string
  /** Not the page's one filled button. */
  readonly quiet?: boolean
  readonly onFile: (file: File) => void
}

/** Chooses one file by button or by dropping it. */
export function FileDrop({ label, accept, busy = false, hint, quiet = false, onFile }: FileDropProps) {
  const { t } = useTranslation('components')
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const onDrop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file && !busy) onFile(file)
  }
  return (
    <Box
      className={over ? styles.over : styles.drop}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        onChange={(event) => {
          const file = event.target.files?.[0]
          // The same file chosen again is chosen again.
          event.target.value = ''
          if (file) onFile(file)
        }}
      />
      <Button
        variant={quiet ? 'default' : 'filled'}
        leftSection={<IconFileImport size="1.125rem" stroke={1.6} aria-hidden />}
        loading={busy}
        onClick={() => input.current?.click()}
      >
        {label ?? t('file.choose')}
      </Button>
      <span className={styles.hint}>{hint ?? t('file.drop')}</span>
    </Box>
  )
}
