import { Button, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useUnsaved } from '../../api/address.tsx'
import styles from './decisions.module.css'

/** Leaving a decision half typed asks: it is written nowhere yet. */
export function LeaveQuestion({ unsaved }: { readonly unsaved: boolean }) {
  const { t } = useTranslation('decisions')
  const { asked, stay, leave } = useUnsaved(unsaved)
  return (
    <Modal.Root opened={asked} onClose={stay} centered lockScroll={false} transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content aria-label={t('leave.title')}>
        <Modal.Body>
          <h2 className={styles.question}>{t('leave.title')}</h2>
          <p>{t('leave.words')}</p>
          <div className={styles.leave}>
            <Button variant="default" onClick={leave}>
              {t('leave.leave')}
            </Button>
            <Button onClick={stay} data-autofocus>
              {t('leave.stay')}
            </Button>
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
