import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import { useAnswer } from '../api/hooks.ts'
import styles from './Frame.module.css'

/** On every page of an office that was restored for practice. */
export function TrialRibbon() {
  const { t } = useTranslation()
  const standing = useAnswer(api.standing.now, {}).value
  if (standing?.why !== 'trial') return null
  return (
    <section aria-label={t('trial')} className={styles.ribbon}>
      <b>{t('trial')}</b> <span>{t('trialLong')}</span>
    </section>
  )
}
