import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WholeSet } from '../../../src-main/contract/criteria.ts'
import type { Refusal } from '../../../src-main/contract/refusal.ts'
import { useGo, useLink } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { saveFile } from '../../api/files.ts'
import { useCommand, useTask } from '../../api/hooks.ts'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { useScreenActions } from '../../components/screen-actions.tsx'

/** What can be done with a version. Editing is the next step while something is not known. */
export function SetActions({ whole }: { readonly whole: WholeSet }) {
  const { t } = useTranslation('criteria')
  const go = useGo()
  const link = useLink()
  const give = useTask(api.criteria.exportSet)
  const [lost, setLost] = useState<Refusal>()
  const [exported, setExported] = useState<string>()
  const remove = useCommand(api.criteria.removeSet)
  const { code, version } = whole
  const other = whole.versions.find((each) => each.version !== version)?.version

  const exportSet = async (): Promise<void> => {
    const outcome = await give.run({ code, version })
    const { ok } = outcome
    setExported(ok && (await saveFile(outcome.value, setLost)) ? outcome.value.fileName : undefined)
  }
  const removeSet = async (): Promise<void> => {
    const outcome = await remove.run({ code, version })
    if (outcome.ok) go('criteria')
  }
  useScreenActions([
    { name: t('edit'), keys: 'F2', run: () => go('criteriaEdit', { code, version }) },
    { name: t('export'), keys: 'Ctrl+E', run: () => void exportSet() },
    {
      name: t('compare'),
      run: () => go('criteriaCompare', { code, version, other: code, otherVersion: other }),
    },
  ])
  return (
    <>
      <RefusalNotice refusal={give.refusal ?? lost ?? remove.refusal} />
      <span role="status">{exported !== undefined && t('exported', { file: exported })}</span>
      {whole.removable && (
        <Button variant="subtle" title={t('removeWords')} onClick={() => void removeSet()}>
          {t('remove')}
        </Button>
      )}
      <Button
        component="a"
        variant="default"
        {...link('criteriaCompare', { code, version, other: code, otherVersion: other })}
      >
        {t('compare')}
      </Button>
      <Button variant="default" loading={give.running} onClick={() => void exportSet()}>
        {t('export')}
      </Button>
      <Button component="a" variant="default" {...link('criteriaEdit', { code, version, as: 'copy' })}>
        {t('copy')}
      </Button>
      <Button component="a" {...link('criteriaEdit', { code, version })}>
        {t('edit')}
      </Button>
    </>
  )
}
