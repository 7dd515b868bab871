import { Button, Menu, TextInput } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useYear } from '../api/address.tsx'
import { isComposing } from '../components/composing.ts'
import type { Settings } from './settings.ts'

/** The working year: one click changes it on every page. */
export function YearMenu({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation()
  const [working, setYear] = useYear()
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const year = working ?? settings.preferences.year
  const thisYear = Number(settings.today.slice(0, 4))
  const near = [thisYear + 1, thisYear, thisYear - 1, thisYear - 2, thisYear - 3, year]
  const years = [...new Set(near)].sort((one, other) => other - one)
  const other = /^20\d\d$/.test(typed) ? Number(typed) : null

  const choose = (chosen: number): void => {
    setOpen(false)
    setTyped('')
    void setYear(chosen)
  }
  return (
    <Menu opened={open} onChange={setOpen} position="bottom-start">
      <Menu.Target>
        <Button
          variant="default"
          aria-label={t('year.change', { year })}
          rightSection={<IconChevronDown size="0.9375rem" aria-hidden />}
        >
          {t('year.button', { year })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {years.map((each) => (
          <Menu.Item
            key={each}
            aria-current={each === year}
            rightSection={each === year ? <IconCheck size="1rem" aria-hidden /> : undefined}
            onClick={() => choose(each)}
          >
            {t('year.button', { year: each })}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <TextInput
          p="0.25rem 0.5rem"
          w="11rem"
          label={t('year.other')}
          description={t('year.typed')}
          inputMode="numeric"
          maxLength={4}
          value={typed}
          onChange={(event) => setTyped(event.target.value.replace(/\D/g, ''))}
          onKeyDown={(event) => {
            // Arrows and letters in the box are not the menu's.
            if (event.key !== 'Escape') event.stopPropagation()
            if (event.key === 'Enter' && !isComposing(event) && other !== null) choose(other)
          }}
        />
      </Menu.Dropdown>
    </Menu>
  )
}
