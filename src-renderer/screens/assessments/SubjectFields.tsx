import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { unitKinds, unitLevels } from '../../../src-main/contract/subjects.ts'
import { useWords } from '../../locales/words.ts'
import styles from './Panel.module.css'
import { SexSelect } from './SexSelect.tsx'
import type { NamedKind, SubjectDraft, Wrong } from './subject-draft.ts'
import { useTitleTexts } from './title-texts.ts'

interface SubjectFieldsProps {
  readonly kind: NamedKind
  readonly draft: SubjectDraft
  readonly wrong: Wrong
  readonly set: (changes: Partial<SubjectDraft>) => void
}

/** What a kind has beside its name and place. */
export function SubjectFields({ kind, draft, wrong, set }: SubjectFieldsProps) {
  const { t } = useTitleTexts()
  const words = useWords()
  if (kind === 'citizen')
    return (
      <div className={styles.pair}>
        <TextInput
          label={t('field.birth')}
          placeholder="1958"
          value={draft.birth}
          error={wrong.birth === undefined ? null : t('wrong.birth', { text: wrong.birth })}
          onChange={(event) => set({ birth: event.target.value })}
        />
        <SexSelect value={draft.sex} onChange={(sex) => set({ sex })} />
      </div>
    )
  if (kind === 'clan')
    return (
      <>
        <TextInput
          label={t('field.clanHead')}
          value={draft.head}
          maxLength={120}
          onChange={(event) => set({ head: event.target.value })}
        />
        <Textarea
          label={t('field.clanNote')}
          value={draft.about}
          maxLength={1000}
          autosize
          minRows={1}
          maxRows={5}
          onChange={(event) => set({ about: event.target.value })}
        />
      </>
    )
  return (
    <>
      <div className={styles.pair}>
        <NativeSelect
          label={t('field.unitKind')}
          value={draft.unitKind ?? ''}
          data={[
            { value: '', label: t('notKnown') },
            ...unitKinds.map((value) => ({ value, label: words.label('unitKinds', value) })),
          ]}
          onChange={(event) =>
            set({ unitKind: unitKinds.find((each) => each === event.target.value) ?? null })
          }
        />
        <NativeSelect
          label={t('field.level')}
          value={draft.level ?? ''}
          data={[
            { value: '', label: t('notKnown') },
            ...unitLevels.map((value) => ({ value, label: words.label('unitLevels', value) })),
          ]}
          onChange={(event) => set({ level: unitLevels.find((each) => each === event.target.value) ?? null })}
        />
      </div>
      <TextInput
        label={t('field.parent')}
        value={draft.parent}
        maxLength={120}
        onChange={(event) => set({ parent: event.target.value })}
      />
      <div className={styles.pair}>
        <TextInput
          label={t('field.unitHead')}
          value={draft.head}
          maxLength={120}
          onChange={(event) => set({ head: event.target.value })}
        />
        <TextInput
          label={t('field.staff')}
          value={draft.staff}
          inputMode="numeric"
          error={wrong.staff === undefined ? null : t('wrong.staff', { text: wrong.staff })}
          onChange={(event) => set({ staff: event.target.value })}
        />
      </div>
    </>
  )
}
