import { spawn } from 'node:child_process'

/** Opens an address in the user's own browser; where that fails, the printed address is left to be opened by hand. */
export function openBrowser(address: string, failed: () => void): void {
  const windows = process.platform === 'win32'
  const command = windows ? 'cmd.exe' : process.platform === 'darwin' ? 'open' : 'xdg-open'
  const args = windows ? ['/d', '/s', '/c', `start "" "${address}"`] : [address]
  const opener = spawn(command, args, {
    detached: !windows,
    stdio: 'ignore',
    windowsVerbatimArguments: windows,
  })
  opener.once('error', failed)
  opener.once('exit', (code) => {
    if (code !== 0) failed()
  })
  opener.unref()
}
