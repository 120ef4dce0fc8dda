import { basename } from 'node:path'
import type { TextPosition } from '@isnad/dataset'
import { CliError } from '../cli-error.ts'
import type { Choice, Io } from '../io.ts'
import { isolate } from '../print/bidi.ts'
import type { Held } from './held.ts'
import { sentencesOf, type Sentence } from './sentences.ts'

/** Longer sentences are cut in the list; the whole is printed in the end. */
const SHOWN = 90

/** How many sentences a passage may have at most, chosen from a list. */
const MOST = 20

/** Lets the person at the terminal choose a passage: the text, where there are several, its first sentence and its last. */
export async function pickPassage(
  choose: NonNullable<Io['choose']>,
  texts: readonly Held[],
): Promise<{ held: Held; wanted: TextPosition }> {
  const held = texts[texts.length > 1 ? await ask('In which text?', texts.map(textChoice)) : 0]!
  const sentences = sentencesOf(held.text.text, held.language)
  const first = await ask('Which sentence? Type a part of it, or use the arrow keys', sentences.map(choiceOf))
  const rest = sentences.slice(first, first + MOST)
  const last =
    rest.length > 1
      ? await ask(
          'Until where?',
          rest.map((sentence, index) => lastChoice(sentence, index)),
        )
      : 0
  return { held, wanted: { start: sentences[first]!.start, end: rest[last]!.end } }

  async function ask(question: string, choices: readonly Choice[]): Promise<number> {
    const chosen = await choose(question, choices)
    if (chosen !== undefined && choices[chosen]) return chosen
    throw new CliError({ code: 'NOTHING_CHOSEN', message: 'no passage was chosen', place: '[passage]' })
  }
}

function textChoice({ file, rendition, text }: Held): Choice {
  return {
    label: basename(file, '.yaml') + (rendition === undefined ? '' : `, ${rendition}`),
    hint: `${text.length} code points`,
  }
}

function choiceOf({ words, start, end }: Sentence): Choice {
  const letters = [...words]
  return {
    label: isolate(letters.length > SHOWN ? `${letters.slice(0, SHOWN - 1).join('')}…` : words),
    hint: `${start} to ${end}`,
  }
}

function lastChoice(sentence: Sentence, index: number): Choice {
  return index === 0 ? { ...choiceOf(sentence), label: 'this sentence alone' } : choiceOf(sentence)
}
