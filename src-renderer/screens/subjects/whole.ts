import type { Output } from '../../../src-main/contract/define.ts'
import type { Contract } from '../../../src-main/contract/index.ts'

type Calls = Contract['subjects']
/** All about one subject, as its page shows it. */
export type Whole = Output<Calls['subject']>
export type YearOf = Whole['years'][number]
