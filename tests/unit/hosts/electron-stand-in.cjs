// What the built main process gets when it asks for `electron` in plain Node: everything it does is written down.
const done = {
  handlers: {},
  appEvents: {},
  powerEvents: {},
  windows: [],
  schemes: [],
  errors: [],
  exits: [],
  denied: {},
  sent: [],
  steps: [],
}
const on = (events) => (name, listener) => {
  const list = events[name] ?? []
  events[name] = [...list, listener]
}

const session = {
  setPermissionRequestHandler: (handler) => (done.denied.request = handler),
  setPermissionCheckHandler: (handler) => (done.denied.check = handler),
  setDevicePermissionHandler: (handler) => (done.denied.device = handler),
  webRequest: { onBeforeRequest: (handler) => (done.denied.network = handler) },
  protocol: { handle: (scheme, handler) => (done.protocol = { scheme, handler }) },
}

class BrowserWindow {
  constructor(options) {
    this.options = options
    this.events = {}
    this.contentEvents = {}
    this.on = on(this.events)
    this.once = this.on
    this.webContents = {
      on: on(this.contentEvents),
      setWindowOpenHandler: (handler) => (this.openHandler = handler),
      send: (channel, value) => done.sent.push([channel, value]),
    }
    done.windows.push(this)
  }
  async loadURL(url) {
    this.url = url
  }
  show() {}
  focus() {
    this.focused = true
  }
  restore() {}
  isMinimized = () => false
  isDestroyed = () => false
}

const app = {
  whenReady: async () => done.steps.push('ready'),
  getAppPath: () => done.appPath,
  setPath: (name, path) => (done[name] = path),
  enableSandbox: () => done.steps.push('sandbox'),
  requestSingleInstanceLock: () => done.alone ?? true,
  on: on(done.appEvents),
  quit() {
    done.steps.push('quit')
    const event = { preventDefault: () => (event.prevented = true) }
    for (const listener of done.appEvents['before-quit'] ?? []) listener(event)
    if (!event.prevented) done.steps.push('gone')
  },
  exit: (code) => done.exits.push(code),
}

globalThis.electronStandIn = done
module.exports = {
  app,
  BrowserWindow,
  dialog: { showErrorBox: (...words) => done.errors.push(words) },
  ipcMain: { handle: (channel, handler) => (done.handlers[channel] = handler) },
  Menu: { setApplicationMenu: (menu) => (done.menu = menu) },
  powerMonitor: { on: on(done.powerEvents) },
  protocol: { registerSchemesAsPrivileged: (schemes) => done.schemes.push(...schemes) },
  session: { defaultSession: session },
}
