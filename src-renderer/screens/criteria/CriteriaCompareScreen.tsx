import { Button, NativeSelect } from '@mantine/core'
import { IconArrowsLeftRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SetKey, SetLine } from '../../../src-main/contract/criteria.ts'
import { differencesOf } from '../../../src-main/contract/values/set-differences.ts'
import { useAddress } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import { Desk } from '../../components/Desk.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import styles from './criteria.module.css'
import { Differences } from './Differences.tsx'

/** Two versions side by side: what is added, removed, changed or moved, item by item. */
export function CriteriaCompareScreen() {
  const { t } = useTranslation('criteria')
  const [{ code, version, other, otherVersion }, change] = useAddress('criteriaCompare')
  const lines = useAnswer(api.criteria.sets, {}).value ?? []
  const left = useAnswer(api.criteria.set, keyFrom(code, version))
  const right = useAnswer(api.criteria.set, keyFrom(other, otherVersion))
  const both = left.value && right.value ? { left: left.value, right: right.value } : undefined
  const found = both ? differencesOf(both.left.set, both.right.set) : []
  const count = (...changes: readonly string[]): number =>
    found.filter(({ change: of }) => changes.includes(of)).length
  const sub = both
    ? found.length === 0
      ? t('comparing.none')
      : t('comparing.count', {
          added: count('added'),
          removed: count('removed'),
          changed: count('changed', 'moved'),
        })
    : t('comparing.pick')
  return (
    <Desk title={t('comparing.title')} sub={sub}>
      <div className={styles.column}>
        <div className={styles.sides}>
          <SetSelect
            label={t('comparing.left')}
            lines={lines}
            chosen={left.value}
            onChange={(key) => change({ code: key.code, version: key.version })}
          />
          <Button
            variant="default"
            leftSection={<IconArrowsLeftRight size="1rem" aria-hidden />}
            onClick={() => change({ code: other, version: otherVersion, other: code, otherVersion: version })}
          >
            {t('comparing.swap')}
          </Button>
          <SetSelect
            label={t('comparing.right')}
            lines={lines}
            chosen={right.value}
            onChange={(key) => change({ other: key.code, otherVersion: key.version })}
          />
        </div>
        <RefusalNotice refusal={left.refusal ?? right.refusal} />
        {both && found.length > 0 && <Differences found={found} left={both.left} right={both.right} />}
      </div>
    </Desk>
  )
}

const keyFrom = (code: string | undefined, version: number | undefined) =>
  code === undefined || version === undefined ? null : { code, version }

const wordOf = ({ code, version }: SetKey): string => `${code} ${version}`

interface SetSelectProps {
  readonly label: string
  readonly lines: readonly SetLine[]
  readonly chosen: SetKey | undefined
  readonly onChange: (key: SetKey) => void
}

function SetSelect({ label, lines, chosen, onChange }: SetSelectProps) {
  const { t } = useTranslation('criteria')
  return (
    <NativeSelect
      label={label}
      data={[
        { value: '', label: '' },
        ...lines.map((line) => ({
          value: wordOf(line),
          label: `${line.title} (${t('version', { version: line.version }).toLowerCase()})`,
        })),
      ]}
      value={chosen ? wordOf(chosen) : ''}
      onChange={(event) => {
        const line = lines.find((each) => wordOf(each) === event.currentTarget.value)
        if (line) onChange(line)
      }}
    />
  )
}
