export {
  createServer,
  GRAPHQL_ENDPOINT,
  HEALTH_ENDPOINT,
  LIVE_ENDPOINT,
  METRICS_ENDPOINT,
  READY_ENDPOINT,
  type CreateServerOptions,
  type IsnadServer,
} from './create-server.ts'
export { FIRST_QUESTION } from './first-question.ts'
export { DEFAULT_LIMITS, type Limits } from './limits.ts'
export { listen, type Listening, type ListenOptions } from './listen.ts'
export { logToStderr, type Log, type LogEntry } from './log.ts'
export { openDatabase, type DatabaseOptions, type OpenedDatabase } from './open-database.ts'
export { serve, type ServeOptions } from './serve.ts'
export { readSettings, SETTINGS, SettingsError, type Settings } from './settings.ts'
