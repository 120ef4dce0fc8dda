/** From how many letters on one slip is likelier than another word, and from how many two. */
const ONE_FROM = 5
const ANY_ONE_FROM = 6
const TWO_FROM = 9

/** Letters that are put for one another because they sound alike. */
const ALIKE = new Set(['iy', 'ck', 'kq', 'cq', 'sz', 'cs'])

/**
 * Whether one Latin word is likely the other one misspelt: a letter put for another, left out, put in, or two
 * neighbours changed over. Two such slips are forgiven in words of nine letters; in words of five only those that leave
 * the sound (Skipe) or change letters over. The first and the last letter must be right, but for the last two changed over
 * (Telegrma), and no digit is a slip: of two words that differ there, both are mostly meant (Viber and Fiber, Telegram and
 * Telegraph, 3G and 4G).
 */
export function isSlip(typed: string, meant: string): boolean {
  const shorter = Math.min(typed.length, meant.length)
  if (shorter < ONE_FROM || typed === meant) return false
  if (/\d/.test(typed) || /\d/.test(meant)) return false
  if (isChangedOverAtEnd(typed, meant)) return true
  if (typed[0] !== meant[0] || typed.at(-1) !== meant.at(-1)) return false
  const most = shorter >= TWO_FROM ? 2 : 1
  if (Math.abs(typed.length - meant.length) > most) return false
  if (editsBetween(typed, meant, most) > most) return false
  return shorter >= ANY_ONE_FROM || keepsSound(typed, meant)
}

function isChangedOverAtEnd(typed: string, meant: string): boolean {
  const [one, other] = typed.slice(-2)
  return `${typed.slice(0, -2)}${other}${one}` === meant
}

/** The words that are looked at: those that begin or end as the typed one does. One slip cannot be in both halves. */
export function slipEdges(typed: string): { first: string; last: string } | undefined {
  if (typed.length < ONE_FROM) return undefined
  const part = typed.length >= TWO_FROM ? 3 : 2
  return { first: typed.slice(0, part), last: typed.slice(-part) }
}

/** The optimal string alignment distance, as far as it is at most `most`; beyond that some number above it. */
function editsBetween(left: string, right: string, most: number): number {
  let before: number[] = []
  let above = Array.from({ length: right.length + 1 }, (_, column) => column)
  for (let row = 1; row <= left.length; row++) {
    const current = [row]
    let least = row
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1]
      let edits = Math.min(above[column]! + 1, current[column - 1]! + 1, above[column - 1]! + (same ? 0 : 1))
      if (row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1])
        edits = Math.min(edits, before[column - 2]! + 1)
      current.push(edits)
      least = Math.min(least, edits)
    }
    if (least > most) return most + 1
    before = above
    above = current
  }
  return above[right.length]!
}

function keepsSound(typed: string, meant: string): boolean {
  if (typed.length !== meant.length) return single(typed) === single(meant)
  const places = [...typed].flatMap((letter, index) => (letter === meant[index] ? [] : [index]))
  const [first, second] = places
  if (places.length === 2) return second === first! + 1
  return (
    ALIKE.has([typed[first!], meant[first!]].join('')) || ALIKE.has([meant[first!], typed[first!]].join(''))
  )
}

/** With doubled letters single. */
function single(word: string): string {
  return word.replaceAll(/(.)\1/g, '$1')
}
