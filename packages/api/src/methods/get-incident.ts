import { incidentSchema, incidentStatuses } from '@recount/claims'
import { z } from 'zod'
import { question } from '../define.ts'
import {
  harmLineSchema,
  incidentGroundSchema,
  incidentOriginSchema,
  incidentTurnSchema,
  linkedClaimSchema,
  positionViewSchema,
} from '../views/incident.ts'
import { incidentRefSchema, incidentRowSchema } from '../views/incident-row.ts'

export const getIncident = question({
  name: 'getIncident',
  about:
    'An incident whole: what is known of it, positions beside the recorder’s range, the claims that are linked to it, the row it came from, and everything that was decided about it. By id, its beginning, or code.',
  params: z.strictObject({ id: z.string() }),
  answer: z.strictObject({
    /** As it stands now. */
    incident: incidentSchema,
    row: incidentRowSchema,
    status: z.enum(incidentStatuses),
    /** What it was merged into, what was merged into it, what it was taken apart from and into. */
    into: incidentRefSchema.nullable(),
    merged: z.array(incidentRefSchema).readonly(),
    splitFrom: incidentRefSchema.nullable(),
    splitInto: z.array(incidentRefSchema).readonly(),
    /** What its grade and strike status mean, in a sentence each. */
    gradeMeaning: z.string().nullable(),
    strikeMeaning: z.string().nullable(),
    grounds: z.array(incidentGroundSchema).readonly(),
    /** The classes of which anything is known. */
    harm: z.array(harmLineSchema).readonly(),
    positions: z.array(positionViewSchema).readonly(),
    claims: z.array(linkedClaimSchema).readonly(),
    /** Ids of linked claims that the case does not hold, or a later reading withdrew. */
    missingClaims: z.array(z.string()).readonly(),
    origin: incidentOriginSchema.nullable(),
    /** What was made of it, oldest first. */
    history: z.array(incidentTurnSchema).readonly(),
    /** Number of the last entry about it: what somebody who decides now has seen. */
    last: z.int().nonnegative(),
  }),
})
