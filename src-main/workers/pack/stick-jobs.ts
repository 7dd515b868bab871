/** Work on a stick. Names are paths below its root, with "/" between them. */
export type StickJobs = {
  /** Reads every backup in a folder, and those known from earlier wherever they lay, past the cache where that is possible. */
  checkBackups: {
    input: {
      readonly root: string
      readonly folder: string
      readonly known: readonly { readonly name: string; readonly sha256: string; readonly bytes: number }[]
    }
    output: readonly CheckedBackup[]
  }
  /** Fills free space with numbers that only the seed knows, reads them back and removes them. */
  testStick: {
    input: {
      readonly folder: string
      readonly fileName: string
      readonly bytes: number
      readonly seed: string
    }
    output: TestedStick
  }
}

export interface CheckedBackup {
  readonly name: string
  readonly bytes: number
  readonly sha256: string | null
  readonly madeAt: string | null
  readonly pastCache: boolean
  readonly state: 'good' | 'damaged' | 'missing'
}

export interface TestedStick {
  /** unproven: the disk let nothing be read past memory. */
  readonly result: 'honest' | 'lying' | 'slow' | 'unproven'
  readonly bytes: number
  readonly firstBadAt: number | null
  /** Bytes a second. */
  readonly writeRate: number
  readonly readRate: number
}
