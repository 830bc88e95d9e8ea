import type { Incident, IncidentChanges, Origin } from '@recount/claims'
import type { Ledger, RecordedIncident } from '@recount/ledger'
import type { Mapping } from '@recount/tables'
import { compareSnapshot, listMappedFields } from './table-snapshot.ts'
import type { ImportFinding } from './table-findings.ts'
import type { TableSource } from './table-source.ts'

/** How many incidents of a table were new, said something else than before, or nothing new; and what was told and not recorded. */
export interface RevisionCounts {
  readonly added: number
  readonly revised: number
  readonly unchanged: number
  /** Incidents that the case keeps and the newer table does not list. */
  readonly missing: number
  /** Fields where a person's value stands against the newer table's. */
  readonly kept: number
}

/** What a newer table says otherwise of an incident, and where. */
interface Revision {
  readonly incident: string
  readonly changes: IncidentChanges
  readonly origin: Origin | null
}

/** The incidents of a table held against those that a case has already. */
export interface Revisions {
  /** Has the case none at all, so that everything is new? */
  readonly isFirst: boolean
  compare(incidents: readonly Incident[]): Promise<{
    readonly added: readonly Incident[]
    readonly revised: readonly Revision[]
  }>
  /** Tells of the incidents that came from an earlier table of the same recorders and were not met in this one. */
  tellMissing(): Promise<void>
  counts(): RevisionCounts
}

interface Tables {
  readonly incidents: Pick<TableSource, 'name'>
  readonly positions: object | null
}

/** Opens the comparison of a table with a case. */
export async function openRevisions(
  ledger: Ledger,
  mapping: Mapping,
  { incidents: { name: file }, positions }: Tables,
  { tell }: { tell(finding: ImportFinding): void },
): Promise<Revisions> {
  const isFirst = await hasNone(ledger)
  const { number: start } = await ledger.head()
  const fields = listMappedFields(mapping, positions !== null)
  const recorders = new Set<string>()
  const met = new Set<string>()
  const counts = { added: 0, revised: 0, unchanged: 0, missing: 0, kept: 0 }

  const compareOne = (newer: Incident, recorded: RecordedIncident): readonly Revision[] => {
    const { changes, kept } = compareSnapshot(newer, recorded, fields)
    for (const field of kept) tell(tellKept(newer, recorded, field, file))
    counts.kept += kept.length
    const isRevised = Object.keys(changes).length > 0
    counts[isRevised ? 'revised' : 'unchanged']++
    return isRevised ? [{ incident: newer.id, changes, origin: newer.origin }] : []
  }
  return {
    isFirst,
    async compare(incidents) {
      counts.added += incidents.length
      if (isFirst) return { added: incidents, revised: [] }
      const found = await ledger.findIncidents(incidents.map(({ id }) => id))
      const known = new Map(found.map((one) => [one.incident.id, one]))
      for (const { recorder } of incidents) recorders.add(recorder)
      for (const id of known.keys()) met.add(id)
      counts.added -= known.size
      return {
        added: incidents.filter(({ id }) => !known.has(id)),
        revised: incidents.flatMap((newer) => {
          const recorded = known.get(newer.id)
          return recorded === undefined ? [] : compareOne(newer, recorded)
        }),
      }
    },
    async tellMissing() {
      if (isFirst) return
      for await (const recorded of ledger.listIncidents()) {
        const { incident, original, status } = recorded
        const isOfTable = original.origin !== null && recorders.has(incident.recorder)
        const isNew = recorded.entry > start
        if (isNew || !isOfTable || status !== 'standing' || met.has(incident.id)) continue
        counts.missing++
        tell(tellMissing(incident, file))
      }
    },
    counts: () => ({ ...counts }),
  }
}

async function hasNone(ledger: Ledger): Promise<boolean> {
  for await (const _ of ledger.listIncidents()) return false
  return true
}

function tellKept(
  newer: Incident,
  { incident }: RecordedIncident,
  field: string,
  file: string,
): ImportFinding {
  const [now, stands] = [newer, incident].map((one) =>
    shorten((one as Readonly<Record<string, unknown>>)[field]),
  )
  return {
    kind: 'edited-since',
    file,
    row: newer.origin?.row ?? null,
    column: field,
    found: now ?? null,
    message: `somebody set the ${field} of incident ${nameOf(newer)} to ${stands}; that stands, and the newer table’s value is not recorded`,
  }
}

function tellMissing(incident: Incident, file: string): ImportFinding {
  return {
    kind: 'left-the-table',
    file,
    row: null,
    column: null,
    found: nameOf(incident),
    message: `incident ${nameOf(incident)} of ${incident.recorder} stood in an earlier table and does not in this one; the case keeps it until somebody withdraws it`,
  }
}

function nameOf({ code, key }: Incident): string {
  return code === null ? key : `${code} (${key})`
}

function shorten(value: unknown): string {
  const text = JSON.stringify(value)
  return text.length <= 120 ? text : `${text.slice(0, 119)}…`
}
