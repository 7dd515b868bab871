import type { BrowserWindowConstructorOptions, Session, WebContents } from 'electron'
import { origin, ourPage } from './calls.ts'

/** The only window: a page that can do nothing but draw, and ask through the bridge. */
export const windowOptions = (preload: string): BrowserWindowConstructorOptions => ({
  width: 1366,
  height: 768,
  minWidth: 800,
  minHeight: 560,
  show: false,
  autoHideMenuBar: true,
  title: 'Sổ Khuyến Học',
  webPreferences: {
    preload,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: false,
    // The preview of a paper is Chromium's own PDF viewer.
    plugins: true,
  },
})

/** Nothing leaves the page: no other address, no second window, no embedded one. */
export function confine(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!ourPage(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => {
    const fits = event.isMainFrame ? ourPage(event.url) : inPreview(event.url)
    if (!fits) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** The network of the page is our own protocol and nothing else; devices and permissions do not exist for it. */
export function closeOff(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !allowed(url) }))
}

/** Chromium's PDF viewer is an extension inside Electron; it needs its own files. */
const viewer = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/'
const inPreview = (url: string): boolean => url.startsWith(`blob:${origin}/`) || url.startsWith(viewer)
const allowed = (url: string): boolean => ourPage(url) || inPreview(url)
