import { Button } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Action } from '../../../src-main/contract/history.ts'
import { capitalised } from '../../../src-main/contract/labels/index.ts'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { SidePanel } from '../../components/SidePanel.tsx'
import { useWords } from '../../locales/words.ts'
import { ChangedRows } from './ChangedRows.tsx'
import { fateOf } from './fate.ts'
import styles from './history.module.css'
import type { TakingBack } from './use-taking-back.ts'

interface ActionPanelProps {
  readonly action: Action
  /** The undo that could be redone now. */
  readonly redoable: Action | null
  readonly taking: TakingBack
  readonly onShow: (id: number) => void
}

/** One action: taking it back, and the rows it touched. */
export function ActionPanel({ action, redoable, taking, onShow }: ActionPanelProps) {
  const { t } = useTranslation('history')
  const words = useWords()
  const deed = words.deed(action.deed)
  const fate = fateOf(action, redoable)
  const refusal = taking.about === action.id ? taking.refusal : undefined
  const later = refusal?.code === 'later-changes' ? Number(refusal.details.changeSetId) : 0
  const { progress } = taking
  return (
    <SidePanel label={t('panel')} title={capitalised(deed)}>
      <p className={styles.quiet}>{t('by', { at: words.moment(action.at), count: action.rows })}</p>
      <div className={styles.taking}>
        {fate.can === 'undo' && (
          <Button
            className={styles.long ?? ''}
            leftSection={<IconArrowBackUp size="1rem" aria-hidden />}
            loading={taking.running && taking.about === action.id}
            disabled={taking.running}
            onClick={() => void taking.undo(action)}
          >
            {t('undo', { deed })}
          </Button>
        )}
        {fate.can === 'redo' && redoable && (
          <Button
            className={styles.long ?? ''}
            leftSection={<IconArrowForwardUp size="1rem" aria-hidden />}
            loading={taking.running && taking.about === action.id}
            disabled={taking.running}
            onClick={() => void taking.redo(action)}
          >
            {t('redo', { deed: redoneSentence(words.deed, redoable) })}
          </Button>
        )}
        {taking.about === action.id && progress && progress.of > 0 && (
          <p role="status">{t('progress', { done: progress.done, of: progress.of })}</p>
        )}
        <RefusalNotice refusal={refusal}>
          {later > 0 && (
            <Button size="compact-sm" variant="default" onClick={() => onShow(later)}>
              {t('seeLater')}
            </Button>
          )}
        </RefusalNotice>
        {fate.why !== null && <p className={styles.quiet}>{t(`fixed.${fate.why}`)}</p>}
        {action.undoneBy !== null && (
          <p className={styles.line}>
            <span>{t('undoneAt')}</span>
            <Seen id={action.undoneBy} text={t('seeUndo')} onShow={onShow} />
          </p>
        )}
        {action.undoes !== null && (
          <p className={styles.line}>
            <Seen id={action.undoes} text={t('seeFirst')} onShow={onShow} />
          </p>
        )}
      </div>
      <ChangedRows key={action.id} action={action} />
    </SidePanel>
  )
}

/** An undo carries the name of what it undid: redoing brings that back. */
const redoneSentence = (sentence: (deed: Action['deed']) => string, undo: Action): string =>
  sentence({ ...undo.deed, name: 'redone' }).replace(/^[^:]*: /, '')

interface SeenProps {
  readonly id: number
  readonly text: string
  readonly onShow: (id: number) => void
}

function Seen({ id, text, onShow }: SeenProps) {
  return (
    <Button size="compact-sm" variant="default" onClick={() => onShow(id)}>
      {text}
    </Button>
  )
}
