import type * as z from 'zod'
import { api } from './client.ts'
import { useAnswer, useCommand } from './hooks.ts'

/** What the clerk chose to see on one screen (column widths, a folder), remembered from day to day. */
export function useScreenChoice<S extends z.ZodType>(
  screen: string,
  schema: S,
): readonly [z.output<S> | undefined, (choice: z.input<S>) => void] {
  const known = useAnswer(api.settings.settings, {}).value?.preferences.screens
  const { run } = useCommand(api.settings.prefer)
  const found = schema.safeParse(known?.[screen])
  // Screens are kept one by one: the others stay as they are.
  const choose = (choice: z.input<S>): void =>
    void run({ screens: { [screen]: choice as z.core.util.JSONType } })
  return [found.success ? found.data : undefined, choose]
}
