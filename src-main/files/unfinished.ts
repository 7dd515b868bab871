import { rmSync } from 'node:fs'
import { join } from 'node:path'

/** Removes a file that work called off has left, and its part. What a stick does not let go stays a part. */
export function removeUnfinished(folder: string, name: string): void {
  for (const left of [`${name}.part`, name]) {
    try {
      rmSync(join(folder, left), { force: true })
    } catch {
      // The stick is gone with it: that the work was called off is what the clerk must hear.
    }
  }
}
