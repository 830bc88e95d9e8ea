import { actorRefSchema, countSchema, edtfSchema, measures, victimClasses } from '@recount/claims'
import { z } from 'zod'
import { documentNameSchema, sentenceSchema } from './figure.ts'

const count = z.int().nonnegative()

/** How the day up to which a figure is said came to be known, surest first. */
const dateSources = ['said', 'period-end', 'stated-on', 'published', 'unknown'] as const

/** A ground: figures about the same people, place and perpetrator, counted from the same day, which may share an axis. */
export const groundSchema = z.strictObject({
  id: z.string(),
  /** "Civilians killed in Iraq and Syria by US-led coalition, since August 2014" */
  title: z.string(),
  measure: z.enum(measures),
  victims: z.enum(victimClasses).nullable(),
  /** In words; null where the sources leave it out. */
  place: z.string().nullable(),
  perpetrators: z.string().nullable(),
  period: z.string().nullable(),
  /** How else the figures are told apart: a definition, which part of a larger figure, with what the strikes were made. */
  detail: z.string().nullable(),
  statements: count,
  claimants: count,
})

/** A statement as a chart draws or tells it. */
export const chartFigureSchema = z.strictObject({
  statement: z.string(),
  /** The claim shown for it: one that gives its best figure. */
  claim: z.string(),
  speaker: z.string(),
  count: countSchema,
  /** "at least 1,302 civilians killed" */
  words: z.string(),
  asOf: z.strictObject({ date: edtfSchema.nullable(), how: z.enum(dateSources) }),
  statedOn: edtfSchema.nullable(),
  /** The first and last day that the date can mean, ISO 8601; null where it is not known. */
  days: z.strictObject({ first: z.string(), last: z.string() }).nullable(),
  /** What else the words allow, where both ends are known: a range's bounds, what "about" can mean. */
  span: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
  /** Of the claims that relay it, how many a person accepted; where all are, it is accepted. */
  accepted: count,
  claims: count,
  /** Whether it has a rival a keystroke apart, and how it is read. */
  reading: z.enum(['slip', 'believed', 'in doubt']).nullable(),
  /** What it leaves out that its ground says: "by whom", "for which period". */
  lacking: z.array(z.string()).readonly(),
  documents: count,
  lineages: count,
  document: documentNameSchema,
  /** Without the text around it. */
  sentence: sentenceSchema,
})

/** A claimant's figures on a ground. `color` counts from 0 and stays the same whichever dates are shown. */
export const chartSeriesSchema = z.strictObject({
  id: z.string(),
  speaker: z.string(),
  claimant: actorRefSchema.nullable(),
  color: count,
  /** By date. */
  figures: z.array(chartFigureSchema).readonly(),
  /** Ids of the statements that steps join, in order; slips, roundings and figures without a day are on none. */
  lines: z.array(z.array(z.string()).readonly()).readonly(),
})

/** Which part of the scope keeps figures off the chart. */
const scopeParts = ['measure', 'victims', 'places', 'perpetrators', 'period', 'detail', 'unknown'] as const

/**
 * Statements of other grounds, by what sets them apart: `relation` is how their scope stands to the one shown in that part,
 * `code` the measure or class of victims they are about.
 */
const elsewhereSchema = z.strictObject({
  part: z.enum(scopeParts),
  relation: z.enum(['subset', 'superset', 'overlap', 'disjoint', 'unknown']).nullable(),
  code: z.string().nullable(),
  statements: count,
  /** Their grounds, those with most statements first; `more` are not named. */
  grounds: z.array(z.strictObject({ id: z.string(), title: z.string(), statements: count })).readonly(),
  more: count,
})

/** What of the case is not on the chart, so that a silent gap is never read as agreement. */
export const leftOutSchema = z.strictObject({
  elsewhere: z.array(elsewhereSchema).readonly(),
  /** Figures of this ground without a date, in words only, or outside the days asked for. */
  undated: z.array(chartFigureSchema).readonly(),
  inWords: z.array(chartFigureSchema).readonly(),
  otherDays: z.array(chartFigureSchema).readonly(),
  /** Claims that a person rejected: they are in no statement. */
  rejected: count,
})

export type Ground = z.infer<typeof groundSchema>
export type ChartFigure = z.infer<typeof chartFigureSchema>
export type ChartSeries = z.infer<typeof chartSeriesSchema>
export type Elsewhere = z.infer<typeof elsewhereSchema>
export type ChartLeftOut = z.infer<typeof leftOutSchema>
