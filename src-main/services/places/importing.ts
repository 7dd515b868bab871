export async function importPlaces(): Promise<never> {
  throw new Error('not built yet')
}
