import {
  canonicalJson,
  grades,
  identifyIncident,
  InputError,
  unknownHarm,
  type EntryBody,
  type Incident,
  type IncidentChanges,
  type IncidentContent,
} from '@recount/claims'
import type { RecordedIncident } from '@recount/ledger'
import { z } from 'zod'
import type { Case } from './case.ts'
import { isNone, oneOf } from './field-values.ts'
import { parseIncidentChanges } from './incident-edit.ts'
import { actorsOf } from './reader.ts'

/** What a decision about incidents records, and which incidents it is about. */
export interface IncidentDecision {
  readonly entries: readonly EntryBody[]
  /** Whole ids, those that the entries bring included. */
  readonly touched: readonly string[]
}

/**
 * Edits of incidents by `field=value` assignments. Throws InputError where a field does not fit or all say what is recorded
 * already, and what naming the incidents throws.
 */
export async function editIncidents(
  opened: Case,
  ids: readonly string[],
  assignments: readonly string[],
): Promise<IncidentDecision> {
  const actors = actorsOf(opened.config)
  return changeIncidents(opened, ids, (incident) => parseIncidentChanges(assignments, incident, actors))
}

/** Grades incidents; `none` takes a grade away. Throws InputError on another word than a grade. */
export async function gradeIncidents(
  opened: Case,
  ids: readonly string[],
  grade: string | undefined,
): Promise<IncidentDecision> {
  if (grade === undefined) {
    throw new InputError(
      'Expected the grade; --grade is missing.',
      `Add one of ${grades.join(', ')}, or none.`,
    )
  }
  const meant = isNone(grade) ? null : oneOf(grades, grade)
  return changeIncidents(opened, ids, () => ({ grade: meant }))
}

/** Links claims to an incident, or unlinks them. Throws InputError for claims that are linked already, or not. */
export async function linkClaims(
  opened: Case,
  id: string,
  claims: readonly string[],
  verb: 'link' | 'unlink',
): Promise<IncidentDecision> {
  if (claims.length === 0) {
    throw new InputError(
      `Expected the claims to ${verb}; found none.`,
      `recount incident ${verb} INCIDENT CLAIM…`,
    )
  }
  const meant = (await opened.ledger.findClaims(claims)).map(({ claim }) => claim.id)
  return changeIncidents(opened, [id], ({ claims: linked }) => {
    const others = linked.filter((one) => !meant.includes(one))
    return { claims: verb === 'link' ? [...others, ...new Set(meant)] : others }
  })
}

/** Lets an incident count for others. */
export async function mergeIncidents(
  opened: Case,
  id: string,
  merged: readonly string[],
): Promise<IncidentDecision> {
  if (merged.length === 0) {
    throw new InputError(
      'Expected what is merged into the incident; found nothing.',
      'recount incident merge INCIDENT OTHER…',
    )
  }
  const [into, ...others] = await getIncidents(opened, [id, ...merged])
  if (into === undefined || others.length === 0) {
    throw new InputError('Expected another incident than the one it is merged into; found the same.')
  }
  const ids = others.map(({ incident }) => incident.id)
  return {
    entries: [{ kind: 'incidents-merged', payload: { incident: into.incident.id, merged: ids } }],
    touched: [into.incident.id, ...ids],
  }
}

/** Withdraws incidents. */
export async function withdrawIncidents(opened: Case, ids: readonly string[]): Promise<IncidentDecision> {
  const touched = (await getIncidents(opened, ids)).map(({ incident }) => incident.id)
  return {
    entries: touched.map((id) => ({ kind: 'incident-withdrawn', payload: { incident: id } })),
    touched,
  }
}

const partsSchema = z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))).min(2)

/**
 * Takes an incident apart. A part is what its fields say (those of an edit); when, where and who is taken over from the whole
 * where it does not say, but no number of people, no code, claim or position: they belong to one of the parts, and nobody has said to
 * which. Throws InputError for fewer than two parts.
 */
export async function splitIncident(
  opened: Case,
  ids: readonly string[],
  parts: unknown,
): Promise<IncidentDecision> {
  const [id, ...more] = ids
  if (id === undefined || more.length > 0) throw new InputError('One incident is split at a time.')
  const { success, data } = partsSchema.safeParse(parts)
  if (!success) {
    throw new InputError(
      'Expected a list of two or more parts, each an object of fields and their values.',
      'Write it like this: [{"title": "first", "killed.civilians": "3"}, {"title": "second", "killed.civilians": "2"}].',
    )
  }
  const { incident } = await opened.ledger.getIncident(id)
  const into = await Promise.all(data.map((part, at) => partOf(incident, at + 1, part, opened)))
  return {
    entries: [{ kind: 'incident-split', payload: { incident: incident.id, into } }],
    touched: [incident.id, ...into.map((part) => part.id)],
  }
}

/**
 * A part of an incident before anything is said of it: when, where and who are the whole's, but no number of people, no code,
 * claim or position.
 */
export function barePart(whole: Incident, number: number): IncidentContent {
  const { id: _, ...content } = whole
  return {
    ...content,
    key: `${whole.key}/${number}`,
    code: null,
    otherCodes: [],
    harm: unknownHarm,
    named: null,
    sources: null,
    media: null,
    lineages: null,
    positions: [],
    claims: [],
  }
}

async function partOf(
  whole: Incident,
  number: number,
  fields: Readonly<Record<string, string | number | boolean>>,
  { config }: Case,
): Promise<Incident> {
  const bare = barePart(whole, number)
  const assignments = Object.entries(fields).map(([field, value]) => `${field}=${sayValue(value)}`)
  const changes = await parseIncidentChanges(assignments, bare, actorsOf(config))
  return identifyIncident({ ...bare, ...(changes as Partial<Incident>) })
}

function sayValue(value: string | number | boolean): string {
  if (typeof value !== 'boolean') return String(value)
  return value ? 'yes' : 'no'
}

async function changeIncidents(
  opened: Case,
  ids: readonly string[],
  changesFor: (incident: Incident) => IncidentChanges | Promise<IncidentChanges>,
): Promise<IncidentDecision> {
  const chosen = await getIncidents(opened, ids)
  const changed = await Promise.all(
    chosen.map(async ({ incident }) => ({
      incident: incident.id,
      changes: keepDifferent(await changesFor(incident), incident),
    })),
  )
  const told = changed.filter(({ changes }) => Object.keys(changes).length > 0)
  if (told.length === 0) {
    throw new InputError(
      'Nothing was recorded: that is what is recorded already.',
      'recount incidents ID shows it.',
    )
  }
  return {
    entries: told.map((payload) => ({ kind: 'incident-edited', payload })),
    touched: chosen.map(({ incident }) => incident.id),
  }
}

/** The fields whose value is another one. */
export function keepDifferent(changes: IncidentChanges, incident: Incident): IncidentChanges {
  const now: Readonly<Record<string, unknown>> = { ...incident }
  return Object.fromEntries(
    Object.entries(changes).filter(([field, value]) => canonicalJson(value) !== canonicalJson(now[field])),
  )
}

/** Each incident once, in the order named. */
async function getIncidents({ ledger }: Case, ids: readonly string[]): Promise<readonly RecordedIncident[]> {
  const found: RecordedIncident[] = []
  for (const id of ids) {
    // oxlint-disable-next-line no-await-in-loop -- one connection; told in the order given
    found.push(await ledger.getIncident(id))
  }
  return [...new Map(found.map((one) => [one.incident.id, one])).values()]
}
