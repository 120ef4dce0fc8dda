/** Why something is answered the ordinary way. It never reaches a caller. */
export class NotCompilable extends Error {
  override name = 'NotCompilable'
}

/** @throws NotCompilable always */
export function ordinary(why: string): never {
  throw new NotCompilable(why)
}
