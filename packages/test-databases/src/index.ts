export { createDatabase, engine, type Engine, type TestDatabase } from './databases.ts'
