export { causes, countries } from './codes.ts'
export { ioda } from './ioda.ts'
export { mapping } from './mapping.ts'
