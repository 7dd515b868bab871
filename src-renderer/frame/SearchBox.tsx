import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import { useAnswer } from '../api/hooks.ts'
import { isComposing } from '../components/composing.ts'
import { Kbd } from '../components/Kbd.tsx'
import { RefusalNotice } from '../components/RefusalNotice.tsx'
import { useWords } from '../locales/words.ts'
import { useCommands } from './commands.ts'
import styles from './Frame.module.css'
import { useOpenHit } from './hits.ts'
import type { Undoing } from './undoing.ts'

interface SearchBoxProps {
  readonly undoing: Undoing
  readonly onHelp: () => void
}

/** One box for everything (Ctrl+K): people, families, decisions, numbers, and commands by their names without marks. */
export function SearchBox({ undoing, onHelp }: SearchBoxProps) {
  const { t } = useTranslation()
  const words = useWords()
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const before = useRef<Element | null>(null)
  const box = useCombobox()
  const commands = useCommands(asked, { undoing, onHelp })
  const openHit = useOpenHit()
  const found = useAnswer(api.search.everything, asked.length < 2 ? null : { text: asked, limit: 12 })
  const hits = asked.length < 2 ? [] : (found.value ?? [])

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.ctrlKey || event.key.toLowerCase() !== 'k' || isComposing(event)) return
      event.preventDefault()
      if (document.activeElement !== input.current) before.current = document.activeElement
      input.current?.focus()
      input.current?.select()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  useEffect(() => {
    const timer = window.setTimeout(() => setAsked(typed.trim()), 120)
    return () => window.clearTimeout(timer)
  }, [typed])
  // The best match is ready for Enter once there is one.
  const shape = `${asked}|${hits.map(({ kind, id }) => kind + id).join()}|${commands.length}`
  const options = useRef(box)
  options.current = box
  useEffect(() => {
    options.current.updateSelectedOptionIndex()
    if (shape !== '' && asked !== '') options.current.selectFirstOption()
  }, [shape, asked])

  const close = (): void => {
    setTyped('')
    setAsked('')
    box.closeDropdown()
  }
  const submit = (value: string): void => {
    const [kind, index] = value.split(':')
    close()
    input.current?.blur()
    if (kind === 'hit') {
      const hit = hits[Number(index)]
      if (hit) openHit(hit)
    } else commands[Number(index)]?.run()
  }
  return (
    <Combobox store={box} onOptionSubmit={submit} width="target" withinPortal={false}>
      <Combobox.Target withExpandedAttribute>
        <TextInput
          ref={input}
          role="combobox"
          className={styles.search}
          aria-label={t('search.label')}
          placeholder={t('search.placeholder')}
          leftSection={<IconSearch size="1rem" stroke={1.6} aria-hidden />}
          rightSection={<Kbd keys="Ctrl K" />}
          rightSectionWidth="4.25rem"
          rightSectionPointerEvents="none"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            box.openDropdown()
          }}
          onClick={() => box.openDropdown()}
          onFocus={() => box.openDropdown()}
          onBlur={() => box.closeDropdown()}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || isComposing(event)) return
            close()
            if (before.current instanceof HTMLElement) before.current.focus()
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah="26rem" className={styles.found}>
          {(['subject', 'decision', 'certificate'] as const).map((kind) => {
            const of = hits.flatMap((hit, index) => (hit.kind === kind ? [{ hit, index }] : []))
            return of.length === 0 ? null : (
              <Combobox.Group key={kind} label={t(`search.kinds.${kind}`)}>
                {of.map(({ hit, index }) => (
                  <Combobox.Option key={`${hit.kind}${hit.id}`} value={`hit:${index}`}>
                    {hit.title}{' '}
                    <span className={styles.detail}>
                      {hit.kind === 'subject' && hit.subjectKind !== null && hit.subjectKind !== 'family'
                        ? [words.label('subjectKinds', hit.subjectKind), hit.detail]
                            .filter(Boolean)
                            .join(' · ')
                        : hit.detail}
                    </span>
                  </Combobox.Option>
                ))}
              </Combobox.Group>
            )
          })}
          {commands.length > 0 && (
            <Combobox.Group label={t('search.kinds.command')}>
              {commands.map(({ name, keys }, index) => (
                <Combobox.Option key={name} value={`command:${index}`}>
                  {name} {keys !== undefined && <Kbd keys={keys.replaceAll('+', ' ')} />}
                </Combobox.Option>
              ))}
            </Combobox.Group>
          )}
          {hits.length + commands.length === 0 && (
            <Combobox.Empty>
              {asked.length < 2
                ? t('search.short')
                : found.waiting
                  ? '…'
                  : t('search.nothing', { text: asked })}
            </Combobox.Empty>
          )}
        </Combobox.Options>
        {asked.length > 1 && <RefusalNotice refusal={found.refusal} />}
      </Combobox.Dropdown>
    </Combobox>
  )
}
