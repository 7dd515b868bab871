import { useTranslation } from 'react-i18next'
import type { RescueState } from '../../../src-main/contract/rescue.ts'
import { useWords } from '../../locales/words.ts'
import styles from './Rescue.module.css'

interface WhatHappenedProps {
  readonly trouble: NonNullable<RescueState['trouble']>
  readonly title: string
  readonly folder: string
}

/** Which file, where its copy lies, what usually does such a thing. */
export function WhatHappened({ trouble, title, folder }: WhatHappenedProps) {
  const { t } = useTranslation('rescue')
  const words = useWords()
  const { file, copy, causes, readable, lastAction } = trouble
  const rows = Object.values(readable ?? {}).reduce((sum, count) => sum + count, 0)
  return (
    <>
      <h1 className={styles.title}>{title}</h1>
      <p>{t('calm')}</p>
      <div className={styles.facts}>
        {file === null ? (
          <p>{t('pointer', { folder })}</p>
        ) : (
          <>
            <p>{t('file', { file })}</p>
            <p>{copy === null ? t('noCopy') : t('copy', { copy })}</p>
          </>
        )}
        {file !== null && readable !== null && (
          <p>
            {rows === 0
              ? t('unreadable')
              : t('readable', { titles: readable.titles ?? 0, certificates: readable.certificates ?? 0 })}
          </p>
        )}
        {lastAction?.deed != null && (
          <p>{t('lastRead', { deed: words.deed(lastAction.deed), at: words.moment(lastAction.at) })}</p>
        )}
      </div>
      <div className={`${styles.facts} ${styles.causes}`}>
        <p>{t('causes.title')}</p>
        <ul>
          {causes.map((cause) => (
            <li key={cause}>{t(`causes.${cause}`)}</li>
          ))}
        </ul>
      </div>
    </>
  )
}
