import { useTranslation } from 'react-i18next'
import { useAddress } from '../../api/address.tsx'
import { Desk } from '../../components/Desk.tsx'
import { ExportsLog } from './ExportsLog.tsx'
import { FindPerson } from './FindPerson.tsx'
import { PersonSheet } from './PersonSheet.tsx'
import styles from './privacy.module.css'

/** What people may ask of the office about their data: consents, all about one person, erasure; and what left the program. */
export function PrivacyScreen() {
  const { t } = useTranslation('privacy')
  const [{ subject }, change] = useAddress('privacy')
  return (
    <Desk title={t('title')} sub={t('sub')}>
      <div className={styles.column}>
        <FindPerson onChoose={(id) => change({ subject: id }, 'step')} />
        {subject !== undefined && <PersonSheet key={subject} subjectId={subject} />}
        <ExportsLog />
      </div>
    </Desk>
  )
}
