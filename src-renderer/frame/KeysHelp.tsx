import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { isComposing, isTyping } from '../components/composing.ts'
import { Dialog } from '../components/Dialog.tsx'
import { Kbd } from '../components/Kbd.tsx'
import { useActionsInSight } from '../components/screen-actions.tsx'
import styles from './KeysHelp.module.css'

interface KeysHelpProps {
  readonly open: boolean
  readonly onOpen: () => void
  readonly onClose: () => void
}

const everywhere = [
  ['Ctrl K', 'search'],
  ['Ctrl Z', 'undo'],
  ['Ctrl Shift Z', 'redo'],
  ['F1', 'help'],
] as const
const list = [
  ['↑ ↓ ← →', 'move'],
  ['Home, End', 'ends'],
  ['Ctrl Home, Ctrl End', 'corners'],
  ['PgUp, PgDn', 'pages'],
  ['a … y', 'letters'],
  ['Space', 'select'],
  ['Shift ↑ ↓', 'extend'],
  ['Ctrl A', 'all'],
  ['Enter', 'open'],
  ['Esc', 'back'],
  ['F2', 'edit'],
  ['Ctrl C', 'copy'],
  ['Ctrl V', 'paste'],
  ['Ctrl F', 'filter'],
  ['Alt ↓', 'columnFilter'],
  ['F8, Shift F8', 'problem'],
  ['Shift ← →', 'widen'],
] as const

/** The keys of the page in sight (? or F1). */
export function KeysHelp({ open, onOpen, onClose }: KeysHelpProps) {
  const { t } = useTranslation()
  const here = useActionsInSight().flatMap(({ name, keys }) =>
    keys === undefined ? [] : [[keys, name] as const],
  )
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isComposing(event) || (event.key !== 'F1' && (event.key !== '?' || isTyping(event.target)))) return
      event.preventDefault()
      onOpen()
    }
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [onOpen])
  return (
    <Dialog opened={open} onClose={onClose} title={t('keys.title')} size="52rem" closeLabel={t('keys.close')}>
      <div className={styles.columns}>
        <div>
          {here.length > 0 && <h3>{t('keys.here')}</h3>}
          {here.map(([keys, name]) => (
            <p key={keys}>
              <Kbd keys={keys.replaceAll('+', ' ')} /> {name}
            </p>
          ))}
          <h3>{t('keys.everywhere')}</h3>
          {everywhere.map(([keys, what]) => (
            <p key={keys}>
              <Kbd keys={keys} /> {t(`keys.${what}`)}
            </p>
          ))}
        </div>
        <div>
          <h3>{t('keys.grid')}</h3>
          {list.map(([keys, what]) => (
            <p key={keys}>
              <Kbd keys={keys} /> {t(`keys.${what}`)}
            </p>
          ))}
        </div>
      </div>
    </Dialog>
  )
}
