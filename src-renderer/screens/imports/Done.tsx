import { Anchor, Button, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Action } from '../../../src-main/contract/history.ts'
import { useLink } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useTask } from '../../api/hooks.ts'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { Outcome } from '../../components/SheetIn.tsx'
import { useWords } from '../../locales/words.ts'
import type { Draft } from './draft.ts'
import styles from './imports.module.css'
import { useLeftOut } from './use-applying.ts'

interface DoneProps {
  readonly draft: Draft
  readonly done: NonNullable<Draft['done']>
  readonly action: Action | undefined
}

/** After the import: what went in, how to undo it, what stayed out, what comes next. */
export function Done({ draft, done, action }: DoneProps) {
  const { t } = useTranslation('imports')
  const words = useWords()
  const link = useLink()
  const undo = useTask(api.history.undo)
  const leftOut = useLeftOut(draft.reading.readingId)
  const { kind, subject } = draft
  const results = kind === 'results'
  const where = { year: draft.year, kind: subject, commune: draft.placeId } as const
  const whom = t(`whom.${subject}`, { count: done.imported })
  return (
    <Stack gap="sm">
      <Outcome ink="leaf" title={t(`done.${kind}`, { whom })}>
        {done.newHamlets > 0 && <p>{t('done.newHamlets', { count: done.newHamlets })}</p>}
        <p>{t('done.undoable')}</p>
        <Button
          variant="default"
          mt="xs"
          loading={undo.running}
          className={styles.wrapped}
          onClick={() => void undo.run({ id: done.changeSetId })}
        >
          {action ? t('done.undo', { deed: words.deed(action.deed) }) : t('done.undoThis')}
        </Button>
        <RefusalNotice refusal={undo.refusal} />
      </Outcome>
      {done.left > 0 && (
        <Outcome ink="sand" title={t('done.left', { count: done.left })}>
          <p>{t('done.leftWords')}</p>
          <Button variant="default" mt="xs" loading={leftOut.running} onClick={() => void leftOut.save()}>
            {t('done.save', { count: done.left })}
          </Button>
          {leftOut.saved && <p role="status">{t('done.saved', { name: leftOut.saved.fileName })}</p>}
          <RefusalNotice refusal={leftOut.refusal} />
        </Outcome>
      )}
      <div className={styles.next}>
        <b>{t('done.next')}</b>
        {results && (
          <Anchor {...link('decision', { kind: where.kind, year: where.year, commune: where.commune })}>
            {t('done.recognise', { noun: t(`noun.${subject}`) })}
          </Anchor>
        )}
        <Anchor {...link('titles', where)}>{t('done.show', { year: draft.year })}</Anchor>
        {kind === 'registrations' && <span>{t('done.resultsLater')}</span>}
      </div>
    </Stack>
  )
}
