import { isDeepStrictEqual } from 'node:util'

/** One use of the packed packages. */
export interface Trial {
  /** What is tried: `JavaScript, Node 20`. */
  name: string
  /** The packages that it uses. */
  packages: readonly string[]
  /** Throws where it does not work. What it gives is said beside it. */
  run: () => Promise<string | undefined>
}

/** How a trial ended. */
export interface Outcome {
  name: string
  packages: readonly string[]
  result: 'passed' | 'FAILED' | 'left out'
  /** Why it failed or was left out. */
  note: string
  /** Milliseconds. */
  time: number
}

/** A trial that this machine cannot make. */
export class LeftOut extends Error {}

/** Makes trials, one after another. */
export async function outcomesOf(trials: readonly Trial[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const { name, packages, run } of trials) {
    const started = performance.now()
    const [result, note]: [Outcome['result'], string] = await run().then(
      (note = '') => ['passed', note],
      (error: Error) => [error instanceof LeftOut ? 'left out' : 'FAILED', error.message.trim()],
    )
    outcomes.push({ name, packages, result, note, time: performance.now() - started })
  }
  return outcomes
}

/** @throws Error with both where they are not the same */
export function expectSame(actual: unknown, expected: unknown): void {
  if (isDeepStrictEqual(actual, expected)) return
  throw new Error(`gave ${JSON.stringify(actual)} and not ${JSON.stringify(expected)}`)
}
