// Loaded before a program with `--import`: it is killed the moment CURRENT has been put in place, by the name after it.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const rename = fs.renameSync
let flips = Number(process.env.FLIPS_LEFT)
fs.renameSync = (from, to) => {
  rename(from, to)
  if (!String(to).endsWith('CURRENT')) return
  flips -= 1
  if (flips === 0) process.kill(process.pid, 'SIGKILL')
}
syncBuiltinESMExports()
