import { Button, NativeSelect } from '@mantine/core'
import { capitalised } from '../../../src-main/contract/labels/index.ts'
import { api } from '../../api/client.ts'
import { useAnswer, useTask } from '../../api/hooks.ts'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { SidePanel } from '../../components/SidePanel.tsx'
import { useWords } from '../../locales/words.ts'
import type { Address } from './filter.ts'
import styles from './Panel.module.css'
import { useTitleTexts } from './title-texts.ts'

interface CarryPanelProps {
  readonly year: number
  readonly kind: NonNullable<Address['kind']>
  readonly communeId: number | null
  readonly onCommune: (communeId: number | null) => void
  readonly onClose: () => void
}

/** Brings last year's registrations along: all of them or those of one commune, in one action. */
export function CarryPanel({ year, kind, communeId, onCommune, onClose }: CarryPanelProps) {
  const { t } = useTitleTexts()
  const words = useWords()
  const from = year - 1
  const matrix = useAnswer(api.assessments.matrix, { year, kind })
  const carry = useTask(api.assessments.carryForward)
  const rows = matrix.value ?? []
  const sum = rows.reduce((all, { dropped }) => all + dropped, 0)
  const count = communeId === null ? sum : (rows.find(({ placeId }) => placeId === communeId)?.dropped ?? 0)
  const title = t('carry.title', { from })
  const withCount = (name: string, number: number): string => `${name} (${words.number(number)})`
  return (
    <SidePanel label={title} title={title} onClose={onClose}>
      <div className={styles.form}>
        <p>{t('carry.words', { from, year })}</p>
        <NativeSelect
          label={t('field.commune')}
          value={communeId === null ? '' : String(communeId)}
          data={[
            { value: '', label: withCount(t('carry.everywhere'), sum) },
            ...rows.map(({ placeId, name, dropped }) => ({
              value: String(placeId),
              label: withCount(capitalised(name), dropped),
            })),
          ]}
          onChange={(event) => {
            carry.clear()
            onCommune(event.target.value === '' ? null : Number(event.target.value))
          }}
        />
        <Button
          data-autofocus
          loading={carry.running}
          disabled={count === 0}
          onClick={() => void carry.run({ fromYear: from, year, kind, communeId })}
        >
          {t('carry.button', { count, year })}
        </Button>
        {count === 0 && !carry.value && matrix.value && (
          <p className={styles.quiet}>{t('carry.none', { from })}</p>
        )}
        <RefusalNotice refusal={carry.refusal ?? matrix.refusal} />
        <p role="status">
          {carry.value &&
            [
              t('carry.done', { count: carry.value.carried }),
              carry.value.alreadyThere > 0 ? t('carry.already', { count: carry.value.alreadyThere }) : '',
            ].join(' ')}
        </p>
      </div>
    </SidePanel>
  )
}
