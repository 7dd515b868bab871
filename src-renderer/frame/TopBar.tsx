import { ActionIcon, Button, Popover } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconKeyboard } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { isComposing, isTyping } from '../components/composing.ts'
import { RefusalNotice } from '../components/RefusalNotice.tsx'
import styles from './Frame.module.css'
import { SearchBox } from './SearchBox.tsx'
import type { Settings } from './settings.ts'
import type { Undoing } from './undoing.ts'
import { YearMenu } from './YearMenu.tsx'

interface TopBarProps {
  readonly settings: Settings
  readonly undoing: Undoing
  readonly onHelp: () => void
}

/** The working year, search and commands, and what could be undone, by its name. */
export function TopBar({ settings, undoing, onHelp }: TopBarProps) {
  const { t } = useTranslation()
  useUndoKeys(undoing)
  return (
    <header className={styles.bar}>
      <YearMenu settings={settings} />
      <SearchBox undoing={undoing} onHelp={onHelp} />
      <Popover
        opened={undoing.refusal !== undefined}
        onDismiss={undoing.clear}
        position="bottom-end"
        width="26rem"
        withRoles={false}
      >
        <Popover.Target>
          <span className={styles.undo}>
            {undoing.redoLabel !== null && (
              <ActionIcon
                aria-label={undoing.redoLabel}
                title={`${undoing.redoLabel} (Ctrl Shift Z)`}
                disabled={undoing.busy}
                onClick={() => void undoing.redo()}
              >
                <IconArrowForwardUp size="1.125rem" stroke={1.6} />
              </ActionIcon>
            )}
            <Button
              variant="subtle"
              color="sand"
              leftSection={<IconArrowBackUp size="1rem" aria-hidden />}
              disabled={undoing.undoLabel === null}
              loading={undoing.busy}
              title={undoing.undoLabel === null ? undefined : `${undoing.undoLabel} (Ctrl Z)`}
              onClick={() => void undoing.undo()}
              classNames={{ root: styles.undoButton ?? '', label: styles.undoLabel ?? '' }}
            >
              {undoing.undoLabel ?? t('undo.nothing')}
            </Button>
          </span>
        </Popover.Target>
        <Popover.Dropdown>
          <RefusalNotice refusal={undoing.refusal} />
        </Popover.Dropdown>
      </Popover>
      <ActionIcon aria-label={t('command.keys')} title={`${t('command.keys')} (F1)`} onClick={onHelp}>
        <IconKeyboard size="1.25rem" stroke={1.6} />
      </ActionIcon>
    </header>
  )
}

/** Ctrl+Z in a box undoes typing; anywhere else it undoes the last action. */
function useUndoKeys({ undo, redo }: Undoing): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const key = event.key.toLowerCase()
      if (!event.ctrlKey || event.altKey || isComposing(event) || isTyping(event.target)) return
      if (key !== 'z' && key !== 'y') return
      event.preventDefault()
      void (key === 'y' || event.shiftKey ? redo() : undo())
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [undo, redo])
}
