import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { tryImport, type TriedImport } from '@isnad/importer/testing'
import { voipdown } from '../voipdown.ts'

const COMPANY = `# Companies
- name: Made-up Works
  link: http://works.example.com
  type: company
`
const PERSON = `
- name: Ada Example
  link: http://ada.example.com
  type: blog
`
const OTHER = `
- name: Other Works
  link: not an address
  type: company
`
const LINK = `- title: 'A made-up article: part 1'
  url: http://news.example.com/1
  date: 05-01-2031
  sitename: Made-up News
`

/** The files of a campaign that we made up: three revisions of one list, two of the other. */
export const FILES: { readonly [path: string]: string } = {
  'supporters_history/2031-01-21_aaaaaaa.yml': '- name: Ada Example\n  link: http://ada.example.com\n',
  'supporters_history/2031-01-22_bbbbbbb.yml': `${COMPANY}${PERSON}`,
  'supporters_history/2031-01-22_ccccccc.yml': `${COMPANY}${PERSON}${OTHER}`,
  'supporters_history/2031-01-25_ddddddd.yml': `${COMPANY}${OTHER}`,
  'supporters_history/LOG.txt': [
    `${'d'.repeat(40)} 2031-01-25T10:00:00+00:00 Remove one.`,
    `${'c'.repeat(40)} 2031-01-22T12:00:00+00:00 Add one.`,
    `${'b'.repeat(40)} 2031-01-22T11:00:00+00:00 Add two.`,
    `${'a'.repeat(40)} 2031-01-21T11:00:00+00:00 Begin.`,
  ].join('\n'),
  'supporters.yml': `${COMPANY}${OTHER}`,
  'links_history/2031-01-20_eeeeeee.yml': '- title: Title1\n  url: http://site.example.com\n',
  'links_history/2031-01-21_fffffff.yml': LINK,
  'links_history/LOG.txt': [
    `${'f'.repeat(40)} 2031-01-21T10:00:00+00:00 Add link.`,
    `${'e'.repeat(40)} 2031-01-20T10:00:00+00:00 Add mock data links file.`,
  ].join('\n'),
}

/** Writes a folder, imports it, and removes it. */
export async function tryFolder(files: { readonly [path: string]: string }): Promise<TriedImport> {
  const root = await mkdtemp(join(tmpdir(), 'isnad-campaign-'))
  try {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(root, path)), { recursive: true })
      await writeFile(join(root, path), content)
    }
    return await tryImport(voipdown, root)
  } finally {
    await rm(root, { recursive: true })
  }
}

/** The example of the README. */
export const tryExample = () => tryFolder(FILES)
