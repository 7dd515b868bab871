import { runLine } from './run-line.ts'

const [, script = '', ...line] = process.argv
void runLine(line, {
  script,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
}).then((code) => {
  process.exitCode = code
})
