import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { subjectKinds } from '../../../src-main/contract/assessments.ts'
import { api } from '../../api/client.ts'
import { useAnswer, useTask } from '../../api/hooks.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { Copies } from './Copies.tsx'
import styles from './privacy.module.css'

interface ErasePersonProps {
  readonly subjectId: number
  readonly kind: (typeof subjectKinds)[number]
}

/** Erasing on request. It is one of the few things that ask first: nothing brings it back. */
export function ErasePerson({ subjectId, kind }: ErasePersonProps) {
  const { t } = useTranslation('privacy')
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [name, setName] = useState<string | null>(null)
  const what = useAnswer(api.privacy.erasable, open ? { subjectId } : null).value
  const erasing = useTask(api.privacy.erase)
  const done = erasing.value
  const ofOrganisation = kind === 'clan' || kind === 'unit'
  const nobody = ofOrganisation && what?.people.length === 0
  const waits = what !== undefined && what.open.titles + what.open.certificates > 0
  const close = (): void => {
    if (!erasing.running) setOpen(false)
  }
  return (
    <>
      <h3>{t('erase.title')}</h3>
      <p className={styles.quiet}>{t('erase.about')}</p>
      <div className={styles.actions}>
        <Button variant="default" color="red" onClick={() => setOpen(true)}>
          {t('erase.button')}
        </Button>
      </div>
      {done && (
        <div role="status" className={styles.done}>
          <p>{t('erase.done', { count: done.blanked })}</p>
          {done.mentions.map(({ table, count }) => (
            <p key={table}>{t('erase.mentions', { table: t(`erase.table.${tableOf(table)}`), count })}</p>
          ))}
          <Copies copies={done.copies} />
        </div>
      )}
      <Dialog
        opened={open && what !== undefined && !done}
        onClose={close}
        title={t('erase.question')}
        size="40rem"
        closeLabel={t('erase.keep')}
      >
        {what && (
          <div className={styles.dialog}>
            <p>
              <b>{what.name}</b>
            </p>
            {!ofOrganisation && (
              <p>
                {t('erase.what', {
                  titles: what.titles,
                  certificates: what.certificates,
                  changes: what.changes,
                })}
              </p>
            )}
            <p>{t('erase.never')}</p>
            {ofOrganisation && <WhoField people={what.people} name={name} onName={setName} />}
            <Copies copies={what.copies} />
            {waits && (
              <p role="alert">
                {t('erase.waits', { titles: what.open.titles, certificates: what.open.certificates })}
              </p>
            )}
            <TextInput
              data-autofocus
              label={t('erase.reason')}
              description={t('erase.reasonHelp')}
              value={reason}
              maxLength={200}
              onChange={(event) => setReason(event.target.value)}
            />
            <RefusalNotice refusal={erasing.refusal} />
            <div className={styles.actions}>
              <Button variant="default" disabled={erasing.running} onClick={close}>
                {t('erase.keep')}
              </Button>
              <Button
                color="red"
                loading={erasing.running}
                disabled={waits || nobody || reason.trim() === ''}
                onClick={() => void erasing.run({ subjectId, reason, name })}
              >
                {t('erase.do')}
              </Button>
            </div>
          </div>
        )}
      </Dialog>
    </>
  )
}

interface WhoFieldProps {
  readonly people: readonly string[]
  readonly name: string | null
  readonly onName: (name: string | null) => void
}

/** Of a clan or a unit: one of the people it names, or all of them. */
function WhoField({ people, name, onName }: WhoFieldProps) {
  const { t } = useTranslation('privacy')
  if (people.length === 0) return <p>{t('erase.nobodyNamed')}</p>
  return (
    <NativeSelect
      label={t('erase.who')}
      description={t('erase.whoHelp')}
      value={name ?? ''}
      data={[
        { value: '', label: t('erase.everyone') },
        ...people.map((each) => ({ value: each, label: each })),
      ]}
      onChange={(event) => onName(event.currentTarget.value || null)}
    />
  )
}

const known = [
  'decisions',
  'clans',
  'units',
  'reviews',
  'proposals',
  'complaints',
  'commendations',
  'offices',
  'imports',
] as const

const tableOf = (table: string): (typeof known)[number] => known.find((one) => one === table) ?? 'decisions'
