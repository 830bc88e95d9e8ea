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
  countEntries,
  listEntries,
  readHead,
  type EntryFilter,
  type EntryOptions,
  type Head,
} from './entry-list.ts'
import {
  listChangedClaims,
  listClaims,
  listDocuments,
  type ClaimFilter,
  type ListOptions,
  type RecordedDocument,
} from './reading.ts'
import { listRegistry, type Registry, type RegistryOptions } from './registry.ts'
import { listRulings, type RecordedRuling, type RulingOptions } from './ruling-list.ts'
import type { Seen } from './seen.ts'
import type { OpenDatabase, Tables } from './tables.ts'
import { verifyChain, type OnProgress, type Verification } from './verify.ts'

/** `now` is the clock: an instant in ISO 8601 UTC, such as `2017-03-17T08:00:00.000Z`. */
export interface LedgerOptions {
  readonly now: () => string
}

/**
 * `seen` says what the decider has looked at: by a claim's whole id, the number of the last entry about it that was there
 * (`RecordedClaim.last`).
 */
export interface AppendOptions {
  readonly seen?: Seen
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
   * edits and undoings of edits that leave a claim unsound, rulings that don't fit the claims they name), MissingError (a
   * decision about a claim, document or entry nobody knows, an undoing of what is no decision), ConflictError (a second
   * `case-opened`, a decision undone twice), AlteredError (something was recorded about a claim of `seen` since it was looked
   * at, by whichever process).
   *
   * After a `decision-undone` a claim is what its remaining history makes of it: its decisions, edits and readings again in
   * order. What a reading would have made of it had it not been decided about is for the next reading to say.
   */
  append(entries: readonly NewEntry[], options?: AppendOptions): Promise<readonly Entry[]>
  /** The number and hash of the last entry: one row, for whoever asks often whether something changed. */
  head(): Promise<Head>
  /** The entries that pass a filter, in order or the newest first, a page in memory at a time. */
  listEntries(options?: EntryOptions): AsyncIterable<Entry>
  /** How many entries pass a filter. */
  countEntries(filter?: EntryFilter): Promise<number>
  /** Every document in the order added, a page in memory at a time. */
  listDocuments(options?: ListOptions): AsyncIterable<RecordedDocument>
  /** The claims that pass a filter in the order added, a page in memory at a time. */
  listClaims(filter?: ClaimFilter): AsyncIterable<RecordedClaim>
  /**
   * The claims that entries after a number are about (added, decided, edited, undone, or another outcome of a reading),
   * withdrawn ones included, in the order in which they were last changed; a page in memory at a time.
   */
  listChangedClaims(after: number): AsyncIterable<RecordedClaim>
  /** The actors and places that entries set, as they are in force, with the entry that set each. */
  listRegistry(options?: RegistryOptions): Promise<Registry>
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

  append(entries: readonly NewEntry[], { seen }: AppendOptions = {}) {
    return this.#ask(async (database) => {
      const parsed = parseNewEntries(entries)
      await this.#open.prepare()
      return appendEntries(database, parsed, this.#now(), seen)
    })
  }

  head() {
    return this.#ask((database) => readHead(database))
  }

  listEntries(options?: EntryOptions) {
    return this.#list((database) => listEntries(database, options))
  }

  countEntries(filter?: EntryFilter) {
    return this.#ask((database) => countEntries(database, filter))
  }

  listDocuments(options?: ListOptions) {
    return this.#list((database) => listDocuments(database, options))
  }

  listClaims(filter?: ClaimFilter) {
    return this.#list((database) => listClaims(database, filter))
  }

  listChangedClaims(after: number) {
    return this.#list((database) => listChangedClaims(database, after))
  }

  listRegistry(options?: RegistryOptions) {
    return this.#ask((database) => listRegistry(database, options))
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
