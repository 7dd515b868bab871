import { Button } from '@mantine/core'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useGo } from '../api/address.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import styles from './Frame.module.css'

/** A page that failed to draw: a fault, told to the console; the rest of the program goes on. */
export function Broken({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation(['frame', 'components'])
  const router = useRouter()
  useEffect(() => console.error(error), [error])
  return (
    <main id="content" className={styles.alone}>
      <EmptyState sentence={t('broken')}>
        <Button
          onClick={() => {
            reset()
            void router.invalidate()
          }}
        >
          {t('components:tryAgain')}
        </Button>
      </EmptyState>
    </main>
  )
}

/** An address that is no page. */
export function Missing() {
  const { t } = useTranslation()
  const go = useGo()
  return (
    <main id="content" className={styles.alone}>
      <EmptyState sentence={t('missing')}>
        <Button onClick={() => go('desk')}>{t('toDesk')}</Button>
      </EmptyState>
    </main>
  )
}
