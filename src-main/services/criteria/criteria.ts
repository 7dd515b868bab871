/** What may be asked about criteria sets and areas of places; each part in a file of its own. */
export { placeAreas, removePlaceArea, setPlaceArea } from './areas.ts'
export { chooseSet, roundSet } from './choosing.ts'
export { confirmSet, withdrawConfirmation } from './confirming.ts'
export { removeSet, saveSet } from './saving.ts'
export { exportSet, importSet, readSetFile } from './sending.ts'
export { set, sets } from './showing.ts'
