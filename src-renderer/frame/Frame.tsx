import { Button } from '@mantine/core'
import { Outlet, useLocation } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Office } from '../../src-main/contract/settings.ts'
import { addresses } from '../api/addresses.ts'
import { useRunning } from '../api/running.ts'
import { useNarrow } from '../components/text-size.ts'
import { pageNames, pages } from '../routes.ts'
import { BackupBar } from './BackupBar.tsx'
import styles from './Frame.module.css'
import { KeysHelp } from './KeysHelp.tsx'
import { Rail } from './Rail.tsx'
import { RunningTasks } from './RunningTasks.tsx'
import { StandingBar } from './StandingBar.tsx'
import type { Settings } from './settings.ts'
import { TopBar } from './TopBar.tsx'
import { TrialRibbon } from './TrialRibbon.tsx'
import { useUndoing } from './undoing.ts'

interface FrameProps {
  readonly settings: Settings
  readonly office: Office
}

/** Rail at the left, top bar, the page, running tasks at the foot. */
export function Frame({ settings, office }: FrameProps) {
  const { t } = useTranslation()
  const narrow = useNarrow()
  const [help, setHelp] = useState(false)
  const undoing = useUndoing()
  const { reached, tasks } = useRunning()
  const { pathname } = useLocation()
  const here = pageNames.find((name) => addresses[name].path === pathname)
  const title = here && t(pages[here].title)

  useEffect(() => {
    document.title = [title, t('program')].filter(Boolean).join(' · ')
  }, [title, t])
  useAskBeforeClosing(tasks.length > 0)

  return (
    <div className={narrow ? styles.narrow : styles.frame}>
      <button type="button" className={styles.skip} onClick={toContent}>
        {t('skip')}
      </button>
      <Rail
        office={office.name}
        year={settings.preferences.year}
        narrow={narrow}
        lit={here && pages[here].under}
      />
      <div className={styles.main}>
        {settings.sample && (
          <section aria-label={t('sample')} className={styles.ribbon} title={t('sampleLong')}>
            <b>{t('sample')}</b> <span>{t('sampleLong')}</span>
          </section>
        )}
        <TrialRibbon />
        <TopBar settings={settings} undoing={undoing} onHelp={() => setHelp(true)} />
        {!reached && (
          <p role="alert" className={styles.lost}>
            <span>{t('lost')}</span>
            <Button size="compact-sm" variant="default" onClick={() => window.location.reload()}>
              {t('reload')}
            </Button>
          </p>
        )}
        {!settings.sample && here !== 'backups' && <BackupBar year={settings.preferences.year} />}
        <StandingBar />
        <Outlet />
        <RunningTasks />
      </div>
      <KeysHelp open={help} onOpen={() => setHelp(true)} onClose={() => setHelp(false)} />
    </div>
  )
}

/** The address belongs to the router, so this is no link: it moves the focus itself. */
function toContent(): void {
  const content = document.getElementById('content')
  content?.setAttribute('tabindex', '-1')
  content?.focus()
}

function useAskBeforeClosing(busy: boolean): void {
  useEffect(() => {
    if (!busy) return
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [busy])
}
