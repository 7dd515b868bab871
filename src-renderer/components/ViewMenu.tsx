import { ActionIcon, Button, Popover, TextInput } from '@mantine/core'
import { IconBookmark, IconPencil, IconX } from '@tabler/icons-react'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isComposing } from './composing.ts'
import styles from './ListMenus.module.css'
import { useScreenActions } from './screen-actions.tsx'

export interface ViewMenuProps {
  readonly views: readonly { readonly name: string }[]
  /** The view in sight, while nothing of it was changed. */
  readonly current: string | null
  /** null: the whole list, with the columns it came with. */
  readonly onOpen: (name: string | null) => void
  /** What is in sight, under this name; a view of that name is written over. */
  readonly onSave: (name: string) => void
  readonly onRename: (name: string, to: string) => void
  readonly onRemove: (name: string) => void
  /** Takes the last removal back. */
  readonly onBringBack: () => void
  readonly removed: string | null
}

/** Filter, order and columns of a list under a name: open, keep, write over, rename, remove. */
export function ViewMenu(props: ViewMenuProps) {
  const { views, current, removed } = props
  const { t } = useTranslation('components')
  const [opened, setOpened] = useState(false)
  const [name, setName] = useState('')
  const [renaming, setRenaming] = useState<string | null>(null)
  const box = useRef<HTMLInputElement>(null)
  const show = (now: boolean): void => {
    setOpened(now)
    setRenaming(null)
  }
  useScreenActions([{ name: t('views.action'), run: () => show(true) }])

  const wanted = name.trim().normalize('NFC')
  const isKnown = views.some((view) => view.name === wanted)
  const open = (of: string | null): void => {
    // Changed and kept again, it is written over without typing its name.
    setName(of ?? '')
    show(false)
    props.onOpen(of)
  }
  const save = (event: FormEvent): void => {
    event.preventDefault()
    if (wanted === '') return
    props.onSave(wanted)
    show(false)
  }
  return (
    <Popover
      opened={opened}
      onChange={show}
      position="bottom-end"
      width="20rem"
      middlewares={{ flip: true, shift: true, size: true }}
      trapFocus
      returnFocus
      closeOnEscape={renaming === null}
      portalProps={{ target: '#content' }}
    >
      <Popover.Target>
        <Button
          px="0.75rem"
          variant={current === null ? 'default' : 'light'}
          leftSection={<IconBookmark size="1rem" stroke={1.6} aria-hidden />}
          onClick={() => show(!opened)}
        >
          {current === null ? t('views.button') : t('views.current', { name: current })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.menu} aria-label={t('views.button')}>
        <ul className={styles.lines}>
          <li className={styles.line}>
            <Button className={styles.name} variant="subtle" justify="flex-start" onClick={() => open(null)}>
              {t('views.whole')}
            </Button>
          </li>
          {views.map((view) => (
            <li key={view.name} className={styles.line}>
              {renaming === view.name ? (
                <Rename
                  name={view.name}
                  isTaken={(to) => to !== view.name && views.some((other) => other.name === to)}
                  onDone={(to) => {
                    setRenaming(null)
                    // What had the focus is gone.
                    box.current?.focus()
                    if (to !== null) props.onRename(view.name, to)
                  }}
                />
              ) : (
                <>
                  <Button
                    className={styles.name}
                    variant={view.name === current ? 'light' : 'subtle'}
                    aria-current={view.name === current}
                    justify="flex-start"
                    onClick={() => open(view.name)}
                  >
                    {view.name}
                  </Button>
                  <ActionIcon
                    aria-label={t('views.rename', { name: view.name })}
                    onClick={() => setRenaming(view.name)}
                  >
                    <IconPencil size="1rem" aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    aria-label={t('views.remove', { name: view.name })}
                    onClick={() => props.onRemove(view.name)}
                  >
                    <IconX size="1rem" aria-hidden />
                  </ActionIcon>
                </>
              )}
            </li>
          ))}
        </ul>
        <p role="status" className={styles.said}>
          {removed !== null && (
            <>
              {t('views.removed', { name: removed })}{' '}
              <Button
                key={removed}
                autoFocus
                size="compact-sm"
                variant="light"
                onClick={() => {
                  props.onBringBack()
                  box.current?.focus()
                }}
              >
                {t('views.bringBack')}
              </Button>
            </>
          )}
        </p>
        <form className={styles.keep} onSubmit={save}>
          <TextInput
            ref={box}
            data-autofocus
            label={t('views.name')}
            placeholder={t('views.example')}
            maxLength={40}
            value={name}
            onChange={(event) => setName(event.target.value)}
            onKeyDown={(event) => isComposing(event) && event.stopPropagation()}
          />
          <Button type="submit" variant="light" disabled={wanted === ''}>
            {t(isKnown ? 'views.overwrite' : 'views.save', { name: wanted })}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}

interface RenameProps {
  readonly name: string
  readonly isTaken: (name: string) => boolean
  /** The new name, or null when it stays. */
  readonly onDone: (name: string | null) => void
}

/** Enter takes the new name, Esc leaves the old one. */
function Rename({ name, isTaken, onDone }: RenameProps) {
  const { t } = useTranslation('components')
  const [typed, setTyped] = useState(name)
  const wanted = typed.trim().normalize('NFC')
  return (
    <TextInput
      autoFocus
      className={styles.name}
      aria-label={t('views.rename', { name })}
      maxLength={40}
      error={isTaken(wanted) && t('views.taken', { name: wanted })}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => {
        if (isComposing(event)) return
        if (event.key === 'Escape') onDone(null)
        if (event.key !== 'Enter') return
        // The box that takes the focus next is not sent by the same key.
        event.preventDefault()
        if (wanted !== '' && !isTaken(wanted)) onDone(wanted === name ? null : wanted)
      }}
    />
  )
}
