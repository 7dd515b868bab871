export function settings(): never {
  throw new Error('not built yet')
}

export function placeLists(): never {
  throw new Error('not built yet')
}

export function foundOffice(): never {
  throw new Error('not built yet')
}

export function amendOffice(): never {
  throw new Error('not built yet')
}

export function prefer(): never {
  throw new Error('not built yet')
}
