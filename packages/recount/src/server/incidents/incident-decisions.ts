import type { Methods, ReadRequestOf } from '@recount/api'
import {
  identifyIncident,
  InputError,
  MissingError,
  type EntryBody,
  type Incident,
  type IncidentChanges,
} from '@recount/claims'
import type { Ledger, Seen } from '@recount/ledger'
import { barePart, keepDifferent } from '../../pipeline/incident-decision.ts'

type Decision = ReadRequestOf<Methods['decideIncident']>['body']['decisions'][number]
type Split = Extract<Decision, { readonly kind: 'split' }>

/** What decisions record, an entry each. Throws MissingError, and InputError for one that changes nothing. */
export async function listBodies(
  decisions: readonly Decision[],
  ledger: Ledger,
): Promise<readonly EntryBody[]> {
  const found = await ledger.findIncidents(decisions.map(({ incident }) => incident))
  const byId = new Map(found.map(({ incident }) => [incident.id, incident]))
  return Promise.all(
    decisions.map((decision) => {
      const incident = byId.get(decision.incident)
      if (incident === undefined) throw tellMissing(decision.incident)
      return bodyOf(decision, incident, ledger)
    }),
  )
}

/** What the decider has seen of each incident; where it is named twice, the lesser number holds. */
export function seenBy(decisions: readonly Decision[]): Seen {
  const told = decisions.flatMap((decision) =>
    decision.kind === 'merge' ? [decision, ...decision.merged] : [decision],
  )
  const seen = new Map<string, number>()
  for (const { incident, seen: last } of told) seen.set(incident, Math.min(last, seen.get(incident) ?? last))
  return Object.fromEntries(seen)
}

async function bodyOf(decision: Decision, incident: Incident, ledger: Ledger): Promise<EntryBody> {
  switch (decision.kind) {
    case 'edit':
      return edit(incident, decision.changes)
    case 'link':
      return edit(incident, { claims: [...new Set([...incident.claims, ...decision.claims])] })
    case 'unlink':
      return edit(incident, { claims: incident.claims.filter((claim) => !decision.claims.includes(claim)) })
    case 'merge': {
      const merged = decision.merged.map((one) => one.incident)
      return { kind: 'incidents-merged', payload: { incident: incident.id, merged } }
    }
    case 'split':
      return {
        kind: 'incident-split',
        payload: { incident: incident.id, into: await listParts(decision, incident, ledger) },
      }
    case 'withdraw':
      return { kind: 'incident-withdrawn', payload: { incident: incident.id } }
  }
}

function edit(incident: Incident, changes: IncidentChanges): EntryBody {
  const different = keepDifferent(changes, incident)
  if (Object.keys(different).length === 0) {
    throw new InputError('Nothing was recorded: that is what is recorded already.')
  }
  return { kind: 'incident-edited', payload: { incident: incident.id, changes: different } }
}

/** The parts of an incident, named after it by numbers that no part of an earlier splitting bears. */
async function listParts({ into }: Split, whole: Incident, ledger: Ledger): Promise<readonly Incident[]> {
  const parts: Incident[] = []
  for (let number = 1; parts.length < into.length; number++) {
    const part = identifyIncident({
      ...barePart(whole, number),
      ...(into[parts.length] as Partial<Incident>),
    })
    // oxlint-disable-next-line no-await-in-loop -- a number is free or not
    const [taken] = await ledger.findIncidents([part.id])
    if (taken === undefined) parts.push(part)
  }
  return parts
}

function tellMissing(id: string): MissingError {
  return new MissingError(
    `Nothing was recorded: the case holds no incident ${id}.`,
    'The incidents of the case are listed under Incidents.',
  )
}
