import { Anchor, Autocomplete, Button, Radio, Select, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { capitalised } from '../../../src-main/contract/labels/index.ts'
import { type Office, officeLevels } from '../../../src-main/contract/settings.ts'
import { searchKey } from '../../../src-main/contract/values/person-name.ts'
import { useLink } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useAnswer, useCommand } from '../../api/hooks.ts'
import { Loading } from '../../components/Loading.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { useWords } from '../../locales/words.ts'
import styles from './FirstStart.module.css'
import { placeInName, usualName } from './guess.ts'

type Level = Office['level']
const noList = 'none'

/** Three questions, each with its likely answer in place, and one button. */
export function FirstStartScreen() {
  const { t } = useTranslation('start')
  const words = useWords()
  const link = useLink()
  const lists = useAnswer(api.settings.placeLists, {})
  const found = useCommand(api.settings.foundOffice)
  const prefer = useCommand(api.settings.prefer)
  // Undefined: not answered by hand, so the guess stands.
  const [typedName, setName] = useState<string>()
  const [chosenLevel, setLevel] = useState<Level>()
  const [chosenList, setList] = useState<string>()
  const [typedCommune, setCommune] = useState<string>()

  const told = typedName === undefined ? null : placeInName(typedName)
  const level = chosenLevel ?? told?.level ?? 'district'
  const known = lists.value ?? []
  const listId = chosenList ?? known[0]?.id ?? noList
  const list = known.find(({ id }) => id === listId)
  const commune = typedCommune ?? (told?.level === 'commune' ? told.place : '')
  const name = typedName ?? usualName({ level, list, commune })
  const isCommune = level === 'commune'

  const begin = (placeList: string | null): void =>
    void found.run({ name, level, placeList, placeName: isCommune && commune.trim() ? commune.trim() : null })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (name.trim() !== '') begin(list?.id ?? null)
  }
  if (lists.waiting) return <Loading lines={5} />
  const other = words.language === 'vi' ? 'en' : 'vi'
  return (
    <main id="content" className={styles.page}>
      <form className={styles.sheet} onSubmit={submit}>
        <div>
          <h1 className={styles.title}>{t('title')}</h1>
          <p className={styles.why}>{t('why')}</p>
        </div>
        <TextInput
          label={t('name.label')}
          description={t('name.hint')}
          placeholder={t('name.example')}
          value={name}
          maxLength={200}
          required
          withAsterisk={false}
          autoFocus
          onChange={(event) => setName(event.target.value)}
        />
        <Radio.Group
          label={t('level.label')}
          value={level}
          onChange={(value) => setLevel(officeLevels.find((each) => each === value))}
        >
          <Stack gap="0.25rem" mt="0.25rem">
            {officeLevels.map((each) => (
              <Radio key={each} value={each} label={words.label('officeLevels', each)} />
            ))}
          </Stack>
        </Radio.Group>
        {(!isCommune || known.length > 1) && (
          <Select
            label={t('place.label')}
            description={t('place.hint')}
            allowDeselect={false}
            comboboxProps={{ portalProps: { target: '#content' } }}
            value={listId}
            data={[
              ...known.map(({ id, name: place, province, communes }) => ({
                value: id,
                label: t('place.list', { place, province, communes: words.number(communes) }),
              })),
              { value: noList, label: t('place.none') },
            ]}
            onChange={(value) => setList(value ?? noList)}
          />
        )}
        {isCommune && (
          <Autocomplete
            label={t('commune.label')}
            description={t('commune.hint')}
            placeholder={t('commune.example')}
            withScrollArea={false}
            classNames={{ options: styles.options ?? '' }}
            comboboxProps={{ portalProps: { target: '#content' } }}
            data={(list?.communeNames ?? []).map(capitalised)}
            filter={({ options, search }) =>
              options.filter(
                (option) => 'value' in option && searchKey(option.value).includes(searchKey(search)),
              )
            }
            value={capitalised(commune)}
            maxLength={120}
            onChange={setCommune}
          />
        )}
        <Button
          type="submit"
          className={styles.begin ?? ''}
          loading={found.running}
          disabled={name.trim() === ''}
        >
          {t('begin')}
        </Button>
        <RefusalNotice refusal={found.refusal ?? lists.refusal}>
          {found.refusal?.code === 'place-missing' && (
            <Button variant="default" onClick={() => begin(null)}>
              {t('withoutPlaces')}
            </Button>
          )}
        </RefusalNotice>
        <p className={styles.why}>{t('later')}</p>
        <p>
          {t('hasBackup')}{' '}
          <Anchor underline="always" {...link('restore')}>
            {t('restore')}
          </Anchor>
        </p>
      </form>
      <Button variant="subtle" color="sand" lang={other} onClick={() => void prefer.run({ language: other })}>
        {other === 'en' ? 'English' : 'Tiếng Việt'}
      </Button>
    </main>
  )
}
