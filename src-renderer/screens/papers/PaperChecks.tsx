import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../src-main/contract/define.ts'
import type { Contract } from '../../../src-main/contract/index.ts'
import type { PaperCheck } from '../../../src-main/contract/papers.ts'
import { useLink } from '../../api/address.tsx'
import type { Answered } from '../../api/hooks.ts'
import { Loading } from '../../components/Loading.tsx'
import { Check, Sheet } from '../../components/Paper.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import type { Order } from './paper-order.ts'

interface PaperChecksProps {
  readonly checks: Answered<Output<Contract['papers']['checks']>>
  readonly order: Order
  readonly year: number
}

/** What is missing before the paper is printed, each with the page that puts it right. */
export function PaperChecks({ checks, order, year }: PaperChecksProps) {
  const { t } = useTranslation('papers')
  const { value, refusal } = checks
  if (refusal) return <RefusalNotice refusal={refusal} />
  if (!value) return <Loading lines={3} />
  return (
    <Sheet title={t('before')}>
      {value.found.length === 0 ? (
        <Check ink="leaf" icon={<IconCheck size="1.25rem" stroke={1.7} />}>
          {t('fine')}
        </Check>
      ) : (
        value.found.map((found) => <Found key={found.code} found={found} order={order} year={year} />)
      )}
    </Sheet>
  )
}

function Found({ found, order, year }: { found: PaperCheck; order: Order; year: number }) {
  const { t } = useTranslation('papers')
  const { code, severity, count, example } = found
  const fix = useFix(code, order, year)
  const wrong = severity === 'error'
  const Icon = wrong ? IconAlertTriangle : IconInfoCircle
  return (
    <Check
      ink={wrong ? 'pen' : 'ink'}
      icon={<Icon size="1.25rem" stroke={1.7} />}
      action={
        fix && (
          <Button component="a" size="compact-sm" variant="light" {...fix.to}>
            {t(`fix.${fix.words}`)}
          </Button>
        )
      }
    >
      <span className="visually-hidden">{t(wrong ? 'error' : 'note')} </span>
      {t(`check.${code}`, { count, example: example ?? '', limit: Number(example ?? 0) })}
    </Check>
  )
}

/** The page that puts it right, where there is one. */
function useFix(code: PaperCheck['code'], { kind, communeId }: Order, year: number) {
  const link = useLink()
  if (code === 'no-set' || code === 'set-unfounded')
    return { words: 'sets', to: link('criteria', { year }) } as const
  if (code === 'no-seat') return { words: 'seat', to: link('settings', { part: 'papers' }) } as const
  if (code === 'without-consent') return { words: 'consents', to: link('privacy') } as const
  if (code === 'too-many' || code === 'no-subject') return null
  return { words: 'book', to: link('titles', { year, kind, commune: communeId ?? null }) } as const
}
