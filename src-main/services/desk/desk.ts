export function waiting(): never {
  throw new Error('not built yet')
}

export function badges(): never {
  throw new Error('not built yet')
}
