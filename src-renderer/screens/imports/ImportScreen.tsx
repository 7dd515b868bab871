import { ChooseFile } from './ChooseFile.tsx'
import { useDraft } from './draft.ts'
import { ImportSheet } from './ImportSheet.tsx'
import { useReading } from './use-reading.ts'

/** From a file to rows of the register: choose it, look at it, press one button. */
export function ImportScreen() {
  const draft = useDraft()
  const file = useReading()
  return draft ? <ImportSheet draft={draft} file={file} /> : <ChooseFile file={file} />
}
