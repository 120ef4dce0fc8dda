import { run } from '../main.ts'
import { testIo, type TestIo, type TestIoOptions } from './io.ts'

/** Asks the datasets of a folder. */
export async function ask(question: string[], options: TestIoOptions): Promise<{ code: number; io: TestIo }> {
  const io = testIo(options)
  return { code: await run(['ask', ...question], io), io }
}
