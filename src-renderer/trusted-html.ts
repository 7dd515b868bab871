/** The parts of Chromium's Trusted Types that are used; TypeScript's DOM does not know them yet. */
interface TrustedTypes {
  createPolicy(name: 'default', rules: { readonly createHTML: (text: string) => string | null }): unknown
}

/**
 * The window makes its elements by React alone. The content policy lets no text become elements, scripts or addresses of
 * scripts; Mantine writes its style sheets by innerHTML, and a text without "<" can be nothing but text there.
 */
export function trustPlainTextOnly(): void {
  const { trustedTypes } = window as { readonly trustedTypes?: TrustedTypes }
  trustedTypes?.createPolicy('default', { createHTML: (text) => (text.includes('<') ? null : text) })
}
