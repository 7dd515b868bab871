import type { Output } from '../../../src-main/contract/define.ts'
import type { Contract } from '../../../src-main/contract/index.ts'

/** All about one family, as the panel shows it. */
export type Subject = Output<Contract['assessments']['subject']>
