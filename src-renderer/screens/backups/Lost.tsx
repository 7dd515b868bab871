import { useTranslation } from 'react-i18next'
import { Mark } from '../../components/Mark.tsx'
import styles from './backups.module.css'

/** Backups that a stick did not keep. */
export function Lost({ name, files }: { readonly name: string; readonly files: readonly string[] }) {
  const { t } = useTranslation('sticks')
  return (
    <p role="alert" className={styles.lost}>
      <Mark ink="pen">{t('lost.mark')}</Mark> {t('lost.words', { name, files: files.join(', ') })}
    </p>
  )
}
