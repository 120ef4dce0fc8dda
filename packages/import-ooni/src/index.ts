export { checks, type Check } from './checks.ts'
export { fingerprints, type Fingerprint } from './fingerprints.ts'
export { mapping } from './mapping.ts'
export { ooni } from './ooni.ts'
