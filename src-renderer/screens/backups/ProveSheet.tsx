import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fitsGroup } from '../../../src-main/contract/values/recovery-code.ts'
import { api } from '../../api/client.ts'
import { useTicket } from '../../api/files.ts'
import { useTask } from '../../api/hooks.ts'
import { PdfPreview } from '../../components/PdfPreview.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import type { Prepared } from './NewPassphrase.tsx'
import styles from './SealingPart.module.css'

interface ProveSheetProps {
  readonly prepared: Prepared
  readonly onProven: () => void
}

/** The recovery sheet, to be printed; one group of its code, typed from the paper, proves that it was. */
export function ProveSheet({ prepared: { draft, ticket, group }, onProven }: ProveSheetProps) {
  const { t } = useTranslation('backups')
  const frame = useRef<HTMLIFrameElement>(null)
  const sheet = useTicket(ticket)
  const confirm = useTask(api.backups.confirmSealing)
  const [typed, setTyped] = useState('')
  const letters = typed.replace(/[\s-]/g, '').length
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (typed.trim() === '' || confirm.running) return
    const outcome = await confirm.run({ draft, group: typed })
    if (outcome.ok) onProven()
  }
  return (
    <div className={styles.prove}>
      <div className={styles.sheet}>
        <PdfPreview
          address={sheet?.ok ? sheet.value : undefined}
          drawing={sheet === undefined}
          refusal={sheet?.ok === false ? sheet.refusal : undefined}
          label={t('sealing.sheet')}
          ratio={210 / 297}
          frame={frame}
        />
      </div>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <ol className={styles.steps}>
          <li>
            <p>{t('sealing.print')}</p>
            <Button
              variant="default"
              data-autofocus
              disabled={!sheet?.ok}
              onClick={() => frame.current?.contentWindow?.print()}
            >
              {t('sealing.printSheet')}
            </Button>
          </li>
          <li>
            <TextInput
              label={t('sealing.group', { nth: group })}
              description={t('sealing.groupHint')}
              error={letters === 5 && !fitsGroup(group, typed) && t('sealing.groupWrong')}
              value={typed}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => setTyped(event.target.value)}
            />
          </li>
          <li>
            <p>{t('sealing.keep')}</p>
          </li>
        </ol>
        <RefusalNotice refusal={confirm.refusal} />
        <div className={styles.line}>
          <Button type="submit" loading={confirm.running} disabled={typed.trim() === ''}>
            {t('sealing.confirm')}
          </Button>
        </div>
        <p className={styles.quiet}>{t('sealing.leaving')}</p>
      </form>
    </div>
  )
}
