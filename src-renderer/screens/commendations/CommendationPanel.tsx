import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Commendation, commendationLevels } from '../../../src-main/contract/commendations.ts'
import { capitalised } from '../../../src-main/contract/labels/index.ts'
import { useLink } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useCommand } from '../../api/hooks.ts'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { SidePanel } from '../../components/SidePanel.tsx'
import { useWords } from '../../locales/words.ts'
import styles from './commendations.module.css'

/** One row of the list: why, by whom, what became of it. */
export function CommendationPanel({ row }: { readonly row: Commendation }) {
  const { t } = useTranslation('commendations')
  const words = useWords()
  const link = useLink()
  const amend = useCommand(api.commendations.amend)
  const [reason, setReason] = useState<string>()
  const isOpen = row.state === 'listed' || row.state === 'proposed'
  const write = async (): Promise<void> => {
    if (reason === undefined || reason.trim() === '' || reason.trim() === row.reason)
      return setReason(undefined)
    const outcome = await amend.run({ id: row.id, reason })
    if (outcome.ok) setReason(undefined)
  }
  const place = capitalised([row.hamlet, row.commune].filter(Boolean).join(', '))
  return (
    <SidePanel label={t('panel')} title={row.name}>
      <p className={styles.quiet}>
        {[row.kind === null ? t('group') : words.label('subjectKinds', row.kind), place]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <div className={styles.form}>
        <Textarea
          label={t('column.reason')}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={500}
          readOnly={!isOpen}
          value={reason ?? row.reason}
          onChange={(event) => setReason(event.target.value)}
          onBlur={() => void write()}
        />
        <NativeSelect
          label={t('column.level')}
          disabled={!isOpen}
          value={row.level}
          data={commendationLevels.map((each) => ({
            value: each,
            label: words.label('commendationLevels', each),
          }))}
          onChange={(event) => {
            const level = commendationLevels.find((each) => each === event.target.value)
            if (level) void amend.run({ id: row.id, level })
          }}
        />
      </div>
      <RefusalNotice refusal={amend.refusal} />
      <dl className={styles.facts}>
        <dt>{t('column.years')}</dt>
        <dd>{row.yearsInRow === null ? '–' : words.number(row.yearsInRow)}</dd>
        <dt>{t('column.state')}</dt>
        <dd>{words.label('commendationStates', row.state)}</dd>
        <dt>{t('column.paper')}</dt>
        <dd>{[row.paper, words.day(row.paperDay)].filter(Boolean).join(', ') || '–'}</dd>
      </dl>
      {row.subjectId !== null && (
        <div className={styles.deeds}>
          <Button component="a" variant="default" {...link('subject', { subject: row.subjectId })}>
            {t('openSubject')}
          </Button>
          <Button
            component="a"
            variant="default"
            {...link('papers', { paper: 'statement', subject: row.subjectId })}
          >
            {t('openStatement')}
          </Button>
        </div>
      )}
    </SidePanel>
  )
}
