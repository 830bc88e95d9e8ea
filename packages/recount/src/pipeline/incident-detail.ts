import type { IncidentStep, MappingRef, Origin, SourceDocument } from '@recount/claims'
import type { RecordedClaim, RecordedIncident } from '@recount/ledger'
import { parseMapping, type Mapping } from '@recount/tables'
import type { Case } from './case.ts'
import { readOriginal } from './originals.ts'

/** A claim that is linked to an incident, with the file name of its document. */
export interface LinkedClaim {
  readonly recorded: RecordedClaim
  readonly documentName: string
}

/** Who did something, when and why, by the number of the entry that says so. */
type Act = RecordedIncident['acts'][number]

/** Something that happened to an incident; `undone` is who took it back. */
export interface IncidentEvent {
  readonly kind: 'recorded' | IncidentStep['kind']
  /** The fields that it changed. */
  readonly fields: readonly string[]
  readonly into: string | null
  readonly act: Act
  readonly undone: Act | null
}

/** The row of a table that an incident was read from; `mapping` is what read it, null where its bytes are gone. */
export interface IncidentSource {
  readonly origin: Origin
  readonly document: SourceDocument | null
  readonly ref: MappingRef | null
  readonly mapping: Mapping | null
}

/** Everything behind an incident. */
export interface IncidentDetail {
  readonly recorded: RecordedIncident
  readonly source: IncidentSource | null
  readonly claims: readonly LinkedClaim[]
  readonly events: readonly IncidentEvent[]
}

/** Gathers everything behind an incident. Throws MissingError and ConflictError as `Ledger.getIncident` does. */
export async function readIncident(opened: Case, idOrPrefixOrCode: string): Promise<IncidentDetail> {
  const recorded = await opened.ledger.getIncident(idOrPrefixOrCode)
  return {
    recorded,
    source: await readIncidentSource(opened, recorded),
    claims: await listLinked(opened, recorded.incident.claims),
    events: listEvents(recorded),
  }
}

/**
 * The row of a table that an incident was read from, the newest table that revised it first, with the mapping that read it; null
 * for one that a person typed.
 */
export async function readIncidentSource(
  opened: Case,
  { original, history }: RecordedIncident,
): Promise<IncidentSource | null> {
  const revised = history.steps.findLast(({ origin, undone }) => origin !== undefined && undone === null)
  const origin = revised?.origin ?? original.origin
  if (origin === null) return null
  const document = (await opened.ledger.findDocument(origin.document))?.document ?? null
  const ref = await findMappingRef(opened, revised?.entry ?? history.recorded)
  return { origin, document, ref, mapping: ref === null ? null : await findMapping(opened, ref.hash) }
}

async function findMappingRef({ ledger }: Case, number: number): Promise<MappingRef | null> {
  const [entry] = await Array.fromAsync(ledger.listEntries({ after: number - 1, limit: 1 }))
  return entry?.kind === 'incidents-recorded' || entry?.kind === 'incidents-revised'
    ? (entry.payload as { readonly mapping: MappingRef | null }).mapping
    : null
}

async function findMapping({ folder }: Case, hash: string): Promise<Mapping | null> {
  const bytes = await readOriginal(folder, hash)
  return bytes === undefined ? null : parseMapping(JSON.parse(Buffer.from(bytes).toString('utf8')))
}

async function listLinked({ ledger }: Case, ids: readonly string[]): Promise<readonly LinkedClaim[]> {
  const claims = await ledger.findClaims(ids)
  return Promise.all(
    claims.map(async (recorded) => {
      const { document } = recorded.claim
      return { recorded, documentName: (await ledger.findDocument(document))?.document.name ?? document }
    }),
  )
}

function listEvents({ history, acts }: RecordedIncident): readonly IncidentEvent[] {
  const byEntry = new Map(acts.map((act) => [act.entry, act]))
  const actOf = (entry: number): Act => byEntry.get(entry) ?? { entry, by: 'unknown', at: '', why: null }
  const steps = history.steps.map(({ kind, changes = {}, into = null, entry, undone }): IncidentEvent => ({
    kind,
    fields: Object.keys(changes),
    into,
    act: actOf(entry),
    undone: undone === null ? null : actOf(undone),
  }))
  return [{ kind: 'recorded', fields: [], into: null, act: actOf(history.recorded), undone: null }, ...steps]
}
