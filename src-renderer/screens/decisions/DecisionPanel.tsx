import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLink } from '../../api/address.tsx'
import { Mark } from '../../components/Mark.tsx'
import { SidePanel } from '../../components/SidePanel.tsx'
import { useWords } from '../../locales/words.ts'
import { type Decision, numbersOf } from './decision-columns.tsx'
import styles from './decisions.module.css'

/** One decision beside the list, with what can be done next. */
export function DecisionPanel({ decision }: { readonly decision: Decision }) {
  const { t } = useTranslation('decisions')
  const words = useWords()
  const link = useLink()
  const { id, year, text, label, purpose, revoked, issued, toPrint } = decision
  const takesBack = purpose === 'revocation'
  const signer = /\p{L}/u.test(text.signer.name) ? text.signer.name : t('byHand')
  return (
    <SidePanel
      label={t('panel')}
      title={text.number === null ? t('unnumbered') : t('numbered', { number: text.number })}
    >
      <dl className={styles.facts}>
        <dt>{t('field.day')}</dt>
        <dd>{text.day === null ? <Mark ink="pen">{t('noDay')}</Mark> : words.day(text.day)}</dd>
        {text.number === null && (
          <>
            <dt>{t('field.number')}</dt>
            <dd>
              <Mark ink="pen">{t('noNumber')}</Mark>
            </dd>
          </>
        )}
        <dt>{t('field.signer')}</dt>
        <dd>
          {signer}, {text.signer.post}
        </dd>
        <dt>{t('field.subject')}</dt>
        <dd>{text.subject}</dd>
        <dt>{t('column.label')}</dt>
        <dd>{label}</dd>
        {takesBack ? (
          <>
            <dt>{t('revoke.count')}</dt>
            <dd>
              <Mark ink="pen">{words.number(revoked)}</Mark>
            </dd>
          </>
        ) : (
          <Given decision={decision} />
        )}
      </dl>
      <div className={styles.deeds}>
        <Button
          component="a"
          variant="light"
          leftSection={<IconPrinter size="1.125rem" stroke={1.6} aria-hidden />}
          {...link('print', { decision: id, year })}
          data-autofocus
        >
          {t(takesBack ? 'revoke.open' : toPrint > 0 ? 'openToPrint' : 'open', { count: toPrint })}
        </Button>
        {issued === 0 && (
          <Button component="a" variant="default" {...link('decision', { decision: id, year })}>
            {t(text.number === null ? 'fillNumber' : text.day === null ? 'fillDay' : 'amendWords')}
          </Button>
        )}
        {!takesBack && (
          <Button component="a" variant="default" {...link('certificates', { decision: id, year })}>
            {t('openRegister')}
          </Button>
        )}
      </div>
    </SidePanel>
  )
}

/** What a recognition gave: to how many, which numbers, how many papers are printed. */
function Given({ decision }: { readonly decision: Decision }) {
  const { t } = useTranslation('decisions')
  const words = useWords()
  const { recognised, revoked, issued, toPrint } = decision
  return (
    <>
      <dt>{t('column.recognised')}</dt>
      <dd>{words.number(recognised)}</dd>
      {revoked > 0 && (
        <>
          <dt>{t('revoke.since')}</dt>
          <dd>
            <Mark ink="pen">{words.number(revoked)}</Mark>
          </dd>
        </>
      )}
      <dt>{t('column.numbers')}</dt>
      <dd>{numbersOf(decision) || '–'}</dd>
      <dt>{t('column.issued')}</dt>
      <dd>
        {toPrint === 0 && issued > 0 ? (
          <Mark ink="leaf">{t('allIssued')}</Mark>
        ) : (
          t('issuedOf', { issued, recognised })
        )}
      </dd>
    </>
  )
}
