import { useTranslation } from 'react-i18next'
import { unknownSentence } from '../../../src-main/contract/labels/index.ts'
import type { Unknown } from '../../../src-main/contract/values/unknowns.ts'
import { useWords } from '../../locales/words.ts'
import styles from './criteria.module.css'

interface UnknownsProps {
  readonly unknowns: readonly Unknown[]
  /** How many are told by name; the others are counted. */
  readonly atMost?: number
}

/** Everything a set does not say, by name, in pen ink. */
export function Unknowns({ unknowns, atMost = unknowns.length }: UnknownsProps) {
  const { t } = useTranslation('criteria')
  const { language } = useWords()
  return (
    <ul className={styles.unknowns}>
      {unknowns.slice(0, atMost).map((each) => (
        <li key={`${each.what} ${each.at}`}>{unknownSentence(language, each)}</li>
      ))}
      {unknowns.length > atMost && <li>{t('more', { count: unknowns.length - atMost })}</li>}
    </ul>
  )
}
