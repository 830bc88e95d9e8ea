import { AsyncLocalStorage } from 'node:async_hooks'
import { RecountError, type Entry } from '@recount/claims'
import type { Kysely } from 'kysely'
import { listAggregates, type RecordedAggregate } from './aggregate-list.ts'
import { appendBatches, appendEntries, readKnownDocuments, type Appended } from './append.ts'
import { explainFailure } from './failure.ts'
import { findDocument, getClaim } from './finding.ts'
import {
  findIncidents,
  getIncident,
  listIncidents,
  type IncidentOptions,
  type RecordedIncident,
} from './incident-reading.ts'
import { parseNewEntries, type CheckedEntry, type NewEntry } from './intake.ts'
import { defaultSchema, describeUrl, parseSchema, type LedgerLocation } from './location.ts'
import { migrate } from './migrations.ts'
import { listPairDecisions, type RecordedPairDecision } from './pair-list.ts'
import type { RecordedClaim } from './projection.ts'
import {
  countEntries,
  entryOn,
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
 * `seen` says what the decider has looked at: by a claim's or an incident's whole id, the number of the last entry about it that
 * was there (`RecordedClaim.last`, `RecordedIncident.last`). By `identifyPair`, of a pair that the entries decide about, the number of
 * the decision that stood, 0 where none did.
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
   * `case-opened`, a decision undone twice), AlteredError (something was recorded about a claim, incident or pair of `seen` since it was
   * looked at, by whichever process).
   *
   * An incident that was merged, split or withdrawn does not stand: nothing is decided about it until that is undone (ConflictError),
   * but a newer table may revise it. Undoing a split withdraws the parts it brought; it is refused (ConflictError) where somebody
   * decided about a part since. What `incidents-recorded` brought is withdrawn, not undone.
   *
   * After a `decision-undone` a claim is what its remaining history makes of it: its decisions, edits and readings again in
   * order. What a reading would have made of it had it not been decided about is for the next reading to say.
   */
  append(entries: readonly NewEntry[], options?: AppendOptions): Promise<readonly Entry[]>
  /**
   * Records batch after batch as `append` does, in one transaction: all of it or nothing, whatever its source throws or ends.
   * For tables of any size: one batch is in memory at a time. The source may read from this ledger while it makes a batch, and
   * sees what was recorded so far; nobody else does, nor can anybody else append until it is done. A batch of `takeChecked` alone
   * is not checked a second time.
   */
  appendAll(batches: AsyncIterable<readonly (NewEntry | CheckedEntry)[]>): Promise<Appended>
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
  /**
   * The incident with this id or code (any of its codes, in any case), or the only one whose id begins so. Throws MissingError
   * for none, ConflictError for several.
   */
  getIncident(idOrPrefixOrCode: string): Promise<RecordedIncident>
  /** The known ones among incidents of these whole ids, in their order. */
  findIncidents(ids: readonly string[]): Promise<readonly RecordedIncident[]>
  /**
   * The incidents that entries after a number are about, all where none is given: those that count no longer included, in the
   * order in which they were last changed; a page in memory at a time.
   */
  listIncidents(options?: IncidentOptions): AsyncIterable<RecordedIncident>
  /** The aggregates in force, in the order set. */
  listAggregates(): Promise<readonly RecordedAggregate[]>
  /**
   * What people said of pairs of records, in the order said: of each pair what was said last and not undone. All of them, or those
   * of one link.
   */
  listPairDecisions(link?: string): Promise<readonly RecordedPairDecision[]>
  /** The number of the last entry that was recorded up to the end of a day (`2019-06-30`, in UTC); 0 where there was none. */
  entryOn(day: string): Promise<number>
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
  readonly #inside = new AsyncLocalStorage<Kysely<Tables>>()
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
      await this.#open.prepare(database)
      return appendEntries(database, parsed, this.#now(), seen)
    })
  }

  appendAll(batches: AsyncIterable<readonly (NewEntry | CheckedEntry)[]>) {
    return this.#ask((database) =>
      appendBatches(database, batches, this.#now(), {
        prepare: (transaction) => this.#open.prepare(transaction),
        inside: (transaction, work) => this.#inside.run(transaction, work),
      }),
    )
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

  getIncident(idOrPrefixOrCode: string) {
    return this.#ask((database) => getIncident(database, idOrPrefixOrCode))
  }

  findIncidents(ids: readonly string[]) {
    return this.#ask((database) => findIncidents(database, ids))
  }

  listIncidents(options?: IncidentOptions) {
    return this.#list((database) => listIncidents(database, options))
  }

  listAggregates() {
    return this.#ask((database) => listAggregates(database))
  }

  listPairDecisions(link?: string) {
    return this.#ask((database) => listPairDecisions(database, { link }))
  }

  entryOn(day: string) {
    return this.#ask((database) => entryOn(database, day))
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
      return await question(this.#inside.getStore() ?? this.#database)
    } catch (error) {
      throw explainFailure(error, this.#where)
    }
  }

  async *#list<Item>(question: (database: Kysely<Tables>) => AsyncGenerator<Item>): AsyncGenerator<Item> {
    this.#refuseClosed()
    try {
      yield* question(this.#inside.getStore() ?? this.#database)
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
