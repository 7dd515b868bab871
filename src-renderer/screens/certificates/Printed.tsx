import { Anchor, Button } from '@mantine/core'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '../../../src-main/contract/refusal.ts'
import { useLink } from '../../api/address.tsx'
import { saveFile } from '../../api/files.ts'
import { Sheet } from '../../components/Paper.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { useWords } from '../../locales/words.ts'
import styles from './certificates.module.css'
import type { Made } from './use-printing.ts'

interface PrintedProps {
  readonly made: Made
  readonly decision: number
  readonly year: number
  readonly onPrint: () => void
  readonly onPrintDecision: () => void
  readonly onBack: () => void
}

/** The file that was drawn: print it, keep it, what is frozen now, whose name shrank, what comes next. */
export function Printed({ made, decision, year, onPrint, onPrintDecision, onBack }: PrintedProps) {
  const { t } = useTranslation('certificates')
  const words = useWords()
  const link = useLink()
  const [refusal, setRefusal] = useState<Refusal>()
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])

  return (
    <>
      <Sheet
        title={
          made.what === 'decision'
            ? t('made.decision', { count: made.pages })
            : t('made.certificates', {
                count: made.certificates,
                from: made.firstNumber,
                to: made.lastNumber,
              })
        }
      >
        <div className={styles.made}>
          <p role="status">{t(made.what === 'decision' ? 'made.decisionHow' : 'made.how')}</p>
          <div className={styles.deeds}>
            <Button
              ref={first}
              leftSection={<IconPrinter size="1.125rem" stroke={1.6} aria-hidden />}
              onClick={onPrint}
            >
              {t('made.print')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconDownload size="1.125rem" stroke={1.6} aria-hidden />}
              onClick={() => void saveFile(made, setRefusal)}
            >
              {t('made.save')}
            </Button>
          </div>
          <RefusalNotice refusal={refusal} />
          <p className={styles.quiet}>{made.fileName}</p>
        </div>
      </Sheet>
      {made.what === 'certificates' && (
        <Sheet title={t('frozen.title')}>
          <p>{t('frozen.words', { count: made.certificates })}</p>
        </Sheet>
      )}
      {made.what === 'certificates' && made.shrunk.length > 0 && (
        <Sheet title={t('shrunk.title', { count: made.shrunk.length })}>
          <table className={styles.shrunk}>
            <thead>
              <tr>
                <th scope="col">{t('column.number')}</th>
                <th scope="col">{t('column.name')}</th>
                <th scope="col">{t('shrunk.size')}</th>
              </tr>
            </thead>
            <tbody>
              {made.shrunk.map(({ registerNumber, name, sizePt }) => (
                <tr key={registerNumber}>
                  <td>{registerNumber}</td>
                  <td>{name}</td>
                  <td>{t('shrunk.points', { size: words.number(sizePt) })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Sheet>
      )}
      <Sheet title={t('next.title')}>
        <ul className={styles.next}>
          {made.what === 'certificates' && (
            <li>
              <Button variant="subtle" size="compact-sm" onClick={onPrintDecision}>
                {t('printDecision')}
              </Button>
            </li>
          )}
          <li>
            <Button variant="subtle" size="compact-sm" onClick={onBack}>
              {t('next.back')}
            </Button>
          </li>
          <li>
            <Anchor {...link('certificates', { decision, year })}>{t('next.register')}</Anchor>
          </li>
          <li>
            <Anchor {...link('backups')}>{t('next.backup')}</Anchor>
          </li>
        </ul>
      </Sheet>
    </>
  )
}
