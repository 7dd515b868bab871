import type { Output } from '../../src-main/contract/define.ts'
import type { Contract } from '../../src-main/contract/index.ts'

/** What the program is set to, as every part of the frame needs it. */
export type Settings = Output<Contract['settings']['settings']>
