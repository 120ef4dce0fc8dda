/** Whether a text in one language is asked for by another tag: the same, or a wider one (`ar` asks for `ar-Latn` too). */
export function matchesLanguage(tag: string, asked: string): boolean {
  const [one, other] = [tag.toLowerCase(), asked.toLowerCase()]
  return one === other || one.startsWith(`${other}-`)
}
