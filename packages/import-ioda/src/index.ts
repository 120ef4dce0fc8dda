export { causes, countries, visible } from './codes.ts'
export { ioda } from './ioda.ts'
export { mapping } from './mapping.ts'
