import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../src-main/contract/define.ts'
import type { Contract } from '../../../src-main/contract/index.ts'
import { api } from '../../api/client.ts'
import { useTask } from '../../api/hooks.ts'
import { type Ink, Mark } from '../../components/Mark.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { useWords } from '../../locales/words.ts'
import styles from './backups.module.css'
import { Lost } from './Lost.tsx'
import { Progressing } from './Progressing.tsx'
import type { Plugged } from './use-sticks.ts'

interface CheckStickProps {
  readonly folder: string
  readonly stick: Plugged | undefined
  /** After the stick was pulled and plugged in, to be sure of what was just written. */
  readonly again?: boolean
}

/** Everything in a folder read and restored in trial; a stick may also be filled, to see whether it tells the truth. */
export function CheckStick({ folder, stick, again = false }: CheckStickProps) {
  const { t } = useTranslation('sticks')
  const check = useTask(api.backups.checkStick)
  const test = useTask(api.backups.testStick)
  const [asking, setAsking] = useState(false)
  const name = stick?.name ?? folder
  const busy = check.running || test.running
  return (
    <div className={styles.section}>
      <div className={styles.line}>
        <Button
          variant="default"
          size="xs"
          disabled={busy}
          onClick={() => void check.run({ folder, restore: true })}
        >
          {t(again ? 'check.again' : stick ? 'check.button' : 'check.folderButton')}
        </Button>
        {stick && !asking && (
          <Button variant="default" size="xs" disabled={busy} onClick={() => setAsking(true)}>
            {t('test.button')}
          </Button>
        )}
      </div>
      {check.running && <Progressing task={check} />}
      <RefusalNotice refusal={check.refusal} />
      {check.value && <Checked name={name} checked={check.value} />}
      {stick && asking && (
        <AskTest
          free={stick.freeBytes}
          onRun={(bytes) => {
            setAsking(false)
            void test.run({ folder: stick.path, bytes })
          }}
          onLeave={() => setAsking(false)}
        />
      )}
      {test.running && <Progressing task={test} />}
      <RefusalNotice refusal={test.refusal} />
      {test.value && <Tested name={name} tested={test.value} />}
    </div>
  )
}

function Checked({
  name,
  checked,
}: {
  readonly name: string
  readonly checked: Output<Contract['backups']['checkStick']>
}) {
  const { t } = useTranslation('sticks')
  const { files, lost, pastCache } = checked
  if (lost.length > 0) return <Lost name={name} files={lost} />
  const restored = files.filter((file) => file.restored).length
  return (
    <p role="status">
      {files.length === 0 ? (
        t('check.noneWords')
      ) : (
        <>
          <Mark ink="leaf">{t('check.good')}</Mark> {t('check.goodWords', { count: files.length, restored })}{' '}
          {!pastCache && t('check.memoryWords')}
        </>
      )}
    </p>
  )
}

const fourGigabytes = 2 ** 32
const quickBytes = 2 ** 28

interface AskTestProps {
  readonly free: number | null
  readonly onRun: (bytes: number) => void
  readonly onLeave: () => void
}

function AskTest({ free, onRun, onLeave }: AskTestProps) {
  const { t } = useTranslation('sticks')
  const words = useWords()
  const most = Math.max(1, Math.min(fourGigabytes, free ?? fourGigabytes))
  return (
    <div className={styles.section}>
      <p>{t('test.about', { size: words.bytes(most) })}</p>
      <div className={styles.line}>
        <Button variant="default" size="xs" onClick={() => onRun(most)}>
          {t('test.run', { size: words.bytes(most) })}
        </Button>
        {most > quickBytes && (
          <Button variant="default" size="xs" onClick={() => onRun(quickBytes)}>
            {t('test.short', { size: words.bytes(quickBytes) })}
          </Button>
        )}
        <Button variant="subtle" size="xs" onClick={onLeave}>
          {t('test.leave')}
        </Button>
      </div>
    </div>
  )
}

type TestedStick = Output<Contract['backups']['testStick']>
const inks: Readonly<Record<TestedStick['result'], Ink>> = {
  honest: 'leaf',
  lying: 'pen',
  slow: 'sand',
  unproven: 'sand',
}

function Tested({ name, tested }: { readonly name: string; readonly tested: TestedStick }) {
  const { t } = useTranslation('sticks')
  const words = useWords()
  const { result, bytes, firstBadAt, writeRate, readRate, lost } = tested
  const facts = {
    size: words.bytes(bytes),
    at: words.bytes(firstBadAt ?? 0),
    write: words.bytes(writeRate),
    read: words.bytes(readRate),
  }
  return (
    <>
      <p role="status">
        <Mark ink={inks[result]}>{t(`test.${result}`)}</Mark> {t(`test.${result}Words`, facts)}
      </p>
      {lost.length > 0 && <Lost name={name} files={lost} />}
    </>
  )
}
