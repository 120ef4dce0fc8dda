import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { pageOf, printReference, readDeclarations, references } from './reference.mjs'

/** What a caller writes or calls: each of its members says what it is. */
const CALLERS = /^(Client|Queries|.*Options|.*Settings)$/

/** Everything that is exported and says nothing of itself, with the members of what callers use. */
function undocumented(reflection, path = '') {
  const name = path === '' ? reflection.name : `${path}.${reflection.name}`
  const isSaid = [reflection, ...(reflection.signatures ?? [])].some(
    ({ comment }) => comment?.summary.length > 0,
  )
  const members = CALLERS.test(reflection.name) ? (reflection.children ?? []) : []
  return [
    ...(isSaid ? [] : [name]),
    // What is inherited is said where it comes from.
    ...members.filter((member) => !member.inheritedFrom).flatMap((member) => undocumented(member, name)),
  ]
}

describe.each(references)('the reference of $name', (reference) => {
  it('says of every export what it is', async () => {
    const { project } = await readDeclarations(reference)
    expect(project.children.length).toBeGreaterThan(0)
    expect(project.children.flatMap((child) => undocumented(child))).toEqual([])
  })

  it('is what the docstrings say: run `npm run reference`', async () => {
    expect(readFileSync(pageOf(reference), 'utf8')).toBe(await printReference(reference))
  })
})
