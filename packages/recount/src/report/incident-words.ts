import type { EntryBody } from '@recount/claims'

/** The entries that are about incidents or aggregates. */
export type CountedBody = Extract<EntryBody, { kind: `incident${string}` | 'aggregate-set' }>

/** What an entry about incidents says, as a sentence without its stop. */
export function sayIncidentBody(body: CountedBody): string {
  switch (body.kind) {
    case 'incidents-recorded':
      return `Recorded ${sayIncidents(body.payload.incidents.length)}`
    case 'incidents-revised':
      return `Revised ${sayIncidents(body.payload.revisions.length)} as a newer table has them`
    case 'incident-edited':
      return `Changed an incident: ${Object.keys(body.payload.changes).join(', ')}`
    case 'incidents-merged':
      return `Merged ${sayIncidents(body.payload.merged.length)} into another`
    case 'incident-split':
      return `Split an incident into ${body.payload.into.length}`
    case 'incident-withdrawn':
      return 'Withdrew an incident'
    case 'aggregate-set':
      return `Set the aggregate “${body.payload.aggregate.title}”`
  }
}

function sayIncidents(count: number): string {
  return count === 1 ? 'one incident' : `${count.toLocaleString('en-GB')} incidents`
}
