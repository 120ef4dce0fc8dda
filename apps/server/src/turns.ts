/**
 * Lets so many works be done at a time; the others wait, in the order in which they came.
 *
 * @returns does a work when its turn comes, and gives what it gives
 */
export function createTurns(most: number): <TResult>(work: () => Promise<TResult>) => Promise<TResult> {
  const waiting: (() => void)[] = []
  let running = 0
  return async (work) => {
    // Who is woken takes the place of the one that has finished.
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve))
    else running++
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}
