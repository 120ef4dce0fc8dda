import { completeAnswers, type Answers } from './answers.ts'
import { renderTemplate } from './template.ts'
import { writePackage, type WriteOptions } from './write-package.ts'

/** A package that was made. */
export interface CreatedDataset {
  answers: Answers
  /** Paths in the package, with forward slashes, in the order of their names. */
  files: string[]
}

/**
 * Makes a dataset package with an example to replace: all of it or nothing.
 *
 * @param folder where; it must be empty or not there, unless `force` is set
 * @param given what to use in the place of defaults; without an id, it is made from the folder's name
 * @throws CreateError where an answer or the folder will not do
 */
export async function createDataset(
  folder: string,
  given: Partial<Answers> = {},
  options: WriteOptions = {},
): Promise<CreatedDataset> {
  const answers = completeAnswers(folder, given)
  const files = await renderTemplate(answers)
  await writePackage(folder, files, options)
  return { answers, files: [...files.keys()] }
}
