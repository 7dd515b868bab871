import type { Sheet } from '../../src-main/contract/scoring.ts'
import { formsOf, otherForm } from '../../src-main/contract/values/criteria-set.ts'
import { api } from '../api/client.ts'
import { useCommand } from '../api/hooks.ts'
import { FormSelect } from '../components/FormSelect.tsx'
import { RefusalNotice } from '../components/RefusalNotice.tsx'
import styles from './Scoring.module.css'

/** Which form the subject fills in, where its set has several: it decides which indicators stand on the sheet. */
export function FormPart({ sheet, off }: { readonly sheet: Sheet; readonly off: boolean }) {
  const set = useCommand(api.subjects.setForm)
  const forms = sheet.set ? formsOf(sheet.set.body) : []
  if (forms.length === 0) return null
  return (
    <div className={styles.change}>
      <FormSelect
        forms={[...forms, otherForm]}
        value={sheet.facts.variant}
        off={off}
        onChange={(form) => void set.run({ subjectId: sheet.subjectId, form })}
      />
      <RefusalNotice refusal={set.refusal} />
    </div>
  )
}
