import { Button, Table } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { useWords } from '../../locales/words.ts'
import styles from './privacy.module.css'

const atOnce = 25
const mostAtOnce = 500

/** Every list, paper and backup that left the program. */
export function ExportsLog() {
  const { t } = useTranslation('privacy')
  const words = useWords()
  const [wanted, setWanted] = useState(atOnce)
  const log = useAnswer(api.privacy.exports, { limit: wanted })
  const rows = log.value?.rows ?? []
  const more = Math.min(100, (log.value?.total ?? 0) - rows.length, mostAtOnce - rows.length)
  return (
    <section className={styles.section} aria-label={t('exports.title')}>
      <h2>{t('exports.title')}</h2>
      <p className={styles.quiet}>{t('exports.about')}</p>
      <RefusalNotice refusal={log.refusal} />
      {log.value && rows.length === 0 && <p>{t('exports.none')}</p>}
      {rows.length > 0 && (
        <Table className={styles.table ?? ''}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('exports.at')}</Table.Th>
              <Table.Th>{t('exports.kind')}</Table.Th>
              <Table.Th>{t('exports.what')}</Table.Th>
              <Table.Th className={styles.number ?? ''}>{t('exports.rows')}</Table.Th>
              <Table.Th>{t('exports.file')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ id, at, kind, what, rows: count, fileName, place }) => (
              <Table.Tr key={id}>
                <Table.Td className={styles.moment ?? ''}>{words.moment(at)}</Table.Td>
                <Table.Td>{words.label('exportKinds', kind)}</Table.Td>
                <Table.Td>{what}</Table.Td>
                <Table.Td className={styles.number ?? ''}>
                  {count === null ? '' : words.number(count)}
                </Table.Td>
                <Table.Td className={styles.path ?? ''}>
                  {fileName}
                  {place !== null && <div className={styles.quiet}>{place}</div>}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {more > 0 && (
        <Button variant="default" loading={log.stale} onClick={() => setWanted(rows.length + more)}>
          {t('exports.more', { count: more })}
        </Button>
      )}
    </section>
  )
}
