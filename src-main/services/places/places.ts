export function places(): never {
  throw new Error('not built yet')
}

export function placesOn(): never {
  throw new Error('not built yet')
}

export function successions(): never {
  throw new Error('not built yet')
}

export function placeFigures(): never {
  throw new Error('not built yet')
}

export function setPlaceFigures(): never {
  throw new Error('not built yet')
}

export function addPlace(): never {
  throw new Error('not built yet')
}

export function importPlaces(): never {
  throw new Error('not built yet')
}
