import type { Dice } from './fault.ts'

const bytesThatMean = [
  0x00, 0x09, 0x0a, 0x0d, 0x22, 0x27, 0x2c, 0x3b, 0x3d, 0x7c, 0x80, 0xc0, 0xe1, 0xf4, 0xfe, 0xff,
]

/** One to six damages, as disks, mails and people do them: bytes changed, cut, moved, doubled, or another file's put in. */
export function mutated(dice: Dice, whole: Uint8Array, other: Uint8Array): Uint8Array {
  let bytes: Buffer = Buffer.from(whole)
  for (let left = 1 + dice(6); left > 0; left -= 1) bytes = damaged(dice, bytes, other)
  return bytes
}

function damaged(dice: Dice, bytes: Buffer, other: Uint8Array): Buffer {
  if (bytes.length === 0) return Buffer.from(other)
  const at = dice(bytes.length)
  const length = 1 + dice(Math.min(64, bytes.length - at))
  const piece = bytes.subarray(at, at + length)
  switch (dice(8)) {
    case 0:
      bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << dice(8)), at)
      return bytes
    case 1:
      bytes.writeUInt8(dice.pick(bytesThatMean), at)
      return bytes
    case 2:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)])
    case 3:
      return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)])
    case 4:
      return bytes.subarray(0, at)
    case 5: {
      const from = dice(Math.max(1, other.length))
      return Buffer.concat([
        bytes.subarray(0, at),
        other.subarray(from, from + 1 + dice(200)),
        bytes.subarray(at),
      ])
    }
    case 6:
      return Buffer.from(bytes.fill(dice.pick(bytesThatMean), at, at + length))
    default:
      return Buffer.concat([bytes.subarray(0, at), Buffer.from(dice.pick(wordsThatMean)), bytes.subarray(at)])
  }
}

/** Pieces that some reader of sheets or names somewhere has stumbled over. */
export const wordsThatMean: readonly string[] = [
  ...[
    '"',
    '""',
    '"\r\n"',
    '\r',
    '\n\n\n',
    '\0',
    '\ufeff',
    'sep=;\r\n',
    'sep=\n',
    '=1+1',
    "'=1",
    '@SUM(A1)',
    '-2+3',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'NaN',
    '1e308',
    '1e-7',
    '-0',
    '9'.repeat(400),
    '0x1F',
    'Infinity',
  ],
  ...['29/02/1900', '31/02/2020', '60', '2958466', '01/13/2020', '13/01/2020', '1905-05-21', '00/00/0000'],
  ...[
    'Họ và tên',
    'STT',
    'Năm sinh',
    'Tổng cộng',
    'Thôn 1',
    'Người lập',
    '(1)',
    'a'.repeat(5000),
    ',;\t|'.repeat(50),
  ],
  ...[
    '<!DOCTYPE x [<!ENTITY a "b">]>',
    '<![CDATA[',
    ']]>',
    '<!--',
    '&#xD800;',
    '&#0;',
    '&a;',
    '&#x110000;',
    '</row>',
  ],
  ...[
    'r="ZZZ9999999999"',
    'r="A0"',
    't="s"',
    's="4294967295"',
    '<v>-1</v>',
    '<v>1e400</v>',
    'count="4294967295"',
  ],
]
