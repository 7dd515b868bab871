export function everything(): never {
  throw new Error('not built yet')
}
