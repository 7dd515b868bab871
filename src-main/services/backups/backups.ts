export function folders(): never {
  throw new Error('not built yet')
}

export function backupsIn(): never {
  throw new Error('not built yet')
}

export function backupsMade(): never {
  throw new Error('not built yet')
}

export function makeBackup(): never {
  throw new Error('not built yet')
}

export function verifyBackup(): never {
  throw new Error('not built yet')
}

export function compareBackup(): never {
  throw new Error('not built yet')
}

export function restoreBackup(): never {
  throw new Error('not built yet')
}
