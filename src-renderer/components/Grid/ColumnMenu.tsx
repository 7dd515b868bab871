import { ActionIcon, Button, Checkbox, Popover } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconColumns3 } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from '../ListMenus.module.css'
import { useScreenActions } from '../screen-actions.tsx'
import { asChoice, shownColumns, withMoved, withToggled } from './shown-columns.ts'

export interface ColumnMenuProps {
  /** Every column the list has. */
  readonly all: readonly { readonly id: string; readonly title: string; readonly stays?: boolean }[]
  /** Those the clerk chose, in their order; null: as the program has them. */
  readonly shown: readonly string[] | null
  readonly onShown: (shown: readonly string[] | null) => void
}

/** Which columns stand, and in what order: boxes to tick, arrows (or Alt+↑, Alt+↓ on a box) to move. */
export function ColumnMenu({ all, shown: chosen, onShown }: ColumnMenuProps) {
  const { t } = useTranslation('components')
  const [opened, setOpened] = useState(false)
  const shown = shownColumns(all, chosen).map(({ id }) => id)
  const set = (next: readonly string[]): void => onShown(asChoice(all, next))
  const hidden = all.filter(({ id }) => !shown.includes(id))
  const lines = [...shownColumns(all, chosen), ...hidden]
  const first = lines.find(({ stays }) => stays !== true)
  useScreenActions([{ name: t('columns.title'), run: () => setOpened(true) }])

  const onKeyDown = (event: KeyboardEvent, id: string): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    set(withMoved(shown, id, event.key === 'ArrowUp' ? -1 : 1))
  }
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      middlewares={{ flip: true, shift: true, size: true }}
      trapFocus
      returnFocus
      portalProps={{ target: '#content' }}
    >
      <Popover.Target>
        <Button
          px="0.75rem"
          variant="default"
          leftSection={<IconColumns3 size="1rem" stroke={1.6} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          {hidden.length === 0
            ? t('columns.button')
            : t('columns.some', { count: shown.length, of: all.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.menu} aria-label={t('columns.title')}>
        <ul className={styles.lines}>
          {lines.map(({ id, title, stays }) => {
            const at = shown.indexOf(id)
            return (
              <li key={id} className={styles.line} onKeyDown={(event) => onKeyDown(event, id)}>
                <Checkbox
                  className={styles.name}
                  data-autofocus={id === first?.id || undefined}
                  label={title}
                  checked={at >= 0}
                  disabled={stays === true}
                  onChange={() => set(withToggled(all, shown, id))}
                />
                {at >= 0 && (
                  <>
                    <ActionIcon
                      aria-label={t('columns.up', { column: title })}
                      aria-disabled={at === 0}
                      onClick={() => set(withMoved(shown, id, -1))}
                    >
                      <IconArrowUp size="1rem" aria-hidden />
                    </ActionIcon>
                    <ActionIcon
                      aria-label={t('columns.down', { column: title })}
                      aria-disabled={at === shown.length - 1}
                      onClick={() => set(withMoved(shown, id, 1))}
                    >
                      <IconArrowDown size="1rem" aria-hidden />
                    </ActionIcon>
                  </>
                )}
              </li>
            )
          })}
        </ul>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-disabled={chosen === null}
          onClick={() => onShown(null)}
        >
          {t('columns.reset')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}
