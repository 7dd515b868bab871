import { useTranslation } from 'react-i18next'
import type { BookFilter } from '../../../src-main/contract/assessments.ts'
import { formatPoints } from '../../../src-main/contract/values/number.ts'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import type { Chosen } from '../../components/Grid/chosen.ts'

interface SumsProps {
  readonly chosen: Chosen
  readonly filter: BookFilter
}

/** The average of the points of what is chosen, as a spreadsheet shows it at its foot; nothing while there are none. */
export function Sums({ chosen, filter }: SumsProps) {
  const { t } = useTranslation('assessments')
  const keys = [...(chosen.all ? chosen.except : chosen.keys)]
  const whole = useAnswer(api.assessments.sums, chosen.all ? { selection: { filter } } : null).value
  const rows = useAnswer(
    api.assessments.sums,
    keys.length > 0 ? { selection: { titleIds: keys } } : null,
  ).value
  const none = { withPoints: 0, points: 0 }
  const [some, less] = chosen.all ? [whole, keys.length > 0 ? rows : none] : [rows, none]
  if (!some || !less) return null
  const withPoints = some.withPoints - less.withPoints
  if (withPoints === 0) return null
  const average = (some.points - less.points) / withPoints
  return <> · {t('foot.average', { average: formatPoints(Math.round(average * 100) / 100) })}</>
}
