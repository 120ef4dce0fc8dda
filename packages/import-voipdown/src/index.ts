export { mapping } from './mapping.ts'
export { voipdown } from './voipdown.ts'
