import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../src-main/contract/certificates.ts'
import { preflightSentence } from '../../../src-main/contract/labels/index.ts'
import { useLink } from '../../api/address.tsx'
import { Check, Sheet } from '../../components/Paper.tsx'
import { useWords } from '../../locales/words.ts'
import styles from './certificates.module.css'
import { fixOf, isRowCode, type RowCode } from './findings.ts'

interface FindingsProps {
  readonly findings: readonly Finding[]
  readonly decision: number
  readonly year: number
  /** All certificates are printed: there is nothing left to check. */
  readonly printed: boolean
  readonly onShow: (code: RowCode) => void
}

/** What must be put right before printing, and what is good to know, each with the button that does it. */
export function Findings({ findings, decision, year, printed, onShow }: FindingsProps) {
  const { t } = useTranslation('certificates')
  const { language } = useWords()
  const link = useLink()
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const notes = findings.length - errors
  if (findings.length === 0)
    return (
      <Sheet>
        <Check ink="leaf" icon={<IconCheck size="1.25rem" stroke={1.7} />}>
          {t(printed ? 'check.printed' : 'check.fine')}
        </Check>
      </Sheet>
    )
  const title = [
    errors > 0 && t('check.errors', { count: errors }),
    notes > 0 && t('check.notes', { count: notes }),
  ]
  return (
    <Sheet title={t('check.title', { found: title.filter(Boolean).join(', ') })}>
      {findings.map((finding) => {
        const { code, severity, count } = finding
        const wrong = severity === 'error'
        const fix = fixOf(finding, { decision, year }, link)
        return (
          <Check
            key={`${code} ${severity}`}
            ink={wrong ? 'pen' : 'ink'}
            icon={
              wrong ? (
                <IconAlertTriangle size="1.25rem" stroke={1.7} />
              ) : (
                <IconInfoCircle size="1.25rem" stroke={1.7} />
              )
            }
            action={
              <span className={styles.fixes}>
                {fix && (
                  <Button component="a" size="compact-sm" variant="light" {...fix.to}>
                    {t(`fix.${fix.words}`)}
                  </Button>
                )}
                {isRowCode(code) && (
                  <Button size="compact-sm" variant="light" onClick={() => onShow(code)}>
                    {t('check.show', { count })}
                  </Button>
                )}
              </span>
            }
          >
            <span className="visually-hidden">{t(wrong ? 'check.error' : 'check.note')} </span>
            {preflightSentence(language, finding)}
          </Check>
        )
      })}
    </Sheet>
  )
}
