export function designs(): never {
  throw new Error('not built yet')
}

export function register(): never {
  throw new Error('not built yet')
}

export function gaps(): never {
  throw new Error('not built yet')
}

export function preflight(): never {
  throw new Error('not built yet')
}

export function previewCertificate(): never {
  throw new Error('not built yet')
}

export function printCertificates(): never {
  throw new Error('not built yet')
}
