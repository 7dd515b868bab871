import { Button, Table } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../src-main/contract/define.ts'
import type { Contract } from '../../../src-main/contract/index.ts'
import { useLink } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useAnswer, useTask } from '../../api/hooks.ts'
import { Mark } from '../../components/Mark.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import type { backups } from '../../locales/vi/backups.ts'
import { useWords } from '../../locales/words.ts'
import styles from './backups.module.css'
import { Progressing } from './Progressing.tsx'
import { asksForSecret, SecretField } from './SecretField.tsx'

type Compared = Output<Contract['backups']['compareBackup']>

/** A backup beside the present data: what would be lost, what is kept, then the way back. */
export function RestoreFile({ file }: { readonly file: string }) {
  const { t } = useTranslation('backups')
  const words = useWords()
  const link = useLink()
  const compare = useTask(api.backups.compareBackup)
  const restore = useTask(api.backups.restoreBackup)
  const dataFolder = useAnswer(api.settings.settings, {}).value?.dataFolder ?? ''
  const [secret, setSecret] = useState<string | null>(null)
  const { run } = compare
  useEffect(() => void run({ file, secret }), [run, file, secret])

  const compared = compare.value
  if (restore.value)
    return (
      <section className={styles.section} role="status">
        <p>
          <Mark ink="leaf">{t('back.doneMark')}</Mark>{' '}
          {t('back.done', { at: compared ? words.moment(compared.madeAt) : '' })}
        </p>
        <p>{t('back.kept', { folder: dataFolder })}</p>
        <div className={styles.line}>
          <Button component="a" {...link('desk')}>
            {t('back.toDesk')}
          </Button>
        </div>
      </section>
    )
  return (
    <section aria-label={t('back.compare')} className={styles.section}>
      <p className={styles.path}>{file}</p>
      {compare.running && (
        <>
          <p>{t('back.checking')}</p>
          <Progressing task={compare} />
        </>
      )}
      <SecretField
        refusal={compare.refusal}
        running={compare.running}
        onSecret={(typed) => {
          // The same again is tried again: the stick may have been changed meanwhile.
          if (typed === secret) void run({ file, secret })
          else setSecret(typed)
        }}
      />
      <RefusalNotice refusal={asksForSecret(compare.refusal) ? undefined : compare.refusal} />
      {compared && (
        <>
          <p>
            {t('back.about', { at: words.moment(compared.madeAt), office: compared.office })}{' '}
            {compared.lastActionSaved !== null &&
              t('back.lastAction', { at: words.moment(compared.lastActionSaved) })}
          </p>
          <Counts compared={compared} />
          <p>{t('back.keeps')}</p>
          <div className={styles.line}>
            <Button loading={restore.running} onClick={() => void restore.run({ file, secret })}>
              {t('back.restore', { at: words.moment(compared.madeAt) })}
            </Button>
            <Button variant="default" component="a" {...link('backups')}>
              {t('back.leave')}
            </Button>
          </div>
          {restore.running && <Progressing task={restore} />}
          <RefusalNotice refusal={restore.refusal} />
        </>
      )}
    </section>
  )
}

type TableName = keyof typeof backups.tables
const isTable = (name: string, known: Readonly<Record<TableName, string>>): name is TableName =>
  Object.hasOwn(known, name)

/** Rows saved and present; in red what the backup does not have. */
function Counts({ compared: { saved, present } }: { readonly compared: Compared }) {
  const { t } = useTranslation('backups')
  const words = useWords()
  const names = t('tables', { returnObjects: true })
  const tables = [...new Set([...Object.keys(names), ...Object.keys(saved), ...Object.keys(present)])].filter(
    // A backup cannot know of itself; that it was made is told again after restoring.
    (table) => table !== 'backups' && (saved[table] ?? 0) + (present[table] ?? 0) > 0,
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
