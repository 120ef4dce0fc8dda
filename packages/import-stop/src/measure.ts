import { foldValue, saysNothing, type RowContext } from '@isnad/importer'
import { kinds } from './codes.ts'
import { wordsOf } from './services.ts'

/** What kind of measure a row is about. */
export interface Measure {
  /** The state of what it is about; absent where the row does not say, or says two things. */
  state?: 'BLOCKED' | 'THROTTLED'
  /** Of the whole of networks, of services, of both without saying when which; absent where it does not say. */
  extent?: 'NETWORKS' | 'SERVICES' | 'BOTH'
  networks: string[] | 'some'
  /** The fields that say so. */
  from: { state: string[]; extent: string[]; networks: string[] }
}

/**
 * Reads what kind of measure it was: from `shutdown_type`, `shutdown_type_group`, `affected_network`,
 * `shutdown_extent` and `services_affected`, whichever the sheet has.
 *
 * @param namesServices whether the row names a service: then what is said of "the internet" in general is said of it
 */
export function readMeasure(context: RowContext, namesServices: boolean): Measure {
  const group = said(context, 'group')
  const type = said(context, 'type')
  const extent = said(context, 'extent')
  const network = said(context, 'network')
  const affected = said(context, 'kinds')
  const main = new Set([...group, ...type, ...extent])
  const state = stateOf(main, context)
  const networks = networksOf([
    ['network', network],
    ['type', type],
    ['group', group],
    ['kinds', affected],
  ])
  const found = extentOf(main, affected, namesServices)
  if (networks.from[0] !== 'kinds' && affected.length > 0) passOver(context, affected, networks.codes)
  return {
    ...(state && { state }),
    ...(found && { extent: found }),
    networks: networks.codes,
    from: {
      state: ['type', 'group'].filter((field) => context.get(field) !== undefined),
      extent: ['extent', 'group', 'type'].filter((field) => context.get(field) !== undefined),
      networks: networks.from,
    },
  }
}

/** The words of a cell that we know; of the others it is said that they are lost. */
function said(context: RowContext, field: string): string[] {
  const cell = context.get(field)
  if (cell === undefined) return []
  if (saysNothing(cell)) {
    context.lose(field, 'NOT_SAID')
    return []
  }
  for (const part of cell.split(/[,;&]|\band\b/))
    if (part.trim() !== '' && kinds[foldValue(part)] === undefined)
      context.lose(field, 'UNKNOWN_VALUE', part.trim())
  return wordsOf(context, field).filter((word) => word !== undefined)
}

/** The sheet of 2016 says "Throttling" or the name of what was shut; the later ones "Shutdown", "Throttle" or both. */
function stateOf(main: ReadonlySet<string>, context: RowContext): Measure['state'] {
  if (main.has('THROTTLE') && main.has('SHUTDOWN')) {
    context.lose('type', 'AMBIGUOUS', undefined, 'the row does not say what was shut and what slowed')
    return undefined
  }
  if (main.has('THROTTLE')) return 'THROTTLED'
  const oldShut =
    ['FULL', 'MOBILE', 'FIXED', 'SERVICE'].some((word) => main.has(word)) && context.get('group')
  return main.has('SHUTDOWN') || oldShut ? 'BLOCKED' : undefined
}

function networksOf(cells: [field: string, words: string[]][]): { codes: string[] | 'some'; from: string[] } {
  for (const [field, words] of cells) {
    const codes = ['MOBILE', 'FIXED'].filter((code) => words.includes(code))
    if (codes.length > 0) return { codes, from: [field] }
  }
  return { codes: 'some', from: [] }
}

/** `services_affected` repeats what the type says, or widens it: then the narrower holds. */
function passOver(context: RowContext, affected: string[], networks: string[] | 'some'): void {
  const more = ['MOBILE', 'FIXED'].filter((code) => affected.includes(code) && !networks.includes(code))
  if (more.length > 0)
    context.lose('kinds', 'CONTRADICTION', undefined, 'it names networks that the type does not name')
  else if (!affected.some((word) => word === 'SMS' || word === 'CALLS'))
    context.lose('kinds', 'SAYS_NOTHING_MORE')
}

function extentOf(main: ReadonlySet<string>, affected: string[], namesServices: boolean): Measure['extent'] {
  const networks = ['FULL', 'MOBILE', 'FIXED'].some((word) => main.has(word))
  if (networks && main.has('SERVICE')) return 'BOTH'
  if (networks) return 'NETWORKS'
  if (main.has('SERVICE') || affected.includes('SERVICE') || namesServices) return 'SERVICES'
  return ['INTERNET', 'MOBILE', 'FIXED'].some((word) => affected.includes(word)) ? 'NETWORKS' : undefined
}
