import { z } from 'zod'
import { documentIdSchema } from './document.ts'
import { edtfSchema } from './date.ts'
import { harmRangeSchema, harmSchema } from './harm.ts'
import {
  adminLevels,
  grades,
  involvements,
  placePrecisions,
  positionCodes,
  rejectionReasons,
  strikeStatuses,
  timesOfDay,
} from './incident-codes.ts'
import { periodSchema } from './period.ts'

const texts = z.array(z.string()).readonly()

/** A line of a table that was imported: `row` is counted from 1, the header being row 1. */
export const originSchema = z.strictObject({ document: documentIdSchema, row: z.int().positive() }).readonly()
export type Origin = z.infer<typeof originSchema>

/**
 * Where an incident happened. `admin` are the units as the recorder spells them; `within` are the gazetteer's ids of what
 * contains the place, narrowest first, where it knows them. `radius` is in metres: how far from the coordinates it may have
 * been, null where nobody says (then the precision tells).
 */
export const incidentPlaceSchema = z
  .strictObject({
    name: z.string().nullable(),
    otherNames: texts,
    precision: z.enum(placePrecisions).nullable(),
    latitude: z.number().min(-90).max(90).nullable(),
    longitude: z.number().min(-180).max(180).nullable(),
    radius: z.number().nonnegative().nullable(),
    admin: z.partialRecord(z.enum(adminLevels), z.string()).readonly(),
    within: texts,
  })
  .readonly()
export type IncidentPlace = z.infer<typeof incidentPlaceSchema>

/** A deed's author as the recorder names it; `id` is the registry's, null where it knows none of that name. */
export const belligerentSchema = z
  .strictObject({ name: z.string(), id: z.string().nullable(), involvement: z.enum(involvements).nullable() })
  .readonly()
export type Belligerent = z.infer<typeof belligerentSchema>

/**
 * How one belligerent stands to an incident. `belligerent` is null where the table gives only a number that nobody explains,
 * kept in `term`. `label` is what the recorder's page shows, where that is told apart from the position it stores and differs.
 * `conceded` is what the belligerent itself concedes; a field left out is unknown.
 */
export const positionSchema = z
  .strictObject({
    belligerent: z.string().nullable(),
    term: z.string().nullable(),
    involvement: z.enum(involvements).nullable(),
    position: z.enum(positionCodes).nullable(),
    label: z.enum(positionCodes).nullable(),
    rejectedFor: z.array(z.enum(rejectionReasons)).readonly(),
    acceptedFor: texts,
    conceded: z
      .strictObject({ killed: harmRangeSchema.optional(), injured: harmRangeSchema.optional() })
      .readonly(),
    statement: z.string().nullable(),
    place: z.string().nullable(),
    grid: z.string().nullable(),
    gridPrecision: z.string().nullable(),
    origin: originSchema.nullable(),
  })
  .readonly()
export type Position = z.infer<typeof positionSchema>

/** A position of which nothing is known, not even whose it is. */
export const unknownPosition: Position = {
  belligerent: null,
  term: null,
  involvement: null,
  position: null,
  label: null,
  rejectedFor: [],
  acceptedFor: [],
  conceded: {},
  statement: null,
  place: null,
  grid: null,
  gridPrecision: null,
  origin: null,
}

/** Another code of an incident: `also` stands beside its own in the same field, `previous` is one it had. */
export const otherCodeSchema = z
  .strictObject({ code: z.string(), kind: z.enum(['also', 'previous']) })
  .readonly()
export type OtherCode = z.infer<typeof otherCodeSchema>

/**
 * What a recorder says of an incident. `key` names the incident in the recorder's own list and never changes there (codes do).
 * Null is unknown, and so is an empty list, except `belligerents` and `positions`, of which an incident may have none.
 * `lineages` is how many independent routes its reports came by, where the recorder tells or people linked claims (null else);
 * `sources` how many reports the recorder read. `named` are the victims known by name. `claims` are the ids of claims that are
 * about this incident.
 */
export const incidentContentSchema = z
  .strictObject({
    recorder: z.string().min(1),
    key: z.string().min(1),
    code: z.string().nullable(),
    otherCodes: z.array(otherCodeSchema).readonly(),
    title: z.string().nullable(),
    url: z.string().nullable(),
    period: periodSchema.nullable(),
    timeOfDay: z.enum(timesOfDay).nullable(),
    /** Local time, `HH:MM` or `HH:MM:SS`. */
    clock: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, { error: 'expected a time as HH:MM or HH:MM:SS' })
      .nullable(),
    places: z.array(incidentPlaceSchema).readonly(),
    strikeTypes: texts,
    strikeStatus: z.enum(strikeStatuses).nullable(),
    harmReported: z.boolean().nullable(),
    grade: z.enum(grades).nullable(),
    causes: texts,
    infrastructure: texts,
    stage: z.string().nullable(),
    belligerents: z.array(belligerentSchema).readonly(),
    positions: z.array(positionSchema).readonly(),
    harm: harmSchema,
    named: harmRangeSchema.nullable(),
    sources: z.int().nonnegative().nullable(),
    media: z.int().nonnegative().nullable(),
    lineages: z.int().nonnegative().nullable(),
    published: edtfSchema.nullable(),
    modified: edtfSchema.nullable(),
    notes: z.string().nullable(),
    claims: z.array(z.string()).readonly(),
    origin: originSchema.nullable(),
  })
  .readonly()
export type IncidentContent = z.infer<typeof incidentContentSchema>

/** An incident's id: the SHA-256 of the canonical JSON of its recorder and key, so that a newer list names the same one. */
export const incidentIdSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/, { error: 'an incident id is a SHA-256 in hex' })

/** Harm at a place and time, as one recorder keeps it. */
export const incidentSchema = z
  .strictObject({ id: incidentIdSchema, ...incidentContentSchema.unwrap().shape })
  .readonly()
export type Incident = z.infer<typeof incidentSchema>

/** The fields of an incident that an edit changes, whole; fields left out stay. Recorder and key are what it is. */
export const incidentChangesSchema = z
  .strictObject(incidentContentSchema.unwrap().shape)
  .omit({ recorder: true, key: true })
  .partial()
export type IncidentChanges = z.infer<typeof incidentChangesSchema>

/** What became of an incident: it stands, is counted as part of another, was taken apart, or is no longer held. */
export const incidentStatuses = ['standing', 'merged', 'split', 'withdrawn'] as const
export type IncidentStatus = (typeof incidentStatuses)[number]
