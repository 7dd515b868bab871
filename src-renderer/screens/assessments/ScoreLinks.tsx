import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAddress, useLink } from '../../api/address.tsx'

/** From the title in focus to its score sheet, beside the list or as a page, and to a complaint about it. */
export function ScoreLinks({ titleId, year }: { readonly titleId: number; readonly year: number }) {
  const { t } = useTranslation('scoring')
  const link = useLink()
  const [address, change] = useAddress('titles')
  const { kind, commune, hamlet, state, again, stage, text, sort } = address
  return (
    <p>
      <Button
        size="compact-sm"
        variant="light"
        title="Ctrl+Enter"
        onClick={() => change({ sheet: titleId, subject: null }, 'step')}
      >
        {t('open')}
      </Button>{' '}
      <Button
        component="a"
        size="compact-sm"
        variant="subtle"
        {...link('score', { year, title: titleId, kind, commune, hamlet, state, again, stage, text, sort })}
      >
        {t('fullPage')}
      </Button>{' '}
      <Button
        component="a"
        size="compact-sm"
        variant="subtle"
        {...link('complaints', { year, title: titleId })}
      >
        {t('complain')}
      </Button>
    </p>
  )
}
