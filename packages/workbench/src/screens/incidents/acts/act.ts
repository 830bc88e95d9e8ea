import type { IncidentTurn, LinkedClaim } from '@recount/api'
import type { MessageName } from '../../../messages/say.ts'
import type { Answered, Asked } from '../../../server/ask.ts'

/** What somebody is about to decide about an incident. */
export type Act =
  | { readonly kind: 'regrade' | 'range' | 'link' | 'merge' | 'withdraw' }
  | { readonly kind: 'unlink'; readonly claim: LinkedClaim }
  | { readonly kind: 'undo'; readonly turn: IncidentTurn }

/** The decisions that a form asks the server to record. */
export type Decisions = NonNullable<Asked<'decideIncident'>['body']>['decisions']

/** What the form of an act is given. The answer is the one that was there when it was opened: what its decider has seen. */
export interface ActFormProps {
  readonly answer: Answered<'getIncident'>
  onDone(entry: number): void
  onClose(): void
}

/** The incident that is decided about, and what of it has been seen. */
export function subjectOf({ incident, last }: Answered<'getIncident'>): {
  readonly incident: string
  readonly seen: number
} {
  return { incident: incident.id, seen: last }
}

/** What the incident is called in the heading of a form. */
export function titleOf({ row }: Answered<'getIncident'>): string {
  return row.code ?? row.label
}

/** The acts that an incident which stands can be asked for from its bar, with their keys. */
export const barActs = [
  { kind: 'regrade', key: 'r', label: 'act.regrade', help: 'keys.incident.regrade' },
  { kind: 'range', key: 'e', label: 'act.range', help: 'keys.incident.range' },
  { kind: 'link', key: 'c', label: 'act.link', help: 'keys.incident.link' },
  { kind: 'merge', key: 'm', label: 'act.merge', help: 'keys.incident.merge' },
  { kind: 'withdraw', key: 'x', label: 'act.withdraw', help: 'keys.incident.withdraw' },
] as const satisfies readonly {
  readonly kind: Act['kind']
  readonly key: string
  readonly label: MessageName
  readonly help: MessageName
}[]
