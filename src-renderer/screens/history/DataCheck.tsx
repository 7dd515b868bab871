import { Button, CloseButton } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../src-main/contract/define.ts'
import type { Contract } from '../../../src-main/contract/index.ts'
import { useLink } from '../../api/address.tsx'
import type { Tasked } from '../../api/hooks.ts'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { AnchorCheck } from './AnchorCheck.tsx'
import styles from './history.module.css'

type Checked = Output<Contract['history']['check']>
const counted = ['places', 'people', 'subjects', 'titles', 'decisions', 'certificates'] as const

/** What the check of the whole file found, in words. */
export function DataCheck({ check }: { readonly check: Tasked<Record<string, never>, Checked> }) {
  const { t } = useTranslation('history')
  const link = useLink()
  const { value } = check
  if (check.running) return <p role="status">{t('check.running')}</p>
  if (!value) return <RefusalNotice refusal={check.refusal} />
  const list = counted
    .filter((table) => (value.counts[table] ?? 0) > 0)
    .map((table) => t(`counted.${table}`, { count: value.counts[table] ?? 0 }))
    .join(', ')
  const close = <CloseButton aria-label={t('check.close')} onClick={check.clear} />
  if (value.ok)
    return (
      <div role="status" className={styles.sound}>
        <IconCircleCheck size="1.25rem" stroke={1.7} aria-hidden />
        <div>
          <p>
            <b>{t('check.ok')}</b> {t('check.okWords', { count: value.chain.length, list })}{' '}
            {t('check.anchor', { code: value.anchor })}
          </p>
          <AnchorCheck />
        </div>
        {close}
      </div>
    )
  return (
    <div role="alert" className={styles.damaged}>
      <IconAlertTriangle size="1.25rem" stroke={1.7} aria-hidden />
      <div>
        <p>
          <b>{t('check.bad')}</b>
        </p>
        {value.integrity !== 'ok' && <p>{t('check.integrity', { what: value.integrity })}</p>}
        {value.foreignKeys > 0 && <p>{t('check.foreignKeys', { count: value.foreignKeys })}</p>}
        {!value.chain.ok && <p>{t('check.chain', { at: value.chain.brokenAt ?? 0 })}</p>}
        <Button component="a" variant="default" {...link('backups')}>
          {t('check.toBackups')}
        </Button>
      </div>
      {close}
    </div>
  )
}
