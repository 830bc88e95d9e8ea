import {
  ledgerLineSchema,
  ledgerPath,
  longestAppend,
  type Failure,
  type LedgerArguments,
  type LedgerCall,
} from '@recount/api'
import { ConflictError, RecountError, type Entry } from '@recount/claims'
import type {
  Appended,
  Head,
  Ledger,
  NewEntry,
  OnProgress,
  RecordedAggregate,
  RecordedClaim,
  RecordedDocument,
  RecordedIncident,
  RecordedPairDecision,
  RecordedRuling,
  Registry,
  Verification,
} from '@recount/ledger'
import { readJsonLines } from './json-lines.ts'
import type { ServerAddress } from './server-file.ts'
import { errorOf } from './told-error.ts'

/** Milliseconds to wait for a sign that a server is there; one that reads a large case anew may take a while. */
const patience = 10_000

/** Does the server still have the case open, and let us in? */
export async function isAnswering(address: ServerAddress): Promise<boolean> {
  try {
    const { ok, body } = await post(address, 'head', {}, AbortSignal.timeout(patience))
    await body?.cancel()
    return ok
  } catch {
    return false
  }
}

/**
 * The ledger of a case that a server has open, asked through it: the same methods, the same answers and errors, and RecountError
 * of code `server` where it stops answering. Closing it leaves the server as it is.
 */
export function openRemoteLedger(address: ServerAddress): Ledger {
  const list = <Item>(call: LedgerCall, given: object = {}): AsyncGenerator<Item> =>
    listItems<Item>(address, call, given)
  const ask = async <Item>(call: LedgerCall, given: object = {}, onProgress?: OnProgress): Promise<Item> => {
    for await (const item of listItems<Item>(address, call, given, onProgress)) return item
    throw tellGone(address, 'it sent no answer')
  }
  const gather = <Item>(call: LedgerCall, given: object): Promise<readonly Item[]> =>
    Array.fromAsync(list<Item>(call, given))
  const findClaims = (idsOrPrefixes: string | readonly string[]) =>
    gather<RecordedClaim>('findClaims', { idsOrPrefixes: [idsOrPrefixes].flat() })
  const knownDocuments = async (ids: Iterable<string>) =>
    new Set(await gather<string>('knownDocuments', { ids: [...ids] }))
  return {
    append: (entries, options = {}) => gather<Entry>('append', { entries, ...options }),
    appendAll: async (batches) =>
      ask<Appended>('appendAll', {
        batches: await gatherBatches(batches as AsyncIterable<readonly NewEntry[]>),
      }),
    head: () => ask<Head>('head'),
    listEntries: (options) => list<Entry>('listEntries', options),
    countEntries: (filter) => ask<number>('countEntries', filter),
    listDocuments: (options) => list<RecordedDocument>('listDocuments', options),
    listClaims: (filter) => list<RecordedClaim>('listClaims', filter),
    listChangedClaims: (after) => list<RecordedClaim>('listChangedClaims', { after }),
    listRegistry: (options) => ask<Registry>('listRegistry', options),
    listRulings: (options) => list<RecordedRuling>('listRulings', options),
    findDocument: async (idOrPrefix) =>
      (await gather<RecordedDocument>('findDocument', { idOrPrefix })).at(0),
    getClaim: (idOrPrefix) => ask<RecordedClaim>('findClaims', { idsOrPrefixes: [idOrPrefix] }),
    findClaims,
    getIncident: (idOrPrefixOrCode) => ask<RecordedIncident>('getIncident', { idOrPrefixOrCode }),
    findIncidents: (ids) => gather<RecordedIncident>('findIncidents', { ids }),
    listIncidents: (options) => list<RecordedIncident>('listIncidents', options),
    listAggregates: () => gather<RecordedAggregate>('listAggregates', {}),
    listPairDecisions: (link) =>
      gather<RecordedPairDecision>('listPairDecisions', link === undefined ? {} : { link }),
    entryOn: (day) => ask<number>('entryOn', { day }),
    knownDocuments,
    hasDocument: async (id) => (await knownDocuments([id])).has(id),
    verifyChain: (onProgress) => ask<Verification>('verifyChain', {}, onProgress),
    close: async () => {},
  }
}

/** Batches for one call. Throws ConflictError where they are more than a server takes at once. */
async function gatherBatches(
  batches: AsyncIterable<readonly NewEntry[]>,
): Promise<readonly (readonly NewEntry[])[]> {
  const gathered: (readonly NewEntry[])[] = []
  let size = 0
  for await (const batch of batches) {
    size += Buffer.byteLength(JSON.stringify(batch))
    if (size > longestAppend) {
      throw new ConflictError(
        `Nothing was recorded: a server has this case open, and takes ${longestAppend / 1_000_000} MB of entries at once; this is more.`,
        'Stop the server, run the same command again, then start it anew.',
      )
    }
    gathered.push(batch)
  }
  return gathered
}

/** The items of an answer as they come. Throws where the answer ends before its end. */
async function* listItems<Item>(
  address: ServerAddress,
  call: LedgerCall,
  given: object,
  onProgress?: OnProgress,
): AsyncGenerator<Item> {
  for await (const told of listLines(address, call, given)) {
    const line = ledgerLineSchema.parse(told)
    if ('end' in line) return
    if ('failure' in line) throw errorOf(line.failure)
    if ('item' in line) yield line.item as Item
    else onProgress?.(line.done, line.total)
  }
  throw tellGone(address, 'its answer was cut off')
}

async function* listLines(address: ServerAddress, call: LedgerCall, given: object): AsyncGenerator<unknown> {
  try {
    const response = await post(address, call, given)
    if (!response.ok) throw errorOf((await response.json()) as Failure)
    if (response.body !== null) yield* readJsonLines(response.body)
  } catch (error) {
    if (error instanceof RecountError) throw error
    throw tellGone(address, (error as Error).message)
  }
}

function post<C extends LedgerCall>(
  { origin, token }: ServerAddress,
  call: C,
  given: LedgerArguments<C> | object,
  signal?: AbortSignal,
): Promise<Response> {
  return fetch(origin + ledgerPath(call), {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(given),
    redirect: 'error',
    ...(signal === undefined ? {} : { signal }),
  })
}

function tellGone({ origin }: ServerAddress, what: string): RecountError {
  return new RecountError(
    'server',
    `The server at ${origin}, which has the case open, stopped answering: ${what}.`,
    'Run the same command again; what was under way is either recorded as a whole or not at all.',
  )
}
