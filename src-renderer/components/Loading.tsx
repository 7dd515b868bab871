import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './Loading.module.css'

/** Nothing for 150 ms, then grey lines where the words will stand: most answers are there before. */
export function Loading({ lines = 3 }: { readonly lines?: number }) {
  const { t } = useTranslation('components')
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = window.setTimeout(() => setLate(true), 150)
    return () => window.clearTimeout(timer)
  }, [])
  return (
    <div role="status" aria-label={t('loading')} className={styles.lines}>
      {late && [...Array(lines).keys()].map((line) => <span key={line} className={styles.line} />)}
    </div>
  )
}
