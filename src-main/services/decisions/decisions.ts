export function decisions(): never {
  throw new Error('not built yet')
}

export function decision(): never {
  throw new Error('not built yet')
}

export function proposal(): never {
  throw new Error('not built yet')
}

export function recognise(): never {
  throw new Error('not built yet')
}

export function amendDecision(): never {
  throw new Error('not built yet')
}

export function printDecision(): never {
  throw new Error('not built yet')
}
