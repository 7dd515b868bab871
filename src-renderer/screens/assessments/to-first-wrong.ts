/** The sentence stands under the field; the focus goes there once it is drawn. */
export function toFirstWrong(form: HTMLFormElement | null): void {
  window.setTimeout(() => form?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus())
}
