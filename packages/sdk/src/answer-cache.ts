/** An answer with the tag by which the server knows it. */
export interface KeptAnswer {
  etag: string
  text: string
}

/** Keeps answers within bounds: those that were asked for the longest ago go first. */
export interface AnswerCache {
  get(key: string): KeptAnswer | undefined
  set(key: string, answer: KeptAnswer): void
}

/** Makes an empty cache. @param bytes how much memory the answers may take; 0 keeps none */
export function createAnswerCache(bytes: number): AnswerCache {
  const answers = new Map<string, KeptAnswer>()
  let held = 0

  function take(key: string): KeptAnswer | undefined {
    const answer = answers.get(key)
    // A character has two bytes.
    if (answer) held -= 2 * (key.length + answer.text.length)
    answers.delete(key)
    return answer
  }

  function set(key: string, answer: KeptAnswer): void {
    take(key)
    answers.set(key, answer)
    held += 2 * (key.length + answer.text.length)
    for (const oldest of answers.keys()) if (held > bytes) take(oldest)
  }

  return {
    get(key) {
      const answer = take(key)
      if (answer) set(key, answer)
      return answer
    },
    set,
  }
}
