import { Button, Popover, TextInput } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useYear } from '../api/address.tsx'
import { isComposing } from '../components/composing.ts'
import type { Settings } from './settings.ts'
import styles from './YearMenu.module.css'

/** The working year: one click changes it on every page. */
export function YearMenu({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation()
  const [working, setYear] = useYear()
  const [open, setOpen] = useState(false)
  const year = working ?? settings.preferences.year
  const choose = (chosen: number): void => {
    setOpen(false)
    void setYear(chosen)
  }
  // Inside the top bar, not behind the page: what is open belongs to the landmark it came from.
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-start"
      withinPortal={false}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          variant="default"
          aria-label={t('year.change', { year })}
          rightSection={<IconChevronDown size="0.9375rem" aria-hidden />}
          onClick={() => setOpen(!open)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' || open) return
            event.preventDefault()
            setOpen(true)
          }}
        >
          {t('year.button', { year })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="0.25rem" aria-label={t('year.change', { year })} onKeyDown={moveFocus}>
        <Years year={year} thisYear={Number(settings.today.slice(0, 4))} onChoose={choose} />
      </Popover.Dropdown>
    </Popover>
  )
}

interface YearsProps {
  readonly year: number
  readonly thisYear: number
  readonly onChoose: (year: number) => void
}

/** The years about today, and any other by typing it. */
function Years({ year, thisYear, onChoose }: YearsProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const near = [thisYear + 1, thisYear, thisYear - 1, thisYear - 2, thisYear - 3, year]
  const years = [...new Set(near)].sort((one, other) => other - one)
  const other = /^20\d\d$/.test(typed) ? Number(typed) : null
  return (
    <>
      {years.map((each) => (
        <button
          key={each}
          type="button"
          className={styles.year}
          aria-current={each === year}
          data-autofocus={each === year || undefined}
          data-stop
          onClick={() => onChoose(each)}
        >
          <span>{t('year.button', { year: each })}</span>
          {each === year && <IconCheck size="1rem" aria-hidden />}
        </button>
      ))}
      <TextInput
        className={styles.other ?? ''}
        label={t('year.other')}
        description={t('year.typed')}
        inputMode="numeric"
        maxLength={4}
        data-stop
        value={typed}
        onChange={(event) => setTyped(event.target.value.replace(/\D/g, ''))}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !isComposing(event) && other !== null) onChoose(other)
        }}
      />
    </>
  )
}

/** Arrows go from year to year and on into the box; Home and End to both ends, but not out of what is being typed. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-stop]')]
  const here = document.activeElement
  const at = here instanceof HTMLElement ? stops.indexOf(here) : -1
  const typing = here instanceof HTMLInputElement
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    ...(typing ? {} : { Home: 0, End: stops.length - 1 }),
  }
  const next = steps[event.key]
  if (next === undefined) return
  event.preventDefault()
  stops[(next + stops.length) % stops.length]?.focus()
}
