import { join } from 'node:path'

export interface Surroundings {
  readonly platform: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
}

/** Where the office's data lie when nobody names a folder: local to the machine, never in a roaming profile. */
export function dataFolder({ platform, env, home }: Surroundings): string {
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'SoKhuyenHoc')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'SoKhuyenHoc')
  return join(env.XDG_DATA_HOME ?? join(home, '.local', 'share'), 'so-khuyen-hoc')
}

/** The sample office lies beside the data, never in them. */
export const sampleBeside = (folder: string): string => `${folder}-mau`
