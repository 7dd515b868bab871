import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../src-main/contract/define.ts'
import type { Contract } from '../../../src-main/contract/index.ts'
import { Mark } from '../../components/Mark.tsx'
import { useWords } from '../../locales/words.ts'
import styles from './backups.module.css'

type Stick = Output<Contract['backups']['sticks']>[number]

/** Sticks and folders of earlier: when each was last seen, what lies on it and how it was read. */
export function KnownSticks({ sticks }: { readonly sticks: readonly Stick[] }) {
  const { t } = useTranslation('sticks')
  const words = useWords()
  return (
    <section aria-label={t('list.title')} className={styles.section}>
      <h2 className={styles.heading}>{t('list.title')}</h2>
      <Table className={styles.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('list.name')}</Table.Th>
            <Table.Th>{t('list.seen')}</Table.Th>
            <Table.Th className={styles.number}>{t('list.holds')}</Table.Th>
            <Table.Th className={styles.number}>{t('list.lost')}</Table.Th>
            <Table.Th>{t('list.read')}</Table.Th>
            <Table.Th>{t('list.tested')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sticks.map((stick) => {
            const { good, lost, read } = sumOf(stick)
            return (
              <Table.Tr key={stick.id}>
                <Table.Td className={styles.path}>{stick.name}</Table.Td>
                <Table.Td className={styles.moment}>{words.moment(stick.lastSeenAt)}</Table.Td>
                <Table.Td className={styles.number}>{words.number(good)}</Table.Td>
                <Table.Td className={styles.number}>
                  {lost > 0 ? <Mark ink="pen">{words.number(lost)}</Mark> : words.number(lost)}
                </Table.Td>
                <Table.Td>
                  {read && `${words.moment(read.verifiedAt)}, ${t(`list.how.${read.how}`)}`}
                </Table.Td>
                <Table.Td>
                  {stick.tested && (
                    <Mark ink={stick.tested === 'honest' ? 'leaf' : 'pen'}>
                      {t(`list.results.${stick.tested}`)}
                    </Mark>
                  )}
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </section>
  )
}

function sumOf({ files }: Stick) {
  const good = files.filter(({ state }) => state === 'good')
  const read = good.toSorted((a, b) => b.verifiedAt.localeCompare(a.verifiedAt))[0]
  return { good: good.length, lost: files.length - good.length, read }
}
