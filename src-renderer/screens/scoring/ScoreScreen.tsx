import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { capitalised } from '../../../src-main/contract/labels/index.ts'
import { useAddress, useGo, useLink, useYear } from '../../api/address.tsx'
import type { Within } from '../../api/score-sheet.ts'
import { Desk } from '../../components/Desk.tsx'
import { Loading } from '../../components/Loading.tsx'
import { useWords } from '../../locales/words.ts'
import { ScoreBody } from '../../scoring/ScoreBody.tsx'
import { useScoreActions } from '../../scoring/score-actions.ts'
import { useScoring } from '../../scoring/use-scoring.ts'

/** The score sheet of one title, as a page; the next one is that of the Book it was opened from. */
export function ScoreScreen() {
  const { t } = useTranslation('scoring')
  const [year] = useYear()
  const [{ title }] = useAddress('score')
  if (title === undefined)
    return (
      <Desk title={t('open')}>
        <p>{t('gone')}</p>
      </Desk>
    )
  return year === undefined ? <Loading lines={8} /> : <ScorePage titleId={title} year={year} />
}

function ScorePage({ titleId, year }: { readonly titleId: number; readonly year: number }) {
  const { t } = useTranslation('scoring')
  const { t: paper } = useTranslation('papers')
  const link = useLink()
  const words = useWords()
  const go = useGo()
  const [address, change] = useAddress('score')
  const { title: _, commune, hamlet, state, again, stage, text, sort, kind } = address
  const within: Within = {
    year,
    kind: kind ?? 'family',
    communeId: commune ?? null,
    hamletId: hamlet ?? null,
    state: state ?? null,
    again: again ?? null,
    stage: stage ?? null,
    text: text ?? '',
    sort: sort ?? 'name',
  }
  const scoring = useScoring({
    titleId,
    within,
    onGo: (next) => change({ title: next }),
    onLeave: () => go('titles', { year, kind, commune, hamlet, state, again, stage, text, sort }),
  })
  useScoreActions(scoring)
  const { sheet, save, saving } = scoring
  const place = [capitalised(sheet?.hamlet ?? ''), sheet?.commune].filter(Boolean).join(', ')
  return (
    <>
      {' '}
      <Desk
        title={sheet?.name ?? t('open')}
        sub={
          sheet && (
            <>
              {t('sub', {
                place,
                label: words.label('subjectKinds', sheet.kind).toLowerCase(),
                year: sheet.year,
              })}
              {sheet.place && ` · ${t('placeIn', { at: sheet.place.index + 1, total: sheet.place.total })}`}
            </>
          )
        }
        actions={
          <>
            <Button variant="default" onClick={() => void save('leave')}>
              {t('back')}
            </Button>
            {sheet && (
              <Button
                component="a"
                variant="default"
                {...link('papers', {
                  ...{ paper: 'filled-sheets', kind: sheet.kind, subject: sheet.subjectId },
                  year: sheet.year,
                })}
              >
                {paper('links.sheet')}
              </Button>
            )}
            {sheet?.place?.previous && (
              <Button variant="default" onClick={() => void save('previous')}>
                {t('previous')}
              </Button>
            )}
            <Button loading={saving} disabled={!sheet || scoring.off} onClick={() => void save('next')}>
              {t(sheet?.place?.next ? 'save' : 'saveLast')}
            </Button>
          </>
        }
      >
        <ScoreBody scoring={scoring} onEscape={() => void save('leave')} />
      </Desk>
    </>
  )
}
