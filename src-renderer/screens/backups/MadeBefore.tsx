import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../src-main/contract/define.ts'
import type { Contract } from '../../../src-main/contract/index.ts'
import { useWords } from '../../locales/words.ts'
import styles from './backups.module.css'

const shown = 20

/** What the program remembers of its own backups, wherever the files are now. */
export function MadeBefore({ made }: { readonly made: Output<Contract['backups']['backupsMade']> }) {
  const { t } = useTranslation('backups')
  const words = useWords()
  return (
    <section aria-label={t('before')} className={styles.section}>
      <h2 className={styles.heading}>{t('before')}</h2>
      <Table className={styles.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('at')}</Table.Th>
            <Table.Th>{t('file')}</Table.Th>
            <Table.Th className={styles.number}>{t('titles')}</Table.Th>
            <Table.Th className={styles.number}>{t('size')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {made.slice(0, shown).map(({ id, at, path, bytes, counts }) => (
            <Table.Tr key={id}>
              <Table.Td className={styles.moment}>{words.moment(at)}</Table.Td>
              <Table.Td className={styles.path}>{path}</Table.Td>
              <Table.Td className={styles.number}>{words.number(counts.titles ?? 0)}</Table.Td>
              <Table.Td className={styles.number}>{words.bytes(bytes)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}
