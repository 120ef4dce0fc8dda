import { autocomplete, intro, isCancel, outro, select, text } from '@clack/prompts'
import {
  checkId,
  checkLine,
  EXAMPLE_PLACE,
  idFrom,
  maintainerFrom,
  titleFrom,
  type Answers,
  type Checked,
} from './answers.ts'
import { CreateError } from './create-error.ts'
import type { Io } from './io.ts'
import { LICENCES, type Licence } from './licences.ts'
import { workspace } from './workspace.ts'

/** The caller left before the last answer. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled'
}

/** What was given, completed by the person at the terminal: only what no flag says is asked. */
export interface Asked {
  folder: string
  given: Partial<Answers>
}

/**
 * Asks what the flags do not say.
 *
 * @throws Cancelled on Ctrl-C or Escape
 */
export async function askQuestions(
  io: Io,
  folder: string | undefined,
  given: Partial<Answers>,
): Promise<Asked> {
  const streams = { input: io.stdin, output: io.stdout }
  intro('A dataset of your own: what sources say, claim by claim.', streams)
  const where =
    folder ??
    (await line('In which folder?', given.id ?? 'my-dataset', (answer) =>
      answer.trim() === '' ? new CreateError('MISSING_FOLDER', 'name a folder', '') : answer,
    ))
  const id = given.id ?? (await line('Its id, the first half of every id in it?', idFrom(where), checkId))
  const title = given.title ?? (await line('Its title?', titleFrom(id), checkTitle))
  const maintainer =
    given.maintainer ?? (await line('Who answers for it?', maintainerFrom(id), checkMaintainer))
  const place = given.place ?? (await answered<string>(askPlace()))
  const licence = given.licence ?? (await answered<Licence>(askLicence()))
  outro('Thank you.', streams)
  return { folder: where.trim(), given: { ...given, id, title, maintainer, place, licence } }

  async function line(message: string, initial: string, check: (answer: string) => Checked): Promise<string> {
    const validate = (answer: string | undefined) => {
      const checked = check(answer || initial)
      return checked instanceof CreateError ? checked.message : undefined
    }
    return answered<string>(
      text({ ...streams, message, placeholder: initial, defaultValue: initial, validate }),
    )
  }

  function askPlace(): Promise<string | symbol> {
    const countries = Object.entries(workspace.places).map(([code, name]) => ({
      value: `commons:${code}`,
      label: name,
      hint: code,
    }))
    const none = { value: EXAMPLE_PLACE, label: 'Decide later: the invented country of the example' }
    return autocomplete({
      ...streams,
      message: 'Of which country does it speak?',
      placeholder: 'type to search',
      maxItems: 8,
      options: [none, ...countries.sort((a, b) => a.label.localeCompare(b.label, 'en'))],
    })
  }

  function askLicence(): Promise<Licence | symbol> {
    const options = LICENCES.map((value) => ({ value, label: value }))
    return select({ ...streams, message: 'Under which licence?', options })
  }
}

const checkTitle = (answer: string) => checkLine('title', answer)
const checkMaintainer = (answer: string) => checkLine('maintainer', answer)

async function answered<T>(answer: Promise<T | symbol>): Promise<T> {
  const given = await answer
  if (isCancel(given)) throw new Cancelled()
  // The only symbol that a prompt gives is the one that says that it was cancelled.
  return given as T
}
