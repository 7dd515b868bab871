import { useTranslation } from 'react-i18next'
import type { Output } from '../../../src-main/contract/define.ts'
import type { Contract } from '../../../src-main/contract/index.ts'
import { Mark } from '../../components/Mark.tsx'
import { useWords } from '../../locales/words.ts'
import styles from './backups.module.css'

interface MadeResultProps {
  readonly made: Output<Contract['backups']['makeBackup']>
  readonly folder: string
}

/** What was written and how it was read back, in plain words; what was lost beside it, in red. */
export function MadeResult({ made, folder }: MadeResultProps) {
  const { t } = useTranslation('sticks')
  const { t: tb } = useTranslation('backups')
  const words = useWords()
  const { stick, pastCache, others, lost } = made
  const name = stick ?? folder
  const said = pastCache ? (stick === null ? 'made.folder' : 'made.stick') : 'made.memory'
  return (
    <div role="status" className={styles.section}>
      <p>
        <Mark ink={pastCache ? 'leaf' : 'sand'}>{tb('madeMark')}</Mark> {t(said, { name })}{' '}
        {others > 0 && lost.length === 0 && t('made.others', { count: others })}
      </p>
      <p className={styles.about}>
        {t('made.file', {
          file: made.fileName,
          size: words.bytes(made.bytes),
          count: made.counts.titles ?? 0,
        })}
      </p>
      {lost.length > 0 && <Lost name={name} files={lost} />}
    </div>
  )
}

/** Backups that a stick did not keep. */
export function Lost({ name, files }: { readonly name: string; readonly files: readonly string[] }) {
  const { t } = useTranslation('sticks')
  return (
    <p role="alert">
      <Mark ink="pen">{t('lost.mark')}</Mark> {t('lost.words', { name, files: files.join(', ') })}
    </p>
  )
}
