import { z } from 'zod'

const count = z.int().nonnegative()

/** A number of individuals with its interval, of `level` (.95). */
const rangeSchema = z.strictObject({
  point: z.number(),
  low: z.number(),
  high: z.number(),
  level: z.number(),
})

const outcomeSchema = z.enum(['given', 'warned', 'refused'])

/** An answer of `recount estimate` that the case keeps. */
export const estimateBriefSchema = z.strictObject({
  name: z.string(),
  /** When it was worked out: ISO 8601, UTC. */
  at: z.string(),
  /** What it was made from, in a sentence. */
  source: z.string(),
  methods: z.array(z.string()).readonly(),
  strata: count,
  /** What has changed since it was made, in a sentence; null where nothing has. */
  stale: z.string().nullable(),
})

/** A sentence of the gates. */
const gateSentenceSchema = z.strictObject({
  severity: z.enum(['refuse', 'warn', 'note']),
  /** How it is headed, with the methods it is about. */
  head: z.string(),
  words: z.string(),
})

/** A picture in one width: an `svg` element whose colours are the page's variables, and what it means. */
const pictureSchema = z.strictObject({ svg: z.string(), key: z.string() })

/** Pictures for a page and for a phone, and the sentences that have to stand under them. */
const figureSchema = z.strictObject({
  pictures: z
    .array(z.strictObject({ title: z.string(), wide: pictureSchema, narrow: pictureSchema }))
    .readonly(),
  sentences: z.array(gateSentenceSchema).readonly(),
})

/** What a method says; the ranges are null where it refuses. */
const methodAnswerSchema = z.strictObject({
  method: z.string(),
  /** The method in words. */
  title: z.string(),
  form: z.string(),
  /** What has to hold for the number to mean anything. */
  assumption: z.string(),
  outcome: outcomeSchema,
  /** Is the number a lower bound? */
  isBound: z.boolean(),
  /** Those on no list, estimated. */
  undocumented: rangeSchema.nullable(),
  /** The same with the documented. */
  total: rangeSchema.nullable(),
  /** What the total becomes under other settings. */
  sensitivity: z.array(z.strictObject({ setting: z.string(), total: rangeSchema.nullable() })).readonly(),
})

/** What the methods say of one stratum, or of all. The documented are counted; the undocumented are estimated. */
export const estimatePartSchema = z.strictObject({
  documented: count,
  methods: z.array(methodAnswerSchema).readonly(),
  figures: z.array(figureSchema).readonly(),
  /** The sentences that stand under no figure. */
  sentences: z.array(gateSentenceSchema).readonly(),
})

/** A stratum in short. */
export const stratumBriefSchema = z.strictObject({
  name: z.string(),
  documented: count,
  methods: z
    .array(
      z.strictObject({
        method: z.string(),
        outcome: outcomeSchema,
        isBound: z.boolean(),
        undocumented: rangeSchema.nullable(),
      }),
    )
    .readonly(),
})

/** How the lists of a stratum overlap: documented individuals only. */
export const overlapsViewSchema = z.strictObject({
  lists: z.array(z.strictObject({ name: z.string(), count, alone: count })).readonly(),
  /** Most individuals first. */
  patterns: z
    .array(z.strictObject({ lists: z.array(z.string()).readonly(), count, share: z.number() }))
    .readonly(),
})

export type EstimateBriefView = z.infer<typeof estimateBriefSchema>
export type GateSentenceView = z.infer<typeof gateSentenceSchema>
export type EstimateFigureView = z.infer<typeof figureSchema>
export type EstimatePictureView = z.infer<typeof pictureSchema>
export type MethodAnswerView = z.infer<typeof methodAnswerSchema>
export type EstimatePartView = z.infer<typeof estimatePartSchema>
export type StratumBriefView = z.infer<typeof stratumBriefSchema>
export type OverlapsView = z.infer<typeof overlapsViewSchema>
export type EstimateRangeView = z.infer<typeof rangeSchema>
