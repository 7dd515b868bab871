import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../src-main/contract/define.ts'
import type { Contract } from '../../../src-main/contract/index.ts'
import { backupReasonSentence } from '../../../src-main/contract/labels/index.ts'
import { useLink } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useTask } from '../../api/hooks.ts'
import { Mark } from '../../components/Mark.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { useWords } from '../../locales/words.ts'
import styles from './backups.module.css'
import { asksForSecret, SecretField } from './SecretField.tsx'

export type BackupFile = Output<Contract['backups']['backupsIn']>[number]

interface FilesProps {
  readonly folder: string
  readonly files: readonly BackupFile[]
}

/** The backups lying in a folder, each with its check and its way back. */
export function FilesInFolder({ folder, files }: FilesProps) {
  const { t } = useTranslation('backups')
  return (
    <section aria-label={t('files')} className={styles.section}>
      <h2 className={styles.heading}>{t('files')}</h2>
      {files.length === 0 ? (
        <p className={styles.quiet}>{t('noFiles', { folder })}</p>
      ) : (
        <ul className={styles.files}>
          {files.map((file) => (
            <FileLine key={file.path} file={file} />
          ))}
        </ul>
      )}
    </section>
  )
}

function FileLine({ file }: { readonly file: BackupFile }) {
  const { t } = useTranslation('backups')
  const words = useWords()
  const link = useLink()
  const verify = useTask(api.backups.verifyBackup)
  const { value } = verify
  const name = file.madeAt === null ? file.fileName : words.moment(file.madeAt)
  return (
    <li className={styles.file}>
      <div className={styles.line}>
        <b>{name}</b>
        <span className={styles.about}>
          {[file.office, words.bytes(file.bytes), file.madeAt === null ? null : file.fileName]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <span className={styles.ways}>
          <Button
            variant="default"
            size="xs"
            aria-label={t('verifyNamed', { name })}
            loading={verify.running}
            onClick={() => void verify.run({ file: file.path })}
          >
            {t('verify')}
          </Button>
          <Button
            variant="default"
            size="xs"
            component="a"
            aria-label={t('restoreNamed', { name })}
            {...link('restore', { file: file.path })}
          >
            {t('restore')}
          </Button>
        </span>
      </div>
      {!file.readable && !value && <Mark ink="pen">{t('unreadable')}</Mark>}
      {value && (
        <p role="status">
          <Mark ink={value.ok ? 'leaf' : 'pen'}>{t(value.ok ? 'good' : 'bad')}</Mark>{' '}
          {value.ok
            ? t('goodWords', { count: value.counts?.titles ?? 0 })
            : backupReasonSentence(words.language, value.reason ?? '')}
        </p>
      )}
      <SecretField
        refusal={verify.refusal}
        running={verify.running}
        onSecret={(secret) => void verify.run({ file: file.path, secret })}
      />
      <RefusalNotice refusal={asksForSecret(verify.refusal) ? undefined : verify.refusal} />
    </li>
  )
}
