import { contextBridge, ipcRenderer } from 'electron'

/** All the window gets of the outside: one call and one listener. */
contextBridge.exposeInMainWorld('bridge', {
  call: (name: string, payload: unknown, key?: string) => ipcRenderer.invoke('call', name, payload, key),
  listen: (listener: (happening: unknown) => void) => {
    ipcRenderer.on('happening', (_event, happening: unknown) => listener(happening))
  },
})
