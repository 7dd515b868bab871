export { aboutPerson } from './about.ts'
export { addConsent, consents, withdrawConsent, withoutConsent } from './consents.ts'
export { erasable, erase } from './erasing.ts'
export { exports } from './leaving.ts'
