import styles from './Kbd.module.css'

/** A key as it stands on the keyboard: "Ctrl K". */
export function Kbd({ keys }: { readonly keys: string }) {
  return <kbd className={styles.kbd}>{keys}</kbd>
}
