import { useTranslation } from 'react-i18next'
import { capitalised } from '../../../src-main/contract/labels/index.ts'
import { shortCommune, shortHamletName } from '../../../src-main/contract/values/place-name.ts'
import type { GridColumn } from '../../components/Grid/columns.ts'
import { Mark } from '../../components/Mark.tsx'
import { useWords } from '../../locales/words.ts'
import type { Certificate } from './use-rows.ts'

export function useRegisterColumns(): readonly GridColumn<Certificate>[] {
  const { t } = useTranslation('certificates')
  const words = useWords()
  const printedOn = ({ issuedAt }: Certificate): string =>
    issuedAt === null ? '' : words.moment(issuedAt).slice(0, 10)
  return [
    {
      id: 'number',
      title: t('column.number'),
      width: 5.25,
      align: 'right',
      text: ({ registerNumber }) => String(registerNumber),
    },
    { id: 'name', title: t('column.name'), width: 10.5, grow: true, stays: true, text: ({ name }) => name },
    {
      id: 'hamlet',
      title: t('column.hamlet'),
      width: 5,
      text: ({ hamlet }) => capitalised(hamlet ?? ''),
      show: ({ hamlet }) => shortHamletName(hamlet ?? ''),
    },
    { id: 'commune', title: t('column.commune'), width: 6.5, text: ({ commune }) => shortCommune(commune) },
    {
      id: 'decision',
      title: t('column.decision'),
      width: 7,
      text: ({ decision }) => decision ?? '',
    },
    {
      id: 'issued',
      title: t('column.issuedAt'),
      width: 6.5,
      text: (row) => [printedOn(row), row.revoked ? t('revoked') : ''].filter(Boolean).join(', '),
      show: (row) => {
        if (row.revoked) return <Mark ink="pen">{t('revoked')}</Mark>
        return row.issuedAt === null ? <Mark ink="ink">{t('notPrinted')}</Mark> : printedOn(row)
      },
    },
  ]
}
