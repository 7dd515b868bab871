import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLink } from '../../api/address.tsx'
import { SidePanel } from '../../components/SidePanel.tsx'
import { ScoreBody } from '../../scoring/ScoreBody.tsx'
import { useScoreActions } from '../../scoring/score-actions.ts'
import { useScoring } from '../../scoring/use-scoring.ts'
import { type Address, filterOf } from './filter.ts'
import styles from './Panel.module.css'

interface ScorePanelProps {
  readonly titleId: number
  readonly address: Address
  readonly year: number
  /** The sheet of another title is asked for. */
  readonly onGo: (titleId: number) => void
  readonly onLeave: () => void
}

/** The score sheet beside the list; the next one is that of the next row. */
export function ScorePanel({ titleId, address, year, onGo, onLeave }: ScorePanelProps) {
  const { t } = useTranslation('scoring')
  const link = useLink()
  const { kind, commune, hamlet, state, again, stage, text, sort } = address
  const within = { ...filterOf(address, year), sort: sort ?? 'name' }
  const scoring = useScoring({ titleId, within, onGo, onLeave })
  useScoreActions(scoring)
  const { sheet, save, saving } = scoring
  return (
    <SidePanel label={t('open')} title={sheet?.name ?? ''} onClose={() => void save('leave')}>
      <p className={styles.marks}>
        <Button
          size="compact-sm"
          loading={saving}
          disabled={!sheet || scoring.off}
          onClick={() => void save('next')}
        >
          {t(sheet?.place?.next ? 'save' : 'saveLast')}
        </Button>
        {sheet?.place && (
          <span className={styles.quiet}>
            {t('placeIn', { at: sheet.place.index + 1, total: sheet.place.total })}
          </span>
        )}
        <Button
          component="a"
          size="compact-sm"
          variant="subtle"
          {...link('score', { year, title: titleId, kind, commune, hamlet, state, again, stage, text, sort })}
        >
          {t('fullPage')}
        </Button>
      </p>
      <ScoreBody scoring={scoring} compact />
    </SidePanel>
  )
}
