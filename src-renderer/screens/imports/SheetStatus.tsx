import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Kbd } from '../../components/Kbd.tsx'
import { StatusBar } from '../../components/StatusBar.tsx'
import type { Draft, Preview } from './draft.ts'

interface SheetStatusProps {
  readonly draft: Draft
  readonly preview: Preview | undefined
  readonly isDone: boolean
  readonly off: boolean
  readonly busy: boolean
  readonly onApply: () => void
}

/** The one button, what it leaves, why it is off; the keys at the right. */
export function SheetStatus({ draft, preview, isDone, off, busy, onApply }: SheetStatusProps) {
  const { t } = useTranslation('imports')
  if (isDone || !preview) return <StatusBar>{isDone ? t('done.inHistory') : null}</StatusBar>
  const { counts, blockers } = preview
  const stays = counts.rows - counts.goesIn
  const why =
    blockers.length > 0
      ? t('status.blocked')
      : counts.goesIn === 0
        ? t('status.nothing')
        : stays > 0
          ? t('status.stays', { count: stays })
          : t('status.all')
  return (
    <StatusBar
      counts={
        <>
          <Kbd keys="F8" /> {t('status.next')} · <Kbd keys="F2" /> {t('status.edit')} ·{' '}
          <Kbd keys="Ctrl Enter" /> {t('status.apply')}
        </>
      }
    >
      <Button disabled={off && !busy} loading={busy} onClick={onApply}>
        {t(`status.${draft.kind}`, { whom: t(`whom.${draft.subject}`, { count: counts.goesIn }) })}
      </Button>
      <span>{why}</span>
    </StatusBar>
  )
}
