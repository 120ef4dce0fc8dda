export { causes } from './causes.ts'
export { mapping } from './mapping.ts'
export { radar } from './radar.ts'
