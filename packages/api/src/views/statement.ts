import { actorRefSchema, countSchema, edtfSchema, measures, victimClasses } from '@recount/claims'
import { z } from 'zod'
import { breakdownSchema } from './breakdown.ts'
import { disagreementBriefSchema, disagreementKinds } from './disagreement-brief.ts'
import { documentNameSchema, figureSchema, sentenceSchema } from './figure.ts'
import { knownDateSchema } from './known-date.ts'
import { rulingSchema } from './ruling.ts'
import { standingSchema, statementBriefSchema } from './statement-brief.ts'

const whole = z.int().nonnegative()

/** What a statement does to the series it stands in; `since` is the day of the figure it is measured by. */
const stepSchema = z.strictObject({
  /** "revision up", "silent fall", "same" … */
  step: z.string(),
  difference: z.int().nullable(),
  since: edtfSchema.nullable(),
})

/** A statement as a row of a table: one act of asserting, however many documents relay it. */
export const statementRowSchema = z.strictObject({
  id: z.string(),
  /** The claim that is shown for it. */
  claim: z.string(),
  claimant: actorRefSchema.nullable(),
  speaker: z.string(),
  best: countSchema,
  measure: z.enum(measures),
  victims: z.enum(victimClasses).nullable(),
  /** "civilians killed" */
  subject: z.string(),
  /** "Raqqa; June 2017 to October 2017; by the Coalition" */
  scope: z.string(),
  /** Which part of a larger figure it is, in words. */
  part: z.string().nullable(),
  asOf: knownDateSchema,
  statedOn: knownDateSchema,
  documents: whole,
  lineages: whole,
  /** Documents that give it and are no source. */
  noSource: whole,
  /** The publishers of the first documents, or their names. */
  metIn: z.array(z.string()).readonly(),
  step: stepSchema.nullable(),
  standing: standingSchema,
  disagreements: z.array(z.strictObject({ kind: z.enum(disagreementKinds), count: whole })).readonly(),
  sentence: sentenceSchema,
})
export type StatementRow = z.infer<typeof statementRowSchema>

/** A document that gives a statement, with every wording of it there. */
const relaySchema = z.strictObject({
  document: documentNameSchema,
  figures: z.array(figureSchema).readonly(),
  /** Whom it names as its source. */
  credits: z.string().nullable(),
})
export type Relay = z.infer<typeof relaySchema>

/** A series, step by step, with what is missing between them. */
const seriesSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  steps: z
    .array(
      z.strictObject({
        statement: z.string(),
        asOf: knownDateSchema,
        count: countSchema,
        step: z.string(),
        difference: z.int().nullable(),
        placedBy: z.enum(['date', 'size']),
        words: z.string(),
      }),
    )
    .readonly(),
  gaps: z
    .array(
      z.strictObject({
        from: edtfSchema,
        to: edtfSchema,
        count: whole,
        unit: z.enum(['year', 'month', 'day']),
      }),
    )
    .readonly(),
})
export type SeriesView = z.infer<typeof seriesSchema>

/** A statement with everything that is known of it. */
export const statementDetailSchema = z.strictObject({
  row: statementRowSchema,
  /** What other claims of it give: "more than 1,300". */
  alsoGivenAs: z.array(z.string()).readonly(),
  /** The independent routes by which it came; `by` says what holds the documents of one together, `reason` in words. */
  lineages: z
    .array(
      z.strictObject({
        by: z.enum(['alone', 'text', 'passage', 'figures', 'attribution']),
        reason: z.string(),
        relays: z.array(relaySchema).readonly(),
      }),
    )
    .readonly(),
  /** Documents that give it and are no source, with the reason in words. */
  noSource: z.array(z.strictObject({ relay: relaySchema, reason: z.string() })).readonly(),
  reasons: z.array(z.string()).readonly(),
  series: seriesSchema.nullable(),
  bounds: z
    .array(z.strictObject({ floor: whole, from: statementBriefSchema.nullable(), reason: z.string() }))
    .readonly(),
  breakdowns: z.array(breakdownSchema).readonly(),
  disagreements: z.array(disagreementBriefSchema).readonly(),
  rulings: z.array(rulingSchema).readonly(),
})
export type StatementDetail = z.infer<typeof statementDetailSchema>
