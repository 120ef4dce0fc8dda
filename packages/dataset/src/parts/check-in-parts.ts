import type { Kind, RecordsFile, SourceFile } from '@isnad/schema'
import type { Authored, AuthoredFile } from '../authored.ts'
import type { CheckReport } from '../check.ts'
import { createContext, indexKinds, type Context } from '../context.ts'
import { readPackageFile } from '../files.ts'
import type { HeldText } from '../held-text.ts'
import { compareIssues } from '../issue.ts'
import { readRecordFile, type Head } from '../read.ts'
import { joinDocument, lostContinuation, readSourceFile } from '../read-sources.ts'
import { runRules } from '../run-rules.ts'
import { rules } from '../rules/index.ts'
import { summarize } from '../summary.ts'
import { IssueSet } from './issue-set.ts'
import { SummarySum } from './summary-sum.ts'
import { contextOfPicked, LEFT_OUT, ONLY_TOGETHER, SharedNames, TOGETHER, withoutText } from './together.ts'

/** The rules that see one part after the other. */
const BY_PART = rules.filter((rule) => !LEFT_OUT.includes(rule) && !ONLY_TOGETHER.includes(rule))

type Document = AuthoredFile<SourceFile>

/**
 * Checks a package that is too large to be held: file after file. It finds what `checkDataset` finds of a smaller one, but
 * for what `LEFT_OUT` names. Kept are the ids of records with their kinds, digests of the names of items, and what is
 * wrong.
 */
export async function checkInParts(head: Head, texts?: ReadonlyMap<string, HeldText>): Promise<CheckReport> {
  return new PartsCheck(head, texts).run()
}

class PartsCheck {
  readonly #head: Head
  /** The package without its records and documents. */
  readonly #empty: Authored
  readonly #texts: ReadonlyMap<string, HeldText> | undefined
  readonly #kinds: Map<string, Kind | undefined>
  readonly #issues = new IssueSet()
  readonly #sum = new SummarySum()
  readonly #names = new SharedNames()

  constructor(head: Head, texts?: ReadonlyMap<string, HeldText>) {
    this.#head = head
    this.#texts = texts
    const { recordFiles: _, sourceFiles: __, ...rest } = head
    this.#empty = { ...rest, records: [], sources: [] }
    this.#kinds = indexKinds(this.#empty)
  }

  async run(): Promise<CheckReport> {
    this.#issues.add(this.#head.issues)
    await this.#checkRecords()
    const documents = await this.#readDocuments()
    this.#names.seeDocuments(documents.values())
    for (const part of this.#head.sourceFiles) {
      if (this.#issues.full) break
      await this.#checkSource(part, documents)
    }
    if (this.#names.size > 0 && !this.#issues.full) await this.#checkTogether(documents)
    const issues = [...this.#issues].sort(compareIssues)
    const whole = createContext(
      { ...this.#empty, sources: [...documents.values()] },
      this.#texts,
      this.#kinds,
    )
    return {
      dataset: this.#head.id,
      ok: issues.every(({ severity }) => severity !== 'error'),
      issues,
      summary: this.#sum.over(summarize(whole, issues)),
      inParts: true,
    }
  }

  /** Looks at a part by itself. */
  #check(part: Partial<Authored>): Context {
    const context = createContext({ ...this.#empty, ...part }, this.#texts, this.#kinds)
    this.#issues.add(runRules(BY_PART, context))
    this.#sum.add(summarize(context, []))
    return context
  }

  async #checkRecords(): Promise<void> {
    // A record may be a part of one that a later file has.
    const later: string[] = []
    for (const file of this.#head.recordFiles) {
      const read = await this.#read(file)
      for (const record of read.value.records ?? [])
        if (record?.id !== undefined) this.#kinds.set(`${this.#head.id}:${record.id}`, record.kind)
      this.#issues.add(read.issues)
      this.#names.seeRecords(read)
      if (this.#leadsOn(read)) later.push(file)
      else this.#check({ records: [read], manifest: this.#withoutCoverage() })
    }
    for (const file of later) this.#check({ records: [await this.#read(file)] })
    this.#check({})
  }

  /** What the dataset says of itself, without what names records: not all of them are known yet. */
  #withoutCoverage(): Authored['manifest'] {
    const { manifest } = this.#empty
    return { ...manifest, value: { ...manifest.value, coverage: undefined } }
  }

  #read(file: string): Promise<AuthoredFile<RecordsFile>> {
    return readRecordFile(this.#head.dir, file)
  }

  #leadsOn({ value }: AuthoredFile<RecordsFile>): boolean {
    const wholes = (value.records ?? []).flatMap((record) => [record?.partOf ?? []].flat())
    return wholes.some(
      (id) => id !== undefined && !this.#kinds.has(id.includes(':') ? id : `${this.#head.id}:${id}`),
    )
  }

  /** The documents without their claims, by slug. */
  async #readDocuments(): Promise<Map<string, Document>> {
    const documents = new Map<string, Document>()
    for (const file of this.#head.sourceFiles) {
      if (await this.#isContinuation(file)) continue
      const read = await readSourceFile(this.#head.dir, file)
      if ('document' in read)
        documents.set(read.document.slug, { ...read.document, value: { ...read.document.value, claims: [] } })
    }
    return documents
  }

  /** Whether a file plainly begins with `continues:`, so that it need not be read to know it. */
  async #isContinuation(file: string): Promise<boolean> {
    const read = await readPackageFile(this.#head.dir, file)
    return 'text' in read && /^(?:#.*\n|\s)*continues:/.test(read.text.slice(0, 4096))
  }

  /** @returns the part of the document that a file has, as a document; `undefined` where it continues none */
  async #readPart(file: string, documents: ReadonlyMap<string, Document>): Promise<Document | undefined> {
    const read = await readSourceFile(this.#head.dir, file)
    if ('document' in read) {
      this.#issues.add(read.document.issues)
      return read.document
    }
    const { continuation } = read
    this.#issues.add(continuation.issues)
    const document = documents.get(continuation.value.continues ?? '')
    if (!document) this.#issues.add([lostContinuation(continuation, [...documents.keys()])])
    const wrong = document?.wrong.filter(([first]) => first !== 'claims') ?? []
    return document && joinDocument({ ...document, wrong }, [continuation])
  }

  async #checkSource(file: string, documents: ReadonlyMap<string, Document>): Promise<void> {
    const part = await this.#readPart(file, documents)
    if (part) this.#names.seeItems(this.#check({ sources: [part] }).items)
  }

  /** Looks together at what shares a name: two records of one id, two items that may say the same, one after another. */
  async #checkTogether(documents: ReadonlyMap<string, Document>): Promise<void> {
    const asked = new Set<string>()
    const files = [...this.#head.recordFiles, ...this.#head.sourceFiles]
    const picked = new Map<string, Picked>()
    for (const file of files) {
      const part = await this.#pick(file, documents)
      if (part)
        picked.set(
          file,
          lighten(part, () => asked.add(file)),
        )
    }
    // First to know which files something is wrong in, and then, with those at hand, where.
    const find = () => [...runRules(TOGETHER, this.#contextOf(picked, documents))]
    find()
    for (const file of asked) {
      const part = await this.#pick(file, documents)
      if (part) picked.set(file, part)
    }
    if (asked.size > 0) this.#issues.add(find())
  }

  /** The part of a file that shares a name with another. */
  async #pick(file: string, documents: ReadonlyMap<string, Document>): Promise<Picked | undefined> {
    if (file.startsWith('records/')) {
      const records = this.#names.recordsOf(await this.#read(file))
      return records && { records }
    }
    const part = await this.#readPart(file, documents)
    if (!part) return undefined
    const { items } = createContext({ ...this.#empty, sources: [part] }, undefined, this.#kinds)
    const document = this.#names.itemsOf(part, items)
    return document && { document }
  }

  #contextOf(picked: ReadonlyMap<string, Picked>, documents: ReadonlyMap<string, Document>): Context {
    const records = [...picked.values()].flatMap((one) => one.records ?? [])
    const parts = [...picked.values()].flatMap((one) => one.document ?? [])
    return contextOfPicked({ ...this.#empty, records }, [...documents.values(), ...parts], this.#kinds)
  }
}

/** What was picked of a file: records or items. */
interface Picked {
  records?: AuthoredFile<RecordsFile>
  document?: Document
}

function lighten({ records, document }: Picked, onAsked: () => void): Picked {
  return {
    ...(records && { records: withoutText(records, onAsked) }),
    ...(document && { document: withoutText(document, onAsked) }),
  }
}
