import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../src-main/contract/define.ts'
import type { Contract } from '../../../src-main/contract/index.ts'
import type { Office } from '../../../src-main/contract/settings.ts'
import { useUnsaved } from '../../api/address.tsx'
import type { Search } from '../../api/addresses.ts'
import { Desk } from '../../components/Desk.tsx'
import { LeaveQuestion } from '../../components/LeaveQuestion.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { StatusBar } from '../../components/StatusBar.tsx'
import { useScreenActions } from '../../components/screen-actions.tsx'
import { DataPart } from './DataPart.tsx'
import { LockPart } from './LockPart.tsx'
import { OfficePart } from './OfficePart.tsx'
import { useOfficeDraft } from './office-draft.ts'
import { PlacesPart } from './PlacesPart.tsx'
import { SignersPart } from './SignersPart.tsx'
import styles from './settings.module.css'
import { WindowPart } from './WindowPart.tsx'

interface SettingsPageProps {
  readonly settings: Output<Contract['settings']['settings']>
  readonly office: Office
  readonly year: number
  readonly part: Search<'settings'>['part']
}

const saidFor = 8000

/** Everything that is set, on one page in one column. Office and signers are saved together, the rest at once. */
export function SettingsPage({ settings, office, year, part }: SettingsPageProps) {
  const { t } = useTranslation('settings')
  const form = useOfficeDraft(office)
  const leaving = useUnsaved(form.unsaved)
  const page = useRef<HTMLFormElement>(null)
  const save = async (): Promise<void> => {
    if (await form.save()) return
    // Once the sentences are drawn: to the first box that lacks something.
    window.setTimeout(() => page.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus())
  }
  const { isSaved, settle } = form
  useEffect(() => {
    if (!isSaved) return
    const timer = window.setTimeout(settle, saidFor)
    return () => window.clearTimeout(timer)
  }, [isSaved, settle])
  useScreenActions([{ name: t('action.save'), keys: 'Ctrl+S', off: !form.unsaved, run: () => void save() }])
  return (
    <>
      <Desk title={t('title')} sub={t('sub')}>
        <div className={styles.column}>
          <form
            ref={page}
            className={styles.form}
            noValidate
            onSubmit={(event) => {
              event.preventDefault()
              if (form.unsaved) void save()
            }}
          >
            <OfficePart form={form} level={office.level} year={year} wanted={part === 'office'} />
            <SignersPart form={form} wanted={part === 'papers'} />
            {/* Enter in a box saves, wherever the button of the foot stands. */}
            <button type="submit" hidden />
          </form>
          <WindowPart preferences={settings.preferences} year={year} wanted={part === 'window'} />
          <PlacesPart year={year} wanted={part === 'places'} />
          <LockPart wanted={part === 'lock'} />
          <DataPart folder={settings.dataFolder} version={settings.version} />
        </div>
      </Desk>
      {(form.unsaved || form.isSaved) && (
        <StatusBar>
          {form.unsaved ? (
            <>
              <span role="status">{t('save.unsaved')}</span>
              <RefusalNotice refusal={form.refusal} />
              <Button variant="default" onClick={form.drop}>
                {t('save.back')}
              </Button>
              <Button loading={form.saving} title="Ctrl S" onClick={() => void save()}>
                {t('save.button')}
              </Button>
            </>
          ) : (
            <span role="status">{form.isSaved && t('save.done')}</span>
          )}
        </StatusBar>
      )}
      <LeaveQuestion
        {...leaving}
        words={{
          title: t('leave.title'),
          words: t('leave.words'),
          stay: t('leave.stay'),
          leave: t('leave.leave'),
        }}
      />
    </>
  )
}
