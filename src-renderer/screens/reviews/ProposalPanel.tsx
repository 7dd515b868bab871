import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Proposal } from '../../../src-main/contract/proposals.ts'
import { useLink } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useTask } from '../../api/hooks.ts'
import { Mark } from '../../components/Mark.tsx'
import { SidePanel } from '../../components/SidePanel.tsx'
import { useWords } from '../../locales/words.ts'
import { PrintedPaper, usePaper } from './PrintedPaper.tsx'
import styles from './reviews.module.css'
import { SureButton } from './SureButton.tsx'

/** One proposal beside the list, with what can be done next. */
export function ProposalPanel({ proposal }: { readonly proposal: Proposal }) {
  const { t } = useTranslation('reviews')
  const words = useWords()
  const link = useLink()
  const printing = usePaper(api.reviews.printProposal)
  const withdraw = useTask(api.reviews.withdrawProposal)
  const { id: proposalId, kind, year, text, proposed, recognised } = proposal
  return (
    <SidePanel
      label={t('proposal.panel')}
      title={
        text.number === null ? t('proposal.unnumbered') : t('proposal.numbered', { number: text.number })
      }
    >
      <dl className={styles.facts}>
        <dt>{t('proposal.field.day')}</dt>
        <dd>{text.day === null ? <Mark ink="pen">{t('proposal.noDay')}</Mark> : words.day(text.day)}</dd>
        <dt>{t('proposal.field.addressee')}</dt>
        <dd>{text.addressee}</dd>
        <dt>{t('proposal.field.subject')}</dt>
        <dd>{text.subject}</dd>
        <dt>{t('proposal.column.proposed')}</dt>
        <dd>{words.number(proposed)}</dd>
        <dt>{t('proposal.column.recognised')}</dt>
        <dd>{words.number(recognised)}</dd>
      </dl>
      <div className={styles.deeds}>
        <Button
          variant="light"
          data-autofocus
          leftSection={<IconPrinter size="1.125rem" stroke={1.6} aria-hidden />}
          loading={printing.running}
          onClick={() => void printing.run({ proposalId })}
        >
          {t('proposal.print')}
        </Button>
        <Button
          component="a"
          variant="default"
          {...link('proposal', { kind, year, proposal: proposalId, open: 'amend' })}
        >
          {t('proposal.open')}
        </Button>
        {recognised === 0 && (
          <SureButton
            label={t('proposal.withdraw')}
            question={t('proposal.withdrawSure', { count: proposed })}
            running={withdraw.running}
            refusal={withdraw.refusal}
            run={() => void withdraw.run({ proposalId })}
          />
        )}
      </div>
      <PrintedPaper printing={printing} />
    </SidePanel>
  )
}
