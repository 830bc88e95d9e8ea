import { z } from 'zod'

const count = z.int().nonnegative()

/** What a linkage is over: statements and incidents of the case, or lists of records that somebody handed in. */
const linkKinds = ['statements', 'lists'] as const

/**
 * How a pair stands: it waits for a person (`undecided`), a person decided about it (`same`, `different`), or it is one of
 * several that are about as good, none of which is proposed (`abstained`).
 */
export const pairStates = ['undecided', 'abstained', 'same', 'different'] as const

/** What the comparisons come to, log2 of the odds; null where the last run did not propose the pair. */
const weight = z.number().nullable()

/**
 * How likely a pair is the same. Of lists, the weight's odds. Of statements, how likely this incident is the one that the statement is
 * about, among those it could be and none of them: pairs are ordered, filtered and taken in by it, and no weight stands for it.
 */
const probability = z.number().min(0).max(1)

/** A linkage of a case, and what is left to decide of it. */
export const linkSummarySchema = z.strictObject({
  /** `statements`, or the name of a run over lists. */
  name: z.string(),
  kind: z.enum(linkKinds),
  /** What stands on either side, in words. */
  left: z.string(),
  right: z.string(),
  pairs: count,
  undecided: count,
  same: count,
  different: count,
  abstained: count,
  /** The ledger's last entry when it was made. */
  entry: count,
  /** Has anything that it was made from changed since? */
  isStale: z.boolean(),
  /** Whose statements a person said they are where the documents don't tell; null where nobody did, and of lists. */
  belligerent: z.string().nullable(),
  /** Names of documents whose statements are nobody's: accepting one records no position. */
  unspoken: z.array(z.string()).readonly(),
})

/** A record by the name people know it by. */
const linkedRecordSchema = z.strictObject({ key: z.string(), title: z.string() })

/** A record of a pair, with what of it is shown. */
const linkRecordSchema = z.strictObject({
  ...linkedRecordSchema.shape,
  source: z.string(),
  fields: z
    .array(
      z.strictObject({
        name: z.string(),
        /** In words. */
        value: z.string(),
        /** Where in the quote it was read, in its UTF-16 code units; null where nobody knows. */
        readFrom: z.strictObject({ start: count, end: count }).nullable(),
      }),
    )
    .readonly(),
  /** The record in its source's own words. */
  quote: z.string().nullable(),
  /** Where it is in the workbench, as `/incidents/HW-0007`. */
  path: z.string().nullable(),
})

/** What a person decided about a pair. */
const pairDecisionSchema = z.strictObject({
  same: z.boolean(),
  by: z.string(),
  at: z.string(),
  why: z.string().nullable(),
  entry: z.int().positive(),
})

/** A pair as a line of the list. */
export const pairRowSchema = z.strictObject({
  left: linkedRecordSchema,
  right: linkedRecordSchema,
  weight,
  probability: probability.nullable(),
  /** Its place among the pairs of its left record, the likeliest being 1. */
  rank: z.int().positive().nullable(),
  state: z.enum(pairStates),
  decision: pairDecisionSchema.nullable(),
})

/** What one comparison says for a pair (a weight above 0) or against it; `frequencyWeight` is what how common the value is adds. */
const pairPartSchema = z.strictObject({
  name: z.string(),
  /** The degree of agreement: "same month". */
  label: z.string(),
  left: z.string().nullable(),
  right: z.string().nullable(),
  weight: z.number(),
  frequencyWeight: z.number(),
  /** A sentence. */
  says: z.string(),
  differs: z.boolean(),
})

/** A pair whole. `prior` and the parts' weights add up to `weight`. */
export const pairViewSchema = z.strictObject({
  left: linkRecordSchema,
  right: linkRecordSchema,
  weight,
  probability: probability.nullable(),
  /** The weight before anything is compared. */
  prior: z.number(),
  parts: z.array(pairPartSchema).readonly(),
  rank: z.int().positive().nullable(),
  state: z.enum(pairStates),
  /** Why the machine proposes none of several pairs of the left record, and the records it would not choose from. */
  abstained: z
    .strictObject({ reason: z.string(), rivals: z.array(linkedRecordSchema).readonly() })
    .nullable(),
  decision: pairDecisionSchema.nullable(),
})

/** What a linkage would come to if every pair of at least a probability were the same; what people decided is held to. */
export const thresholdSchema = z.strictObject({
  /** Of lists, the weight that is this probability; null of statements, where none is. */
  weight: z.number().nullable(),
  probability,
  pairs: count,
  /** Of at least two records. */
  clusters: count,
  /** Records of the largest cluster. */
  largest: count,
  /** Of the pairs at or above it, how many people decided about, and how. */
  same: count,
  different: count,
})

/** A cluster as a line of the list. */
export const clusterRowSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  records: z.int().min(2),
  pairs: count,
  /** The share of its possible pairs that are there. */
  density: z.number().min(0).max(1),
  /** Pairs without which it would fall apart. */
  bridges: count,
  /** The least of its pairs' weights. */
  lowest: weight,
})

/** A cluster as a graph. */
export const clusterViewSchema = z.strictObject({
  ...clusterRowSchema.shape,
  nodes: z.array(linkRecordSchema).readonly(),
  edges: z
    .array(
      z.strictObject({
        left: z.string(),
        right: z.string(),
        weight,
        probability: probability.nullable(),
        isBridge: z.boolean(),
        decision: pairDecisionSchema.nullable(),
      }),
    )
    .readonly(),
})

export type LinkSummary = z.infer<typeof linkSummarySchema>
export type LinkedRecord = z.infer<typeof linkedRecordSchema>
export type LinkRecord = z.infer<typeof linkRecordSchema>
export type PairState = (typeof pairStates)[number]
export type PairDecision = z.infer<typeof pairDecisionSchema>
export type PairRow = z.infer<typeof pairRowSchema>
export type PairPart = z.infer<typeof pairPartSchema>
export type PairView = z.infer<typeof pairViewSchema>
export type ThresholdView = z.infer<typeof thresholdSchema>
export type ClusterRow = z.infer<typeof clusterRowSchema>
export type ClusterView = z.infer<typeof clusterViewSchema>
