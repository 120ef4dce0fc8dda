import { readSettings, SETTINGS, SettingsError, type Settings } from '@isnad/server/settings'
import { CliError } from './cli-error.ts'
import type { Io } from './io.ts'
import { nearest } from './nearest.ts'

/**
 * What the environment sets, read by the server's own definitions.
 *
 * @throws CliError where one cannot be used
 */
export function settingsOf(env: Io['env']): Settings {
  refuseMisspelt(env)
  try {
    return readSettings(env)
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    const { setting, value, expected } = error
    const message = `${setting} is ${JSON.stringify(value)}`
    const next = `Write ${expected}, or unset it`
    throw new CliError({ code: 'INVALID_ARGUMENT', message, place: setting, value, next })
  }
}

const NAMES = SETTINGS.map(({ name }) => name)

/** A limit that was set under a name that no setting has would not hold, and nobody would know. */
function refuseMisspelt(env: Io['env']): void {
  for (const name of Object.keys(env)) {
    if (!name.startsWith('ISNAD_') || NAMES.includes(name)) continue
    const meant = nearest(name, NAMES, 2)
    if (meant === undefined) continue
    throw new CliError({
      code: 'INVALID_ARGUMENT',
      message: `${name} is no setting`,
      place: name,
      value: env[name] ?? '',
      next: `Did you mean ${meant}? isnad serve --help lists them`,
    })
  }
}
