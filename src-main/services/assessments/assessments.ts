export function rounds(): never {
  throw new Error('not built yet')
}

export function renameRound(): never {
  throw new Error('not built yet')
}

export function matrix(): never {
  throw new Error('not built yet')
}

export function book(): never {
  throw new Error('not built yet')
}

export function bookPosition(): never {
  throw new Error('not built yet')
}

export function subject(): never {
  throw new Error('not built yet')
}

export function likeFamilies(): never {
  throw new Error('not built yet')
}

export function registerFamily(): never {
  throw new Error('not built yet')
}

export function amendFamily(): never {
  throw new Error('not built yet')
}

export function amendTitle(): never {
  throw new Error('not built yet')
}

export function carryForward(): never {
  throw new Error('not built yet')
}

export function giveResult(): never {
  throw new Error('not built yet')
}

export function markNotRecognised(): never {
  throw new Error('not built yet')
}

export function withdraw(): never {
  throw new Error('not built yet')
}

export function exportBook(): never {
  throw new Error('not built yet')
}
