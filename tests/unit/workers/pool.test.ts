import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { refusalSentence } from '../../../src-main/contract/labels/index.ts'
import { Refusal } from '../../../src-main/contract/refusal.ts'
import { jobLimits } from '../../../src-main/workers/limits.ts'
import { createPool } from '../../../src-main/workers/pool.ts'
import { workbook } from '../../support/lists.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const script = new URL('../../../src-main/workers/worker.ts', import.meta.url).pathname
const order = (path: string) => ({
  path,
  fileName: 'danh-sach.xlsx',
  page: null,
  encoding: null,
  subject: null,
})
const limit = jobLimits.readSheet!

test('a file that is not read in its time is given up with its thread, and the next one is read', async () => {
  using folder = tempFolder()
  const path = join(folder.path, 'a')
  writeFileSync(path, await workbook({ rows: [['Họ và tên'], ['Lê Văn An']] }))
  const pool = createPool(script, { readSheet: { ...limit, milliseconds: 1 } })
  const refused = await pool
    .forTask()
    .run('readSheet', order(path))
    .catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(Refusal)
  const { code, details } = refused as Refusal
  expect(refusalSentence('vi', code, details)).toBe(
    'Bảng của tệp danh-sach.xlsx quá lớn: đọc quá 30 giây chưa xong. Tách thành nhiều tệp rồi nhập từng tệp.',
  )
  expect((await pool.forTask().run('readRows', { path, fileName: 'a.xlsx' })).rows).toHaveLength(2)
  await pool.close()
  expect(limit.milliseconds).toBe(30_000)
})

test('the program ends also where a job is done at the very moment of closing', async () => {
  using folder = tempFolder()
  const path = join(folder.path, 'a')
  writeFileSync(path, await workbook({ rows: [['Họ và tên'], ['Lê Văn An']] }))
  const pool = createPool(script)
  await pool.forTask().run('readRows', { path, fileName: 'a.xlsx' })

  const last = pool.forTask().run('readRows', { path, fileName: 'a.xlsx' })
  // Nothing is heard meanwhile: the report of the job waits at the door when the closing begins.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500)
  await Promise.all([pool.close(), last.catch(() => {})])
})
