import type { BackupManifest } from '../../src-main/contract/values/backup-manifest.ts'
import { buildContainer } from '../../src-main/files/container.ts'
import { sha256 } from '../../src-main/files/digest.ts'

const zero = '0'.repeat(64)

/** A whole backup file around any bytes. It can be told from a damaged one, not restored. */
export function smallBackup(content = 'dữ liệu', madeAt = '2020-12-31T08:00:00.000Z'): Buffer {
  const data = Buffer.from(content.padEnd(600))
  const manifest: BackupManifest = {
    format: 1,
    program: 'so-khuyen-hoc',
    version: '0.1.0',
    schema: 4,
    schemaSha256: zero,
    office: 'Hội Khuyến học xã Tân Phúc',
    lineage: 'abc',
    generation: 1,
    madeAt,
    counts: { titles: 412 },
    logicalSha256: zero,
    dataSha256: sha256(data),
    dataBytes: data.length,
    chain: { head: '', length: 0 },
    previous: null,
  }
  return buildContainer({ guide: 'ĐÂY LÀ TỆP SAO LƯU\r\n', manifest, data })
}
