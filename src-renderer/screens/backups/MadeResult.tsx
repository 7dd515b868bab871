import { useTranslation } from 'react-i18next'
import type { Output } from '../../../src-main/contract/define.ts'
import type { Contract } from '../../../src-main/contract/index.ts'
import { Mark } from '../../components/Mark.tsx'
import { useWords } from '../../locales/words.ts'
import styles from './backups.module.css'
import { CheckStick } from './CheckStick.tsx'
import { Lost } from './Lost.tsx'

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
      {lost.length > 0 && <Lost name={name} files={lost} />}
      <p>
        <Mark ink={pastCache ? 'leaf' : 'sand'}>{tb('madeMark')}</Mark> {t(said, { name })}{' '}
        {others > 0 && lost.length === 0 && t('made.others', { count: others })}
      </p>
      <p className={styles.small}>
        {t('made.file', {
          file: made.fileName,
          size: words.bytes(made.bytes),
          count: made.counts.titles ?? 0,
        })}
      </p>
      {!pastCache && <CheckStick folder={folder} stick={undefined} again />}
    </div>
  )
}
