import { Button } from '@mantine/core'
import { IconUsb } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import { Mark } from '../../components/Mark.tsx'
import { useWords } from '../../locales/words.ts'
import styles from './backups.module.css'
import type { Plugged } from './use-sticks.ts'

interface PluggedSticksProps {
  readonly sticks: readonly Plugged[]
  readonly chosen: Plugged | undefined
  readonly onUse: (path: string) => void
}

/** The sticks that are plugged in, each with what lies on it; the one that is written to is marked. */
export function PluggedSticks({ sticks, chosen, onUse }: PluggedSticksProps) {
  const { t } = useTranslation('sticks')
  if (sticks.length === 0) return <p className={styles.quiet}>{t('nonePlugged')}</p>
  return (
    <ul aria-label={t('plugged')} className={styles.files}>
      {sticks.map((stick) => (
        <StickLine
          key={stick.path}
          stick={stick}
          isChosen={stick.path === chosen?.path}
          onUse={() => onUse(stick.path)}
        />
      ))}
    </ul>
  )
}

interface StickLineProps {
  readonly stick: Plugged
  readonly isChosen: boolean
  readonly onUse: () => void
}

function StickLine({ stick, isChosen, onUse }: StickLineProps) {
  const { t } = useTranslation('sticks')
  const words = useWords()
  const files = useAnswer(api.backups.backupsIn, { folder: stick.path }).value
  const newest = files?.find(({ madeAt }) => madeAt !== null)?.madeAt
  const room =
    stick.freeBytes === null || stick.totalBytes === null
      ? null
      : t('room', { free: words.bytes(stick.freeBytes), total: words.bytes(stick.totalBytes) })
  const holds =
    files && (newest ? t('holds', { count: files.length, at: words.moment(newest) }) : t('holdsNone'))
  const about = [holds, room, stick.fileSystem, t(stick.stickId === null ? 'unknown' : 'known')]
  return (
    <li className={isChosen ? styles.chosen : styles.file}>
      <div className={styles.line}>
        <IconUsb size="1.25rem" stroke={1.6} aria-hidden />
        <b>{stick.name}</b>
        <span className={styles.about}>{about.filter(Boolean).join(' · ')}</span>
        {isChosen ? (
          <Mark ink="ink">{t('chosen')}</Mark>
        ) : (
          <Button variant="default" size="xs" onClick={onUse}>
            {t('use', { name: stick.name })}
          </Button>
        )}
      </div>
      {stick.readOnly && <Mark ink="pen">{t('locked')}</Mark>}
    </li>
  )
}
