import { Button, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useUnsaved } from '../../api/address.tsx'
import styles from './decisions.module.css'

/** Leaving a decision half typed asks: it is written nowhere yet. */
export function LeaveQuestion({ unsaved }: { readonly unsaved: boolean }) {
  const { t } = useTranslation('decisions')
  const { asked, stay, leave } = useUnsaved(unsaved)
  return (
    <Modal opened={asked} onClose={stay} title={t('leave.title')} withCloseButton={false}>
      <p>{t('leave.words')}</p>
      <div className={styles.leave}>
        <Button variant="default" onClick={leave}>
          {t('leave.leave')}
        </Button>
        <Button onClick={stay} data-autofocus>
          {t('leave.stay')}
        </Button>
      </div>
    </Modal>
  )
}
