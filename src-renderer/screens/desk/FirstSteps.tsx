import { Button } from '@mantine/core'
import { IconArrowForward, IconDatabaseImport, IconFileImport } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '../../../src-main/contract/refusal.ts'
import { useLink } from '../../api/address.tsx'
import { refusalOf } from '../../api/hooks.ts'
import { openBeside } from '../../api/side-window.ts'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import styles from './Desk.module.css'

interface FirstStepsProps {
  readonly year: number
  /** Registered the year before; with some the year begins by bringing them along. */
  readonly before: number
  /** Something is in the register already, of whatever year. */
  readonly used: boolean
  readonly sample: boolean
}

/** The ways into a year that is still empty; on the first day also the sample office and a backup. */
export function FirstSteps({ year, before, used, sample }: FirstStepsProps) {
  const { t } = useTranslation('desk')
  const link = useLink()
  const carries = before > 0
  return (
    <div className={styles.ways}>
      {carries && (
        <Way
          title={t('first.carry', { from: year - 1 })}
          words={t('first.carryWords', { count: before, year })}
        >
          <Button
            component="a"
            leftSection={<IconArrowForward size="1.125rem" stroke={1.6} aria-hidden />}
            {...link('titles', { year, open: 'carry' })}
          >
            {t('first.carry', { from: year - 1 })}
          </Button>
        </Way>
      )}
      <Way title={t(used ? 'first.list' : 'first.import')} words={t('first.importWords', { year })}>
        <Button
          component="a"
          variant={carries ? 'default' : 'filled'}
          leftSection={<IconFileImport size="1.125rem" stroke={1.6} aria-hidden />}
          {...link('import', { year, kind: 'registrations' })}
        >
          {t(used ? 'first.list' : 'first.import')}
        </Button>
      </Way>
      {!used && !sample && <SampleWay />}
      {!used && (
        <Way title={t('first.restore')} words={t('first.restoreWords')}>
          <Button
            component="a"
            variant="default"
            leftSection={<IconDatabaseImport size="1.125rem" stroke={1.6} aria-hidden />}
            {...link('restore')}
          >
            {t('first.restore')}
          </Button>
        </Way>
      )}
    </div>
  )
}

/** The sample office is another program on another folder, so that nothing invented can ever come into the real register. */
function SampleWay() {
  const { t } = useTranslation('desk')
  const [opening, setOpening] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  // Set when the browser allowed no window: then a click on the link opens it.
  const [address, setAddress] = useState<string>()
  const open = async (): Promise<void> => {
    setOpening(true)
    setRefusal(undefined)
    try {
      setAddress((await openBeside('sample', t('first.sampleOpening'))) ?? undefined)
    } catch (error) {
      setRefusal(refusalOf(error))
    } finally {
      setOpening(false)
    }
  }
  return (
    <Way title={t('first.sample')} words={t('first.sampleWords')}>
      {address === undefined ? (
        <Button variant="default" loading={opening} onClick={() => void open()}>
          {t('first.sample')}
        </Button>
      ) : (
        <Button
          component="a"
          variant="default"
          href={address}
          target="_blank"
          rel="noreferrer"
          onClick={() => setAddress(undefined)}
        >
          {t('first.sampleLink')}
        </Button>
      )}
      <RefusalNotice refusal={refusal} />
    </Way>
  )
}

interface WayProps {
  readonly title: string
  readonly words: string
  readonly children: ReactNode
}

const Way = ({ title, words, children }: WayProps) => (
  <section className={styles.way}>
    <h2>{title}</h2>
    <p className={styles.quiet}>{words}</p>
    {children}
  </section>
)
