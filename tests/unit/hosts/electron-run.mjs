// Runs the built main process of Electron in plain Node against the stand-in, asks it what a window would ask, and prints
// what happened as JSON. Arguments: the repository, the data folder, and 'second' where another window is open already.
import { createRequire, registerHooks } from 'node:module'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'

const [root, folder, instance] = process.argv.slice(2)
const standIn = new URL('./electron-stand-in.cjs', import.meta.url).href
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: standIn, format: 'commonjs', shortCircuit: true }
      : next(specifier, context),
})
const require = createRequire(import.meta.url)
const spawned = []
require('node:child_process').spawn = (_command, args, options) => {
  spawned.push({ args, options })
  return { once: (event, listener) => event === 'spawn' && listener(), unref: () => undefined }
}
require(standIn.replace('file://', ''))
const done = globalThis.electronStandIn
done.appPath = root
done.alone = instance !== 'second'
process.argv = [process.argv[0], root, '--data', folder]
require(join(root, 'out/main/electron.cjs'))
const over = () => done.exits.length > 0 || done.windows[0]?.url !== undefined || done.steps.includes('quit')
while (!over()) await turn()

const told = {
  steps: [...done.steps],
  schemes: done.schemes,
  errors: done.errors,
  exits: done.exits,
  channels: Object.keys(done.handlers),
  userData: done.userData,
}
const [window] = done.windows
if (window) {
  const call = done.handlers.call
  const frame = { url: 'app://hoi/#/titles' }
  const asked = (senderFrame, mainFrame, name = 'settings.settings', payload = {}) =>
    call({ senderFrame, sender: { mainFrame } }, name, payload)
  const stranger = { url: 'https://evil.example/' }
  told.answers = {
    ours: await asked(frame, frame),
    noFrame: await asked(null, frame),
    subframe: await asked({ url: 'app://hoi/' }, frame),
    stranger: await asked(stranger, stranger),
    lookalike: await Promise.all(
      [
        'app://hoi.evil/',
        'app://evil/?app://hoi/',
        'app://user@hoi/',
        'app://hoi:1/',
        'file:///app://hoi',
        'about:blank',
      ].map((url) => asked({ url }, undefined).then(() => asked(...Array(2).fill({ url })))),
    ),
    notAName: await asked(frame, frame, { toString: () => 'settings.settings' }),
    unknown: await asked(frame, frame, 'no.such', {}),
  }
  const page = async (address, init) => {
    const response = await done.protocol.handler(new Request(address, init))
    const body = await response.text()
    return { status: response.status, headers: Object.fromEntries(response.headers), body }
  }
  told.pages = {
    front: await page('app://hoi/'),
    icon: await page('app://hoi/favicon.ico'),
    unknown: await page('app://hoi/no-such'),
    outside: await page('app://hoi/..%2f..%2fpackage.json'),
    otherHost: await page('app://evil/'),
    put: await page('app://hoi/', { method: 'PUT' }),
    sample: await page('app://hoi/sample-window', { method: 'POST', body: '{}' }),
    sampleByGet: await page('app://hoi/sample-window'),
    sampleElsewhere: await page('app://evil/sample-window', { method: 'POST', body: '{}' }),
    fileIn: await page('app://hoi/files?name=a.csv', { method: 'POST', body: 'a\n' }),
  }
  const { ticket } = JSON.parse(told.pages.fileIn.body).value
  told.pages.fileOut = await page(`app://hoi/files/${ticket}`)
  const prevented = (name, url, isMainFrame = true) => {
    const event = { url, isMainFrame, prevented: false, preventDefault: () => (event.prevented = true) }
    for (const listener of window.contentEvents[name] ?? []) listener(event)
    return event.prevented
  }
  const bad = [
    'https://evil.example/',
    'file:///etc/passwd',
    'data:text/html,x',
    'javascript:alert(1)',
    'app://evil/',
  ]
  told.prevented = {
    navigate: bad.map((url) => prevented('will-navigate', url)),
    frame: bad.map((url) => prevented('will-frame-navigate', url, false)),
    redirect: prevented('will-redirect', 'app://hoi/'),
    webview: prevented('will-attach-webview', ''),
    ownReload: prevented('will-navigate', 'app://hoi/'),
    preview: prevented('will-frame-navigate', 'blob:app://hoi/1', false),
    open: window.openHandler({ url: 'https://evil.example/' }),
  }
  const decided = []
  done.denied.request({}, 'media', (yes) => decided.push(yes))
  decided.push(done.denied.check(), done.denied.device())
  told.permissions = decided
  told.network = [
    'https://evil.example/',
    'http://127.0.0.1/',
    'file:///etc/passwd',
    'ws://x/',
    'app://hoi/',
    'blob:app://hoi/1',
  ].map((url) => {
    let cancelled
    done.denied.network({ url }, (answer) => (cancelled = answer.cancel))
    return cancelled
  })
  told.spawned = spawned
  told.window = { url: window.url, options: window.options, menu: done.menu }
  await asked(frame, frame, 'settings.prefer', { year: 2020 })
  told.sent = done.sent
  await asked(frame, frame, 'lock.set', { present: null, pin: '2020', idleMinutes: 10 })
  told.locked = [await asked(frame, frame, 'settings.settings', {})]
  for (const listener of done.powerEvents['lock-screen'] ?? []) listener()
  told.locked.push(await asked(frame, frame, 'settings.settings', {}))
  await asked(frame, frame, 'lock.unlock', { pin: '2020' })
  for (const listener of done.powerEvents.suspend ?? []) listener()
  told.locked.push(await asked(frame, frame, 'settings.settings', {}))
  for (const listener of done.appEvents['second-instance'] ?? []) listener()
  told.focused = window.focused
  for (const listener of done.appEvents['window-all-closed'] ?? []) listener()
  while (!done.steps.includes('gone')) await turn()
  told.end = done.steps
}
process.stdout.write(JSON.stringify(told), () => process.exit(0))
