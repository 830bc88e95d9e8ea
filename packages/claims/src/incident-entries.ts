import { z } from 'zod'
import { documentIdSchema } from './document.ts'
import { edtfSchema } from './date.ts'
import { harmRangeSchema } from './harm.ts'
import { harmClasses, harmKinds } from './incident-codes.ts'
import { incidentChangesSchema, incidentIdSchema, incidentSchema, originSchema } from './incident.ts'
import { periodSchema } from './period.ts'

/** Which mapping read a table: its name, its version, and the SHA-256 of its canonical JSON. */
export const mappingRefSchema = z
  .strictObject({ name: z.string(), version: z.string(), hash: documentIdSchema })
  .readonly()
export type MappingRef = z.infer<typeof mappingRefSchema>

/** Where recorded incidents came from: a table that was imported, or null where a person typed them. */
const importedBy = { document: documentIdSchema.nullable(), mapping: mappingRefSchema.nullable() }

/** Incidents nobody had recorded. A large table comes in several such entries, all or none of them. */
export const incidentsRecorded = z.strictObject({
  kind: z.literal('incidents-recorded'),
  payload: z.strictObject({ ...importedBy, incidents: z.array(incidentSchema).min(1).readonly() }),
})

/** What a newer table says otherwise of incidents that are recorded; `row` is where it says so. */
export const incidentsRevised = z.strictObject({
  kind: z.literal('incidents-revised'),
  payload: z.strictObject({
    ...importedBy,
    revisions: z
      .array(
        z.strictObject({
          incident: incidentIdSchema,
          changes: incidentChangesSchema,
          origin: originSchema.nullable(),
        }),
      )
      .min(1)
      .readonly(),
  }),
})

/** A person changes fields of an incident: its range, grade, positions, linked claims and so on. */
export const incidentEdited = z.strictObject({
  kind: z.literal('incident-edited'),
  payload: z.strictObject({ incident: incidentIdSchema, changes: incidentChangesSchema }),
})

/** `merged` are the same event as `incident`, which counts for all of them. What it holds stays as it is. */
export const incidentsMerged = z.strictObject({
  kind: z.literal('incidents-merged'),
  payload: z.strictObject({
    incident: incidentIdSchema,
    merged: z.array(incidentIdSchema).min(1).readonly(),
  }),
})

/** The incident was several events: it counts no longer, `into` count instead. */
export const incidentSplit = z.strictObject({
  kind: z.literal('incident-split'),
  payload: z.strictObject({ incident: incidentIdSchema, into: z.array(incidentSchema).min(2).readonly() }),
})

/** The incident is no longer held to have happened, or to belong here. */
export const incidentWithdrawn = z.strictObject({
  kind: z.literal('incident-withdrawn'),
  payload: z.strictObject({ incident: incidentIdSchema }),
})

/**
 * A figure for a stretch of time and ground that may hold people whom incidents count already: a month's morgue, a campaign's
 * total. `places` are names of units or places as incidents bear them; empty lists don't narrow. `holds` and `holdsNot` are
 * incidents of which somebody decided that the figure counts them, or does not.
 */
export const aggregateSchema = z
  .strictObject({
    id: z.string().min(1).max(200),
    title: z.string().min(1),
    claimant: z.string().min(1),
    harm: z.enum(harmKinds),
    victims: z.enum(harmClasses),
    range: harmRangeSchema,
    period: periodSchema,
    places: z.array(z.string()).readonly(),
    belligerents: z.array(z.string()).readonly(),
    holds: z.array(incidentIdSchema).readonly(),
    holdsNot: z.array(incidentIdSchema).readonly(),
    claim: z.string().nullable(),
    statedOn: edtfSchema.nullable(),
  })
  .readonly()
export type Aggregate = z.infer<typeof aggregateSchema>

/** The case counts with this aggregate, whatever an earlier entry made of its id. */
export const aggregateSet = z.strictObject({
  kind: z.literal('aggregate-set'),
  payload: z.strictObject({ aggregate: aggregateSchema }),
})

/** What an entry says about incidents. */
export type IncidentBody =
  | z.infer<typeof incidentsRecorded>
  | z.infer<typeof incidentsRevised>
  | z.infer<typeof incidentEdited>
  | z.infer<typeof incidentsMerged>
  | z.infer<typeof incidentSplit>
  | z.infer<typeof incidentWithdrawn>
export type IncidentEntryKind = IncidentBody['kind']

/** The kinds of entries that record incidents or decide about them. */
export const incidentEntryKinds = [
  'incidents-recorded',
  'incidents-revised',
  'incident-edited',
  'incidents-merged',
  'incident-split',
  'incident-withdrawn',
] as const satisfies readonly IncidentEntryKind[]

/** Is what an entry holds about incidents, or an aggregate that is counted with them? */
export function isAboutIncidents<B extends { readonly kind: string }>(
  body: B,
): body is Extract<B, { readonly kind: IncidentEntryKind | 'aggregate-set' }> {
  return body.kind === 'aggregate-set' || incidentEntryKinds.some((kind) => kind === body.kind)
}
