export function readSheet(): never {
  throw new Error('not built yet')
}

export function previewImport(): never {
  throw new Error('not built yet')
}

export function previewRows(): never {
  throw new Error('not built yet')
}

export function applyImport(): never {
  throw new Error('not built yet')
}

export function leftOutRows(): never {
  throw new Error('not built yet')
}
