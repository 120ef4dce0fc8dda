export { natures, networks, orderers, states } from './codes.ts'
export { mapping } from './mapping.ts'
export { sflc } from './sflc.ts'
