import { useWords } from '../locales/words.ts'
import { refusalOf } from './hooks.ts'

/** Runs what writes; null when it was taken, else the sentence that says why not: what a CommitField asks for. */
export function useTaking(): (write: () => Promise<unknown>) => Promise<string | null> {
  const words = useWords()
  return async (write) => {
    try {
      await write()
      return null
    } catch (error) {
      return words.refusal(refusalOf(error))
    }
  }
}
