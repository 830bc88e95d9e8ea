import type { RecordedIncident } from '@recount/ledger'
import { shortId } from '../print/claim-words.ts'
import { sayStanding } from '../print/incident-lines.ts'
import { nameIncident, sayHarmBriefly } from '../print/incident-words.ts'

/** An incident as it stands after a decision, on one line or as JSON. */
export function incidentLine(recorded: RecordedIncident, json: boolean): string {
  const { incident, status, into } = recorded
  if (json) return JSON.stringify({ id: incident.id, status, into })
  const told = [nameIncident(incident), incident.grade ?? 'not graded', sayHarmBriefly(incident)]
  return `${sayStanding(recorded)}  ${shortId(incident.id)}  ${told.join(' · ')}`
}
