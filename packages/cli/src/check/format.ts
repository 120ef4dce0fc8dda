import type { CheckReport } from '@isnad/dataset'
import type { Shell } from '../shell.ts'

/** What a format is given beside the report. */
export interface FormatSetting {
  /** The folder of the package, from that of the caller. */
  prefix: string
  /** Whether texts were given, so that citations could be verified. */
  hasTexts: boolean
  shell: Shell
}

/** A way to print the report of a check. */
export interface Format {
  name: string
  print(report: CheckReport, setting: FormatSetting): void | Promise<void>
}
