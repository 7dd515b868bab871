import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLink } from '../../api/address.tsx'
import { Section } from './Section.tsx'
import styles from './settings.module.css'

/** Where the data lie, and the way to their check and their backup. */
export function DataPart({ folder, version }: { readonly folder: string; readonly version: string }) {
  const { t } = useTranslation('settings')
  const link = useLink()
  return (
    <Section title={t('part.data')}>
      <dl className={styles.facts}>
        <dt>{t('data.folder')}</dt>
        <dd>{folder}</dd>
        <dt>{t('data.version')}</dt>
        <dd>{version}</dd>
      </dl>
      <p className={styles.quiet}>{t('data.words')}</p>
      <div className={styles.buttons}>
        <Button component="a" variant="default" {...link('history', { check: true })}>
          {t('data.check')}
        </Button>
        <Button component="a" variant="default" {...link('backups')}>
          {t('data.backups')}
        </Button>
        <Button component="a" variant="default" {...link('incident')}>
          {t('data.incident')}
        </Button>
      </div>
    </Section>
  )
}
