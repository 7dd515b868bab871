import { Button, NativeSelect, Popover, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { encodings } from '../../../src-main/contract/imports.ts'
import { useWords } from '../../locales/words.ts'
import type { Draft } from './draft.ts'
import styles from './imports.module.css'
import type { ReadingFile } from './use-reading.ts'

interface LettersMarkProps {
  readonly draft: Draft
  readonly file: ReadingFile
}

/** Which letters the file is written in, words before and after, and a way to choose other ones. */
export function LettersMark({ draft, file }: LettersMarkProps) {
  const { t } = useTranslation('imports')
  const words = useWords()
  const { encoding, encodingBy, samples } = draft.reading
  const name = words.label('encodings', encoding)
  return (
    <Popover position="bottom-start" width="26rem" trapFocus>
      <Popover.Target>
        <Button
          variant={encoding === 'unicode' ? 'default' : 'light'}
          loading={file.busy}
          title={t('letters.choose')}
        >
          {encoding === 'unicode' ? t('letters.plain') : t('letters.turned', { name })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <NativeSelect
          label={t('letters.label')}
          description={encodingBy === 'none' ? undefined : words.label('encodingBy', encodingBy)}
          value={encoding}
          data={encodings.map((value) => ({ value, label: words.label('encodings', value) }))}
          onChange={({ target }) => {
            const chosen = encodings.find((value) => value === target.value)
            if (chosen) void file.again(draft, { encoding: chosen })
          }}
        />
        {samples.length === 0 ? (
          <p className={styles.words}>{t('letters.noSamples')}</p>
        ) : (
          <Table mt="sm" layout="fixed">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('letters.before')}</Table.Th>
                <Table.Th>{t('letters.after')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {samples.map(({ before, after }) => (
                <Table.Tr key={before}>
                  <Table.Td>{before}</Table.Td>
                  <Table.Td>{after}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}
