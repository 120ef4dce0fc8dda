/** Reads many files, twenty at a time: a package may have more than a process may open. */
export async function inTurn<TResult>(
  files: readonly string[],
  read: (file: string) => Promise<TResult>,
): Promise<TResult[]> {
  const results: TResult[] = []
  for (let at = 0; at < files.length; at += 20)
    results.push(...(await Promise.all(files.slice(at, at + 20).map(read))))
  return results
}
