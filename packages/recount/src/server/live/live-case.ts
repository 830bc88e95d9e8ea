import { isDeepStrictEqual } from 'node:util'
import { RecountError, type Entry } from '@recount/claims'
import type { Appended, Head, NewEntry, Seen } from '@recount/ledger'
import { readConfig } from '../../config.ts'
import type { Case } from '../../pipeline/case.ts'
import type { OnReading } from '../../pipeline/case-reading.ts'
import { readRegistry } from '../../pipeline/registry.ts'
import { gazetteerOf } from '../../pipeline/reader.ts'
import { openCase, type AnyCase } from '../../report/case-view.ts'
import { createState, type CaseState, type LiveDocument } from './case-state.ts'
import { readChanges, type CaseChanges } from './case-changes.ts'
import { openDocumentShelf } from './document-shelf.ts'
import { openLiveReconciler } from './live-reconciler.ts'

/** What was recorded, by anyone. `claims` are those it touches. */
export interface CaseChange {
  readonly entries: number
  readonly by: string
  readonly claims: readonly string[]
}

/** A case that is kept in memory while it is served, and follows its ledger. */
export interface LiveCase {
  readonly opened: Case
  /** How it stands now; a new object after every change. */
  readonly state: CaseState
  /**
   * Records entries as `Ledger.append` does and throws what it throws, one batch after the other; resolves when the state
   * holds them.
   */
  append(entries: readonly NewEntry[], seen?: Seen): Promise<readonly Entry[]>
  /** The same for batches that are recorded as a whole or not at all. */
  appendAll(batches: readonly (readonly NewEntry[])[]): Promise<Appended>
  /** Takes in what other processes recorded. */
  catchUp(): Promise<void>
  /** Calls back after every change; the answer takes that back. */
  onChange(listener: (change: CaseChange) => void): () => void
  /** Resolves when nothing is being recorded any more. */
  settle(): Promise<void>
}

/** Reads a case whole and keeps it. `told` hears how far the reading is. */
export async function openLiveCase(opened: Case, told: OnReading): Promise<LiveCase> {
  const { ledger } = opened
  const shelf = openDocumentShelf(opened)
  const reconciler = openLiveReconciler()
  let view: AnyCase | undefined
  const listeners = new Set<(change: CaseChange) => void>()
  const stateAfter = (known: Known, head: Head, touched: ReadonlySet<string>): CaseState => {
    const documents: ReadonlyMap<string, LiveDocument> = new Map(shelf.documents)
    const reconciliation = reconciler.update({ ...known, documents }, touched)
    const parts = { ...known, entries: head.number, head: head.hash, documents, reconciliation }
    return createState(parts, (input) => (view = openCase(input, view)))
  }
  const first = await readChanges(ledger, 0)
  await shelf.take(first, (done, total) => told.read(done, total))
  told.compare(first.claims.length)
  let known = await readKnown(opened)
  let state = stateAfter(known, first.head, new Set())

  const takeIn = async (): Promise<void> => {
    const changes = await readChanges(ledger, state.entries)
    if (changes.by === null) return
    if (changes.isBroad) known = await readKnown(opened, known)
    const touched = await shelf.take(changes)
    state = stateAfter(known, changes.head, touched)
    const change = changeOf(changes, changes.by)
    for (const listener of listeners) listener(change)
  }
  const takeInRecorded = (last: number): Promise<void> =>
    takeIn().catch((error: unknown) => {
      throw tellStale(last, error)
    })
  const inTurn = openQueue()
  return {
    opened,
    get state() {
      return state
    },
    append: (entries, seen = {}) =>
      inTurn(async () => {
        const recorded = await ledger.append(entries, { seen })
        await takeInRecorded(recorded.at(-1)?.number ?? 0)
        return recorded
      }),
    appendAll: (batches) =>
      inTurn(async () => {
        const appended = await ledger.appendAll(inTime(batches))
        await takeInRecorded(appended.last)
        return appended
      }),
    catchUp: () => inTurn(takeIn),
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    settle: () => inTurn(async () => {}),
  }
}

/** What bears on every claim of a case. */
type Known = Pick<CaseState, 'config' | 'gazetteer' | 'rulings'>

/** Reads what bears on every claim. The configuration stays the same object while nothing in it changes. */
async function readKnown({ folder, ledger }: Case, before?: Known): Promise<Known> {
  const rulings = await Array.fromAsync(ledger.listRulings())
  const config = await readRegistry(await readConfig(folder), ledger)
  if (before !== undefined && isDeepStrictEqual(config, before.config)) return { ...before, rulings }
  return { config, gazetteer: await gazetteerOf(config), rulings }
}

function changeOf({ claims, head }: CaseChanges, by: string): CaseChange {
  return { entries: head.number, by, claims: claims.map(({ claim }) => claim.id) }
}

async function* inTime<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  yield* items
}

/** What is recorded must not be taken for refused, whatever goes wrong after it. */
function tellStale(entry: number, error: unknown): RecountError {
  return new RecountError(
    'stale',
    `This was recorded, up to entry ${entry}, but what it changes could not be read again: ${(error as Error).message}`,
    'Load the page again; if it does not show what was recorded, end the server and start it again.',
  )
}

/** Runs pieces of work one after the other, whatever becomes of each. */
function openQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work, work)
    last = next.catch(() => {})
    return next
  }
}
