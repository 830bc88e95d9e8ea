import { incidentChangesSchema, incidentIdSchema, incidentStatuses } from '@recount/claims'
import { z } from 'zod'
import { command } from '../define.ts'

const about = { incident: incidentIdSchema, seen: z.int().nonnegative() }
const claims = z.array(z.string()).min(1).readonly()

export const decideIncident = command({
  name: 'decideIncident',
  about:
    'Edits, regrades, merges, splits or withdraws incidents and links claims to them, all together or none. Where somebody decided about one of them after `seen`, nothing is recorded and the answer is 409 and says who decided what. `undo` takes it back.',
  body: z.strictObject({
    decisions: z
      .array(
        z.discriminatedUnion('kind', [
          /** Only the fields that change, whole. */
          z.strictObject({ kind: z.literal('edit'), ...about, changes: incidentChangesSchema }),
          z.strictObject({ kind: z.literal('link'), ...about, claims }),
          z.strictObject({ kind: z.literal('unlink'), ...about, claims }),
          /** `merged` are the same event as `incident`, which counts for all of them. */
          z.strictObject({
            kind: z.literal('merge'),
            ...about,
            merged: z.array(z.strictObject(about)).min(1).readonly(),
          }),
          /** The incident was several: each part is the incident with these fields changed. */
          z.strictObject({
            kind: z.literal('split'),
            ...about,
            into: z.array(incidentChangesSchema).min(2).max(50).readonly(),
          }),
          z.strictObject({ kind: z.literal('withdraw'), ...about }),
        ]),
      )
      .min(1)
      .readonly(),
    why: z.string().min(1),
  }),
  answer: z.strictObject({
    decided: z
      .array(
        z.strictObject({
          incident: z.string(),
          entry: z.int().nonnegative(),
          status: z.enum(incidentStatuses),
          last: z.int().nonnegative(),
          /** Ids of the incidents that a split made. */
          made: z.array(z.string()).readonly(),
        }),
      )
      .readonly(),
  }),
})
