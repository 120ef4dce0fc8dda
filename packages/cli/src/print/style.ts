import picocolors from 'picocolors'
import type { Io, Output } from '../io.ts'
import { isolate, isolateLine } from './bidi.ts'

/** How text looks on one stream: coloured and with Arabic set apart on a terminal, plain anywhere else. */
export interface Style {
  readonly bold: Paint
  readonly dim: Paint
  readonly red: Paint
  readonly green: Paint
  readonly yellow: Paint
  readonly cyan: Paint
  /** Keeps a run of Arabic from reordering the Latin text and the figures around it. */
  readonly rtl: Paint
  /** The same for a whole line of a text that is written from right to left. */
  readonly rtlLine: Paint
  /** Columns to fill at most. */
  readonly width: number
}

type Paint = (text: string) => string

/** The style of a stream. `NO_COLOR` and `FORCE_COLOR` are honoured when they are set and not empty. */
export function styleOf(output: Output, env: Io['env']): Style {
  const coloured = env['NO_COLOR']
    ? false
    : env['FORCE_COLOR']
      ? env['FORCE_COLOR'] !== '0'
      : output.isTerminal && env['TERM'] !== 'dumb'
  const { bold, dim, red, green, yellow, cyan } = picocolors.createColors(coloured)
  return {
    bold,
    dim,
    red,
    green,
    yellow,
    cyan,
    rtl: output.isTerminal ? isolate : (text) => text,
    rtlLine: output.isTerminal ? isolateLine : (line) => line,
    width: Math.min(output.columns ?? 100, 120),
  }
}
