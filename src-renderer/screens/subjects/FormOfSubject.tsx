import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { useAnswer, useCommand } from '../../api/hooks.ts'
import { FormSelect } from '../../components/FormSelect.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { Section } from './Section.tsx'
import styles from './subjects.module.css'
import type { Whole } from './whole.ts'

/** Which form of a criteria set the subject fills in; nothing where no set of its kind has several. */
export function FormOfSubject({ subject }: { readonly subject: Whole }) {
  const { t } = useTranslation('subjects')
  const { subjectId, kind, form } = subject
  const forms = useAnswer(api.subjects.forms, { kind }).value ?? []
  const set = useCommand(api.subjects.setForm)
  if (forms.length === 0) return null
  return (
    <Section title={t('sheetForm')}>
      <div className={styles.fields}>
        <FormSelect
          forms={forms.map((each) => each.form)}
          value={form}
          hint
          onChange={(chosen) => void set.run({ subjectId, form: chosen })}
        />
      </div>
      <RefusalNotice refusal={set.refusal} />
    </Section>
  )
}
