import { Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Desk } from '../../components/Desk.tsx'
import { FileDrop } from '../../components/FileDrop.tsx'
import { Kbd } from '../../components/Kbd.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { accepted, usePaste } from './files.ts'
import styles from './imports.module.css'
import type { ReadingFile } from './use-reading.ts'

/** Before a file is chosen: what this is for, and the three ways to give one. */
export function ChooseFile({ file }: { readonly file: ReadingFile }) {
  const { t } = useTranslation('imports')
  usePaste(!file.busy, file.take)
  return (
    <Desk title={t('title')} sub={t('sub')}>
      <Stack gap="md" className={styles.choose}>
        <FileDrop
          label={t('file.choose')}
          accept={accepted}
          busy={file.busy}
          hint={t('file.hint')}
          onFile={(chosen) => void file.take(chosen)}
        />
        <RefusalNotice refusal={file.refusal} />
        <p>
          {t('file.paste')} <Kbd keys="Ctrl V" />
        </p>
        <p className={styles.quiet}>{t('file.what')}</p>
      </Stack>
    </Desk>
  )
}
