import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../src-main/contract/define.ts'
import type { Contract } from '../../../src-main/contract/index.ts'
import { Mark } from '../../components/Mark.tsx'
import type { backups } from '../../locales/vi/backups.ts'
import { useWords } from '../../locales/words.ts'
import styles from './backups.module.css'

export type Compared = Output<Contract['backups']['compareBackup']>
type TableName = keyof typeof backups.tables
const isTable = (name: string, known: Readonly<Record<TableName, string>>): name is TableName =>
  Object.hasOwn(known, name)

/** Rows saved and present; in red what the backup does not have. */
export function Counts({ compared: { saved, present } }: { readonly compared: Compared }) {
  const { t } = useTranslation('backups')
  const words = useWords()
  const names = t('tables', { returnObjects: true })
  const tables = [...new Set([...Object.keys(names), ...Object.keys(saved), ...Object.keys(present)])].filter(
    // A backup cannot know of itself, and erasures are carried out again: what restoring keeps is not told as lost.
    (table) => table !== 'backups' && table !== 'erasures' && (saved[table] ?? 0) + (present[table] ?? 0) > 0,
  )
  return (
    <Table className={styles.counts}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('back.what')}</Table.Th>
          <Table.Th className={styles.number}>{t('back.saved')}</Table.Th>
          <Table.Th className={styles.number}>{t('back.present')}</Table.Th>
          <Table.Th>{t('back.difference')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {tables.map((table) => {
          const more = (saved[table] ?? 0) - (present[table] ?? 0)
          return (
            <Table.Tr key={table}>
              <Table.Td>{isTable(table, names) ? names[table] : table}</Table.Td>
              <Table.Td className={styles.number}>{words.number(saved[table] ?? 0)}</Table.Td>
              <Table.Td className={styles.number}>{words.number(present[table] ?? 0)}</Table.Td>
              <Table.Td>
                {more < 0 && <Mark ink="pen">{t('back.fewer', { count: -more })}</Mark>}
                {more > 0 && <Mark ink="sand">{t('back.more', { count: more })}</Mark>}
              </Table.Td>
            </Table.Tr>
          )
        })}
      </Table.Tbody>
    </Table>
  )
}
