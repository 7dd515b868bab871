import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Sheet } from '../../src-main/contract/scoring.ts'
import { useLink } from '../api/address.tsx'
import { api } from '../api/client.ts'
import { useAnswer, useCommand } from '../api/hooks.ts'
import { RefusalNotice } from '../components/RefusalNotice.tsx'
import styles from './Scoring.module.css'

/** By which set a title is scored, and another one where its year has one. */
export function SetPart({ sheet, off }: { readonly sheet: Sheet; readonly off: boolean }) {
  const { t } = useTranslation('scoring')
  const link = useLink()
  const [open, setOpen] = useState(false)
  const [wanted, setWanted] = useState('')
  const choices = useAnswer(api.scoring.choices, open ? { titleId: sheet.titleId } : null).value
  const change = useCommand(api.scoring.changeSet)
  const { set, titleId } = sheet
  if (!set) return null
  const others = (choices ?? []).filter(({ used }) => !used)
  const keyOf = (each: { code: string; version: number }): string => `${each.code} ${each.version}`
  const chosen = others.find((each) => keyOf(each) === wanted) ?? others[0]
  const apply = async (clear: boolean): Promise<void> => {
    if (!chosen) return
    const { code, version } = chosen
    if ((await change.run({ titleId, code, version, clear })).ok) setOpen(false)
  }
  return (
    <section className={styles.set} aria-label={t('set.title')}>
      <p className={styles.quiet}>
        {t('set.title')}:{' '}
        <a {...link('criteriaSet', { code: set.code, version: set.version })}>
          {t(set.frozen ? 'set.frozen' : 'set.notYet', { title: set.body.title, version: set.version })}
        </a>{' '}
        {!off && (
          <Button variant="subtle" size="compact-sm" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('set.change')}
          </Button>
        )}
      </p>
      {open && chosen && (
        <div className={styles.change}>
          <NativeSelect
            label={t('set.to')}
            value={keyOf(chosen)}
            data={others.map((each) => ({
              value: keyOf(each),
              label: `${t('set.frozen', each)}${each.runs ? '' : ` – ${t('set.cannot')}`}`,
            }))}
            onChange={(event) => setWanted(event.target.value)}
          />
          <Button variant="default" loading={change.running} onClick={() => void apply(false)}>
            {t('set.apply')}
          </Button>
        </div>
      )}
      {open && (
        <RefusalNotice refusal={change.refusal}>
          {change.refusal?.code === 'scores-of-another-set' && (
            <Button size="compact-sm" variant="default" onClick={() => void apply(true)}>
              {t('set.clear')}
            </Button>
          )}
        </RefusalNotice>
      )}
    </section>
  )
}
