import { useTranslation } from 'react-i18next'
import type { Output } from '../../../src-main/contract/define.ts'
import type { Contract } from '../../../src-main/contract/index.ts'
import type { GridColumn } from '../../components/Grid/columns.ts'
import { Mark } from '../../components/Mark.tsx'
import { NumberCell } from '../../components/NumberCell.tsx'
import { useWords } from '../../locales/words.ts'

export type Decision = Output<Contract['decisions']['decision']>

/** "1–173"; nothing where none were given. */
export const numbersOf = ({ firstNumber, lastNumber }: Decision): string =>
  firstNumber === null || lastNumber === null ? '' : `${firstNumber}–${lastNumber}`

/** What a list of decisions tells; `withRevoked`: some of what was given was taken back. */
export function useDecisionColumns(withRevoked: boolean): readonly GridColumn<Decision>[] {
  const { t } = useTranslation('decisions')
  const words = useWords()
  const missing = (text: string, found: string | null) =>
    found === null || found === '' ? <Mark ink="pen">{text}</Mark> : found
  const takenBack = ({ purpose, revoked }: Decision): string =>
    revoked === 0 ? '' : t(purpose === 'revocation' ? 'revoke.takes' : 'revoke.taken', { count: revoked })
  const revoked: GridColumn<Decision> = {
    id: 'revoked',
    title: t('column.revoked'),
    width: 6.25,
    align: 'right',
    text: takenBack,
    show: (decision) =>
      decision.purpose === 'revocation' ? <Mark ink="pen">{takenBack(decision)}</Mark> : takenBack(decision),
  }
  return [
    {
      id: 'number',
      title: t('column.number'),
      width: 6.75,
      stays: true,
      text: ({ text }) => text.number ?? '',
      show: ({ text }) => missing(t('noNumber'), text.number),
    },
    {
      id: 'day',
      title: t('column.day'),
      width: 6.5,
      text: ({ text }) => words.day(text.day),
      show: ({ text }) => missing(t('noDay'), words.day(text.day)),
    },
    {
      id: 'label',
      title: t('column.label'),
      width: 7.75,
      grow: true,
      text: ({ label }) => label,
    },
    {
      id: 'recognised',
      title: t('column.recognised'),
      width: 5.25,
      align: 'right',
      text: ({ recognised, purpose }) => (purpose === 'revocation' ? '' : String(recognised)),
      show: ({ recognised, purpose }) => <NumberCell value={purpose === 'revocation' ? null : recognised} />,
    },
    ...(withRevoked ? [revoked] : []),
    {
      id: 'issued',
      title: t('column.issued'),
      width: 4.5,
      align: 'right',
      text: ({ issued }) => String(issued),
      show: ({ issued }) => <NumberCell value={issued} />,
    },
    {
      id: 'numbers',
      title: t('column.numbers'),
      width: 8,
      align: 'right',
      text: numbersOf,
    },
  ]
}
