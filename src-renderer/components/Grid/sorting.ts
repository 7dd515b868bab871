/** Up first, then down. */
export const nextSort = (
  of: { readonly up: string; readonly down: string },
  now: string | undefined,
): string => (now === of.up ? of.down : of.up)
