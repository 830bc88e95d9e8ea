import { listVersions, MissingError, type Claim } from '@recount/claims'
import type { RecordedClaim, RecordedIncident } from '@recount/ledger'
import { listLinkedIncidents, type AggregateAct, type Engine, type TouchedIncident } from '@recount/tally'
import { once } from '../once.ts'
import type { Case } from './case.ts'
import { readLineages } from './claim-lineages.ts'
import { listFigures } from './linked-figures.ts'

/** Incidents go into the tables by so many. */
const batchSize = 10_000

/**
 * What entries after a number changed, for the tables of tallies: the incidents they are about, and where any incident links
 * claims every one that does, for a new document may make two reports one.
 */
export async function* listTouched(
  opened: Case,
  engine: Engine,
  after: number,
): AsyncGenerator<readonly TouchedIncident[]> {
  const lineages = once(() => readLineages(opened))
  const seen = new Set<string>()
  for await (const batch of gather(opened.ledger.listIncidents({ after }))) {
    if (after > 0) for (const { incident } of batch) seen.add(incident.id)
    yield await touch(opened, batch, lineages)
  }
  if (after === 0) return
  const linked = (await listLinkedIncidents(engine)).filter((id) => !seen.has(id))
  if (linked.length > 0) yield await touch(opened, await opened.ledger.findIncidents(linked), lineages)
}

/** Every act that set an aggregate, oldest first, with what took it back. */
export async function listAggregateActs({ ledger }: Pick<Case, 'ledger'>): Promise<readonly AggregateAct[]> {
  const entries = await Array.fromAsync(ledger.listEntries({ kinds: ['aggregate-set'] }))
  if (entries.length === 0) return []
  const undone = new Map<number, number>()
  for await (const { number, payload } of ledger.listEntries({ kinds: ['decision-undone'] })) {
    undone.set((payload as { readonly entry: number }).entry, number)
  }
  return entries.map(({ number, payload }) => {
    const { aggregate } = payload as Pick<AggregateAct, 'aggregate'>
    return { entry: number, aggregate, undone: undone.get(number) ?? null }
  })
}

async function* gather(
  incidents: AsyncIterable<RecordedIncident>,
): AsyncGenerator<readonly RecordedIncident[]> {
  let batch: RecordedIncident[] = []
  for await (const incident of incidents) {
    batch.push(incident)
    if (batch.length < batchSize) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

async function touch(
  opened: Case,
  incidents: readonly RecordedIncident[],
  lineages: () => Promise<(claim: Claim) => string>,
): Promise<readonly TouchedIncident[]> {
  const ids = new Set(incidents.flatMap(({ history }) => listLinked(history)))
  if (ids.size === 0) return incidents.map(({ history }) => ({ history, figures: [] }))
  const claims = await readClaims(opened, [...ids])
  const lineageOf = await lineages()
  return incidents.map(({ history }) => ({ history, figures: listFigures(history, claims, lineageOf) }))
}

function listLinked(history: TouchedIncident['history']): readonly string[] {
  const { original, steps } = history
  const mayLink = original.claims.length > 0 || steps.some(({ changes }) => changes?.claims !== undefined)
  return mayLink ? listVersions(history).flatMap(({ incident }) => incident.claims) : []
}

/** Claims that nobody recorded give no figures: whoever links one links what is still to come. */
async function readClaims(
  { ledger }: Case,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RecordedClaim>> {
  const found = await Promise.all(ids.map((id) => ledger.getClaim(id).catch(leaveMissing)))
  return new Map(
    found.flatMap((recorded) => (recorded === undefined ? [] : [[recorded.claim.id, recorded] as const])),
  )
}

function leaveMissing(error: unknown): undefined {
  if (error instanceof MissingError) return undefined
  throw error
}
