import { claimStatuses, measures } from '@recount/claims'
import { z } from 'zod'
import { failureSchema } from './failure.ts'

const number = z.int().nonnegative()

/**
 * The most bytes of JSON that batches for a server may have, all together: it holds them while it records them. For a larger
 * table the server is to be stopped first.
 */
export const longestAppend = 200_000_000

const entryFilter = {
  after: number.exactOptional(),
  before: number.exactOptional(),
  kinds: z.array(z.string()).readonly().exactOptional(),
  by: z.string().exactOptional(),
}

/**
 * What another program on this machine may ask the server that has a case open, by the name of the ledger's own method: a
 * POST to `/api/ledger/{name}` with these arguments. Every check that the ledger makes is made there.
 */
export const ledgerCalls = {
  append: z.strictObject({
    /** `NewEntry` of the ledger, which checks them. */
    entries: z.array(z.unknown()).readonly(),
    seen: z.record(z.string(), z.number()).exactOptional(),
  }),
  /** Batches of `NewEntry`, recorded as a whole or not at all. */
  appendAll: z.strictObject({ batches: z.array(z.array(z.unknown()).readonly()).readonly() }),
  head: z.strictObject({}),
  listEntries: z.strictObject({
    ...entryFilter,
    limit: number.exactOptional(),
    newestFirst: z.boolean().exactOptional(),
  }),
  countEntries: z.strictObject(entryFilter),
  listDocuments: z.strictObject({ after: number.exactOptional(), limit: number.exactOptional() }),
  listClaims: z.strictObject({
    document: z.string().exactOptional(),
    claimant: z.string().exactOptional(),
    place: z.string().exactOptional(),
    measure: z.enum(measures).exactOptional(),
    status: z.enum(claimStatuses).exactOptional(),
    limit: number.exactOptional(),
  }),
  listChangedClaims: z.strictObject({ after: number }),
  listRegistry: z.strictObject({ without: z.array(number).readonly().exactOptional() }),
  listRulings: z.strictObject({ all: z.boolean().exactOptional() }),
  findDocument: z.strictObject({ idOrPrefix: z.string() }),
  findClaims: z.strictObject({ idsOrPrefixes: z.array(z.string()).readonly() }),
  getIncident: z.strictObject({ idOrPrefixOrCode: z.string() }),
  findIncidents: z.strictObject({ ids: z.array(z.string()).readonly() }),
  listIncidents: z.strictObject({ after: number.exactOptional() }),
  listAggregates: z.strictObject({}),
  listPairDecisions: z.strictObject({ link: z.string().exactOptional() }),
  entryOn: z.strictObject({ day: z.string() }),
  knownDocuments: z.strictObject({ ids: z.array(z.string()).readonly() }),
  verifyChain: z.strictObject({}),
} as const satisfies Readonly<Record<string, z.ZodObject>>

export type LedgerCall = keyof typeof ledgerCalls

/** The arguments of a call. */
export type LedgerArguments<C extends LedgerCall> = z.output<(typeof ledgerCalls)[C]>

/**
 * One line of the answer, which is JSON Lines: any number of items and of words on how far it is, then either a failure or
 * the end. An answer without one of these two was cut off, and nothing may be made of it.
 */
export const ledgerLineSchema = z.union([
  z.strictObject({ item: z.unknown() }),
  z.strictObject({ done: number, total: number }),
  z.strictObject({ failure: failureSchema }),
  z.strictObject({ end: z.literal(true) }),
])
export type LedgerLine = z.infer<typeof ledgerLineSchema>

/** Where a call goes. */
export function ledgerPath(call: LedgerCall): `/api/ledger/${LedgerCall}` {
  return `/api/ledger/${call}`
}
