import { RecountError, type Entry } from '@recount/claims'
import type { Kysely } from 'kysely'
import { appendEntries, readKnownDocuments } from './append.ts'
import { explainFailure } from './failure.ts'
import { findDocument, getClaim } from './finding.ts'
import { parseNewEntries, type NewEntry } from './intake.ts'
import { defaultSchema, describeUrl, parseSchema, type LedgerLocation } from './location.ts'
import { migrate } from './migrations.ts'
import type { RecordedClaim } from './projection.ts'
import {
  listClaims,
  listDocuments,
  listEntries,
  type ClaimFilter,
  type ListOptions,
  type RecordedDocument,
} from './reading.ts'
import { listRulings, type RecordedRuling, type RulingOptions } from './ruling-list.ts'
import type { OpenDatabase, Tables } from './tables.ts'
import { verifyChain, type OnProgress, type Verification } from './verify.ts'

/** `now` is the clock: an instant in ISO 8601 UTC, such as `2017-03-17T08:00:00.000Z`. */
export interface LedgerOptions {
  readonly now: () => string
}

/**
 * The record of a case: entries that are added and never changed, each holding the hash of the one before, and the state
 * that follows from them. Every method may throw a RecountError of code `database` when a server can't be reached.
 */
export interface Ledger {
  /**
   * Records a batch: all of it is on the disk when the promise resolves, or none of it where it rejects. Gives back one
   * entry for each one handed in; for a document that was known already that is the entry which added it, and nothing is
   * recorded; the same for a document that was read again with nothing changed. Throws InputError (fields that don't fit,
   * edits that leave a claim unsound, rulings that don't fit the claims they name), MissingError (a decision about a claim,
   * document or ruling nobody knows), ConflictError (a second `case-opened`, a ruling undone twice).
   */
  append(entries: readonly NewEntry[]): Promise<readonly Entry[]>
  /** Every entry in order, a page in memory at a time. */
  listEntries(options?: ListOptions): AsyncIterable<Entry>
  /** Every document in the order added, a page in memory at a time. */
  listDocuments(options?: ListOptions): AsyncIterable<RecordedDocument>
  /** The claims that pass a filter in the order added, a page in memory at a time. */
  listClaims(filter?: ClaimFilter): AsyncIterable<RecordedClaim>
  /** The rulings in force in the order given, a page in memory at a time; with `all` those that were undone as well. */
  listRulings(options?: RulingOptions): AsyncIterable<RecordedRuling>
  /** The document with this id or the only one whose id begins so; undefined where none does. Throws ConflictError for several. */
  findDocument(idOrPrefix: string): Promise<RecordedDocument | undefined>
  /** The claim with this id or the only one whose id begins so. Throws MissingError for none, ConflictError for several. */
  getClaim(idOrPrefix: string): Promise<RecordedClaim>
  /** The claims of several ids or prefixes, in their order; throws as `getClaim` does. */
  findClaims(idsOrPrefixes: string | readonly string[]): Promise<readonly RecordedClaim[]>
  /** Is a document with this whole id recorded? */
  hasDocument(id: string): Promise<boolean>
  /** Which of these whole ids are recorded documents? */
  knownDocuments(ids: Iterable<string>): Promise<Set<string>>
  /** Checks every entry, the chain they form, and the lists of documents and claims against them. */
  verifyChain(onProgress?: OnProgress): Promise<Verification>
  /** Lets go of the database, and of the folder. May be called again. */
  close(): Promise<void>
}

/**
 * Opens a ledger, making it first where there is none. Throws ConflictError when another process has the folder open,
 * RecountError when the folder or server can't be used or a newer Recount wrote it.
 */
export async function openLedger(location: LedgerLocation, options: LedgerOptions): Promise<Ledger> {
  const schema = location.kind === 'postgres' ? parseSchema(location.schema ?? defaultSchema) : defaultSchema
  const where = location.kind === 'postgres' ? describeUrl(location.url) : location.folder
  const open = await openDatabase(location, options.now)
  try {
    await migrate(open.database, schema)
  } catch (error) {
    await open.close()
    throw explainFailure(error, where)
  }
  return new OpenLedger(open, schema, where, options.now)
}

/** Each engine is loaded only where it is used: PGlite alone takes as long to load as a short command to run. */
async function openDatabase(location: LedgerLocation, now: () => string): Promise<OpenDatabase> {
  if (location.kind === 'embedded') return (await import('./embedded.ts')).openEmbedded(location.folder, now)
  return (await import('./server.ts')).openServer(location.url)
}

class OpenLedger implements Ledger {
  readonly #open: OpenDatabase
  readonly #database: Kysely<Tables>
  readonly #where: string
  readonly #now: () => string
  #closing: Promise<void> | undefined

  constructor(open: OpenDatabase, schema: string, where: string, now: () => string) {
    this.#open = open
    this.#database = open.database.withSchema(schema)
    this.#where = where
    this.#now = now
  }

  append(entries: readonly NewEntry[]) {
    return this.#ask(async (database) => {
      const parsed = parseNewEntries(entries)
      await this.#open.prepare()
      return appendEntries(database, parsed, this.#now())
    })
  }

  listEntries(options?: ListOptions) {
    return this.#list((database) => listEntries(database, options))
  }

  listDocuments(options?: ListOptions) {
    return this.#list((database) => listDocuments(database, options))
  }

  listClaims(filter?: ClaimFilter) {
    return this.#list((database) => listClaims(database, filter))
  }

  listRulings(options?: RulingOptions) {
    return this.#list((database) => listRulings(database, options))
  }

  findDocument(idOrPrefix: string) {
    return this.#ask((database) => findDocument(database, idOrPrefix))
  }

  getClaim(idOrPrefix: string) {
    return this.#ask((database) => getClaim(database, idOrPrefix))
  }

  findClaims(idsOrPrefixes: string | readonly string[]) {
    return Promise.all([idsOrPrefixes].flat().map((idOrPrefix) => this.getClaim(idOrPrefix)))
  }

  async hasDocument(id: string) {
    return (await this.knownDocuments([id])).has(id)
  }

  async knownDocuments(ids: Iterable<string>) {
    return new Set((await this.#ask((database) => readKnownDocuments(database, [...ids]))).keys())
  }

  verifyChain(onProgress?: OnProgress) {
    return this.#ask((database) => verifyChain(database, onProgress))
  }

  close() {
    this.#closing ??= this.#open.close()
    return this.#closing
  }

  async #ask<Answer>(question: (database: Kysely<Tables>) => Promise<Answer>): Promise<Answer> {
    this.#refuseClosed()
    try {
      return await question(this.#database)
    } catch (error) {
      throw explainFailure(error, this.#where)
    }
  }

  async *#list<Item>(question: (database: Kysely<Tables>) => AsyncGenerator<Item>): AsyncGenerator<Item> {
    this.#refuseClosed()
    try {
      yield* question(this.#database)
    } catch (error) {
      throw explainFailure(error, this.#where)
    }
  }

  #refuseClosed(): void {
    if (this.#closing === undefined) return
    throw new RecountError(
      'ledger-closed',
      'The ledger was closed.',
      'Open it again before you ask it something.',
    )
  }
}
