import styles from './RecoveryCode.module.css'

/** A code to be written down by hand: large, in its groups. */
export function RecoveryCode({ label, code }: { readonly label: string; readonly code: string }) {
  return (
    <p className={styles.code}>
      <span className="visually-hidden">{label}</span>
      {/* No two groups of a code are alike: their check letters tell their places. */}
      {code.split('-').map((group) => (
        <span key={group}>{group}</span>
      ))}
    </p>
  )
}
