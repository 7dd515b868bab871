import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { BookFilter } from '../../../src-main/contract/assessments.ts'
import { capitalised } from '../../../src-main/contract/labels/index.ts'
import type { ReviewLevel } from '../../../src-main/contract/reviews.ts'
import { useLink } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { SidePanel } from '../../components/SidePanel.tsx'
import { useWords } from '../../locales/words.ts'
import { useKindNoun } from './kind-words.ts'
import { PrintedPaper, usePaper } from './PrintedPaper.tsx'
import type { ReviewLine } from './review-list.ts'
import styles from './reviews.module.css'

interface ReviewPanelProps {
  readonly line: ReviewLine
  readonly kind: BookFilter['kind']
  readonly level: ReviewLevel
}

/** One meeting beside the list, or a place that has none yet, with what can be done next. */
export function ReviewPanel({ line, kind, level }: ReviewPanelProps) {
  const { t } = useTranslation('reviews')
  const words = useWords()
  const link = useLink()
  const noun = useKindNoun(kind)
  const printing = usePaper(api.reviews.printReview)
  const { review, placeId, place, commune, waiting } = line
  const title = level === 'hamlet' ? `${capitalised(place)}, ${commune}` : capitalised(place)
  if (!review)
    return (
      <SidePanel label={t('reviews.panel')} title={title}>
        <div className={styles.deeds}>
          <p>{t('reviews.placeWaits', { count: waiting, kind: noun })}</p>
          <Button
            component="a"
            variant="light"
            data-autofocus
            {...link('review', { kind, level, place: placeId })}
          >
            {t('reviews.hold')}
          </Button>
        </div>
      </SidePanel>
    )
  return (
    <SidePanel label={t('reviews.panel')} title={title}>
      <dl className={styles.facts}>
        <dt>{t('reviews.facts.day')}</dt>
        <dd>{words.day(review.day)}</dd>
        <dt>{t('reviews.facts.present')}</dt>
        <dd>{review.present === null ? t('reviews.notTold') : words.number(review.present)}</dd>
        <dt>{t('reviews.facts.rows')}</dt>
        <dd>{words.number(review.rows)}</dd>
        <dt>{t('reviews.facts.passed')}</dt>
        <dd>{words.number(review.passed)}</dd>
        <dt>{t('reviews.facts.failed')}</dt>
        <dd>{words.number(review.rows - review.passed)}</dd>
      </dl>
      <div className={styles.deeds}>
        <Button
          component="a"
          variant="light"
          data-autofocus
          {...link('review', { review: review.id, year: review.year })}
        >
          {t('reviews.open')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconPrinter size="1.125rem" stroke={1.6} aria-hidden />}
          loading={printing.running}
          onClick={() => void printing.run({ reviewId: review.id })}
        >
          {t('reviews.print')}
        </Button>
      </div>
      <PrintedPaper printing={printing} />
    </SidePanel>
  )
}
