import { Button, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { useAnswer, useCommand } from '../../api/hooks.ts'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { useWords } from '../../locales/words.ts'
import styles from './privacy.module.css'

/** What was agreed to, and taking it back. */
export function Consents({ subjectId }: { readonly subjectId: number }) {
  const { t } = useTranslation('privacy')
  const words = useWords()
  const consents = useAnswer(api.privacy.consents, { subjectId })
  const today = useAnswer(api.settings.settings, {}).value?.today
  const withdrawing = useCommand(api.privacy.withdrawConsent)
  const rows = consents.value ?? []
  return (
    <>
      <h3>{t('consent.title')}</h3>
      <RefusalNotice refusal={consents.refusal ?? withdrawing.refusal} />
      {consents.value && rows.length === 0 && <p className={styles.quiet}>{t('consent.none')}</p>}
      {rows.length > 0 && (
        <Table className={styles.table ?? ''}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('consent.scope')}</Table.Th>
              <Table.Th>{t('consent.giver')}</Table.Th>
              <Table.Th>{t('consent.givenOn')}</Table.Th>
              <Table.Th>{t('consent.paper')}</Table.Th>
              <Table.Th>{t('consent.withdrawn')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ id, scope, giver, relation, givenOn, paper, withdrawnOn }) => (
              <Table.Tr key={id}>
                <Table.Td>{words.label('consentScopes', scope)}</Table.Td>
                <Table.Td>
                  {giver}
                  <div className={styles.quiet}>{words.label('consentRelations', relation)}</div>
                </Table.Td>
                <Table.Td>{words.day(givenOn)}</Table.Td>
                <Table.Td>{paper}</Table.Td>
                <Table.Td>
                  {withdrawnOn !== null ? (
                    words.day(withdrawnOn)
                  ) : (
                    <Button
                      size="compact-sm"
                      variant="default"
                      disabled={today === undefined || withdrawing.running}
                      onClick={() => today !== undefined && void withdrawing.run({ id, day: today })}
                    >
                      {t('consent.withdraw')}
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </>
  )
}
