import { ledgerCalls, ledgerPath, type LedgerArguments, type LedgerCall } from '@recount/api'
import type { EntryKind } from '@recount/claims'
import type { EntryOptions, NewEntry } from '@recount/ledger'
import type { Hono } from 'hono'
import type { ServerContext } from './answer.ts'
import { sendLines, type Items, type TellProgress } from './line-stream.ts'
import { entriesAs } from './person.ts'
import { checkParts, readBody } from './request-check.ts'

type Calls = {
  readonly [C in LedgerCall]: (given: LedgerArguments<C>, tell: TellProgress) => Items | Promise<Items>
}

/** Lets other programs of this machine ask the ledger that the server has open; what they append, every window hears of. */
export function registerLedgerCalls(app: Hono, context: ServerContext): void {
  const calls = openCalls(context)
  for (const call of Object.keys(ledgerCalls) as LedgerCall[]) {
    app.post(ledgerPath(call), async (http) => {
      const { body } = checkParts({ body: { schema: ledgerCalls[call], given: await readBody(http) } })
      return sendLines(http, (tell) => (calls[call] as Calls['head'])(body as LedgerArguments<'head'>, tell))
    })
  }
}

function openCalls({ live, person }: ServerContext): Calls {
  const { ledger } = live.opened
  return {
    append: ({ entries, seen = {} }) => live.append(entriesAs(person, entries as readonly NewEntry[]), seen),
    appendAll: async ({ batches }) => [
      await live.appendAll(batches.map((batch) => entriesAs(person, batch as readonly NewEntry[]))),
    ],
    head: async () => [await ledger.head()],
    listEntries: (options) => ledger.listEntries(kindsKnown(options)),
    countEntries: async (filter) => [await ledger.countEntries(kindsKnown(filter))],
    listDocuments: (options) => ledger.listDocuments(options),
    listClaims: (filter) => ledger.listClaims(filter),
    listChangedClaims: ({ after }) => ledger.listChangedClaims(after),
    listRegistry: async (options) => [await ledger.listRegistry(options)],
    listRulings: (options) => ledger.listRulings(options),
    findDocument: async ({ idOrPrefix }) =>
      [await ledger.findDocument(idOrPrefix)].filter((one) => one !== undefined),
    findClaims: ({ idsOrPrefixes }) => ledger.findClaims(idsOrPrefixes),
    getIncident: async ({ idOrPrefixOrCode }) => [await ledger.getIncident(idOrPrefixOrCode)],
    findIncidents: ({ ids }) => ledger.findIncidents(ids),
    listIncidents: (options) => ledger.listIncidents(options),
    listAggregates: () => ledger.listAggregates(),
    listPairDecisions: ({ link }) => ledger.listPairDecisions(link),
    entryOn: async ({ day }) => [await ledger.entryOn(day)],
    knownDocuments: ({ ids }) => ledger.knownDocuments(ids),
    verifyChain: async (_, tell) => [await ledger.verifyChain(tell)],
  }
}

/** Kinds of entries are compared with what is there; one that is none finds nothing. */
function kindsKnown(options: LedgerArguments<'listEntries'>): EntryOptions {
  const { kinds, ...rest } = options
  return kinds === undefined ? rest : { ...rest, kinds: kinds as readonly EntryKind[] }
}
