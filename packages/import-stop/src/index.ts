export { eras } from './eras.ts'
export { mapping } from './mapping.ts'
export { stop } from './stop.ts'
