import { join } from 'node:path'
import { app, BrowserWindow, dialog, ipcMain, Menu, powerMonitor, protocol, session } from 'electron'
import type { Application } from '../../application.ts'
import { refusalSentence } from '../../contract/labels/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import { drillFolder } from '../../files/own-folders.ts'
import { startOptions } from '../arguments.ts'
import { sampleBeside } from '../data-folder.ts'
import { logTo } from '../log.ts'
import { refuseDamagedProgram } from '../native-module.ts'
import { openOffice } from '../open-office.ts'
import { createPages } from '../pages.ts'
import { programOf } from '../program.ts'
import { machineLanguage } from '../words.ts'
import { createBeside } from './beside.ts'
import { answerCalls, origin } from './calls.ts'
import { scheme, servePages } from './protocol.ts'
import { closeOff, confine, windowOptions } from './window.ts'

const options = startOptions(process.argv.slice(1))
const program = programOf(join(app.getAppPath(), 'out/main/electron.cjs'))
const log = logTo(options.folder, (text) => process.stderr.write(`${text}\n`))

// One window for each data folder: Electron keeps its lock in the profile, so the profile lies with the data.
app.setPath('userData', join(options.folder, 'window'))
app.enableSandbox()
protocol.registerSchemesAsPrivileged([scheme])

if (app.requestSingleInstanceLock()) void start().catch(fail)
else app.quit()

async function start(): Promise<void> {
  await app.whenReady()
  Menu.setApplicationMenu(null)
  refuseDamagedProgram(program.root)
  const sample = createBeside('sample', sampleBeside(options.folder))
  const drill = createBeside('drill', drillFolder(options.folder))
  const settings = {
    dataFolder: options.folder,
    host: 'electron',
    log,
    closePractice: drill.close,
    ...program,
  } as const
  const application = await openOffice(settings, options.beside)
  closeWithWindow(application)
  closeOff(session.defaultSession)
  const pages = await createPages(program.renderer, application)
  const sideWindows = options.beside === null ? { sample: sample.open, drill: drill.open } : null
  servePages(session.defaultSession, { pages, sideWindows, log })
  answerCalls(ipcMain, application)
  lockWithMachine(application)
  await openWindow(application)
}

async function openWindow(application: Application): Promise<void> {
  const window = new BrowserWindow(windowOptions(join(program.root, 'out/preload/preload.cjs')))
  confine(window.webContents)
  app.on('web-contents-created', (_event, contents) => confine(contents))
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  const silence = application.listen((happening) => {
    if (!window.isDestroyed()) window.webContents.send('happening', happening)
  })
  window.once('closed', silence)
  window.once('ready-to-show', () => window.show())
  await window.loadURL(`${origin}/`)
}

/** Whoever leaves the machine leaves the office closed, when a PIN is set. */
function lockWithMachine(application: Application): void {
  powerMonitor.on('lock-screen', () => application.lock())
  powerMonitor.on('suspend', () => application.lock())
}

/** The data are written and closed before the program ends, whatever ends it. */
function closeWithWindow(application: Application): void {
  let closed = false
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', (event) => {
    if (closed) return
    event.preventDefault()
    application
      .close()
      .catch(log)
      .finally(() => {
        closed = true
        app.quit()
      })
  })
}

function fail(error: unknown): void {
  log(error)
  dialog.showErrorBox('Sổ Khuyến Học', sentence(error))
  app.exit(1)
}

function sentence(error: unknown): string {
  const language = machineLanguage()
  if (error instanceof Refusal) return refusalSentence(language, error.code, error.details)
  return refusalSentence(language, 'unexpected')
}
