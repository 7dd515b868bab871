import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { subjectKinds } from '../../../src-main/contract/assessments.ts'
import { paperNames, postings } from '../../../src-main/contract/papers.ts'
import { placeTitle } from '../../../src-main/contract/values/place-name.ts'
import type { useAddress } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import { usePlacesOfYear } from '../../api/places-of-year.ts'
import { useWords } from '../../locales/words.ts'
import { OfSubject } from './OfSubject.tsx'
import { isSheets, type Order } from './paper-order.ts'
import styles from './papers.module.css'

type Addressed = ReturnType<typeof useAddress<'papers'>>
interface ChoosePaperProps {
  readonly address: Addressed[0]
  readonly change: Addressed[1]
  readonly year: number
  readonly order: Order
}

/** Which paper, of whom, from where; everything stands in the address. */
export function ChoosePaper({ address, change, year, order }: ChoosePaperProps) {
  const { t } = useTranslation('papers')
  const words = useWords()
  const places = usePlacesOfYear(year)
  const { paper, kind } = order
  const hamlets = places?.hamletsOf(address.commune) ?? []
  const isPlaced = kind === 'family' || kind === 'citizen'
  const idOf = (value: string): number | null => (value === '' ? null : Number(value))
  const all = { value: '', label: t('all') }
  return (
    <div className={styles.form}>
      <NativeSelect
        label={t('field.paper')}
        value={paper}
        data={paperNames.map((name) => ({ value: name, label: t(`paper.${name}`) }))}
        onChange={(event) =>
          change({ paper: paperNames.find((name) => name === event.target.value) ?? null }, 'step')
        }
      />
      <p className={styles.about}>{t(`about.${paper}`)}</p>
      {paper !== 'statement' && (
        <NativeSelect
          label={t('field.kind')}
          value={kind}
          data={subjectKinds.map((each) => ({ value: each, label: words.label('subjectKinds', each) }))}
          onChange={(event) =>
            change({
              kind: subjectKinds.find((each) => each === event.target.value) ?? null,
              ...{ subject: null, set: null, version: null, hamlet: null },
            })
          }
        />
      )}
      {(paper === 'statement' || address.subject !== undefined) &&
        (paper === 'statement' || isSheets(paper)) && (
          <OfSubject subjectId={address.subject} onChoose={(subject) => change({ subject }, 'step')} />
        )}
      {paper !== 'statement' && address.subject === undefined && (
        <div className={styles.pair}>
          <NativeSelect
            label={t('field.commune')}
            value={address.commune ?? ''}
            data={[
              all,
              ...(places?.communes ?? []).map(({ id, type, name }) => ({
                value: String(id),
                label: placeTitle(type, name),
              })),
            ]}
            onChange={(event) => change({ commune: idOf(event.target.value), hamlet: null })}
          />
          {paper !== 'posting' && isPlaced && (
            <NativeSelect
              label={t('field.hamlet')}
              value={address.hamlet ?? ''}
              disabled={address.commune === undefined}
              data={[
                all,
                ...hamlets.map(({ id, type, name }) => ({
                  value: String(id),
                  label: placeTitle(type, name),
                })),
              ]}
              onChange={(event) => change({ hamlet: idOf(event.target.value) })}
            />
          )}
        </div>
      )}
      {paper === 'registration' && isPlaced && (
        <Checkbox
          label={t('field.byHamlet')}
          checked={address.byHamlet ?? false}
          onChange={(event) => change({ byHamlet: event.target.checked || null })}
        />
      )}
      {paper === 'posting' && (
        <NativeSelect
          label={t('field.posting')}
          value={order.posting ?? 'passed'}
          data={postings.map((each) => ({ value: each, label: t(`posting.${each}`) }))}
          onChange={(event) =>
            change({ posting: postings.find((each) => each === event.target.value) ?? null })
          }
        />
      )}
      {paper === 'empty-sheets' && <EmptyOptions address={address} change={change} order={order} />}
    </div>
  )
}

const most = 500

function EmptyOptions({ address, change, order }: Omit<ChoosePaperProps, 'year'>) {
  const { t } = useTranslation('papers')
  const sets = useAnswer(api.papers.sets, { year: order.year, kind: order.kind }).value ?? []
  const [typed, setTyped] = useState<string>()
  const chosen = address.set === undefined ? undefined : `${address.set} ${address.version}`
  const isBlank = address.blank !== undefined
  const take = (): void => {
    const blank = Number(typed)
    if (typed !== undefined && Number.isInteger(blank) && blank >= 1 && blank <= most) change({ blank })
    setTyped(undefined)
  }
  return (
    <>
      <NativeSelect
        label={t('field.set')}
        value={chosen ?? ''}
        data={[
          { value: '', label: t('setOfRound', { title: sets.find(({ ofRound }) => ofRound)?.title ?? '–' }) },
          ...sets.map(({ code, version, title }) => ({
            value: `${code} ${version}`,
            label: t('setVersion', { title, version }),
          })),
        ]}
        onChange={(event) => {
          const set = sets.find(({ code, version }) => `${code} ${version}` === event.target.value)
          change({ set: set?.code ?? null, version: set?.version ?? null })
        }}
      />
      {address.subject === undefined && (
        <div className={styles.pair}>
          <NativeSelect
            label={t('field.names')}
            value={isBlank ? 'blank' : 'named'}
            data={(['named', 'blank'] as const).map((each) => ({ value: each, label: t(`names.${each}`) }))}
            onChange={(event) => change({ blank: event.target.value === 'blank' ? 20 : null })}
          />
          {isBlank && (
            <TextInput
              label={t('field.blank')}
              inputMode="numeric"
              value={typed ?? String(address.blank)}
              onChange={(event) => setTyped(event.target.value)}
              onBlur={take}
              onKeyDown={(event) => event.key === 'Enter' && take()}
            />
          )}
        </div>
      )}
    </>
  )
}
