import { readSettings, SettingsError, type Settings } from '@isnad/server/settings'
import { CliError } from './cli-error.ts'
import type { Io } from './io.ts'

/**
 * What the environment sets, read by the server's own definitions.
 *
 * @throws CliError where one cannot be used
 */
export function settingsOf(env: Io['env']): Settings {
  try {
    return readSettings(env)
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    const { setting, value, expected, message } = error
    const next = `Write ${expected}, or unset it`
    throw new CliError({ code: 'INVALID_ARGUMENT', message, place: setting, value, next })
  }
}
