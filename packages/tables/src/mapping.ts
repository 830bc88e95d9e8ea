import { z } from 'zod'
import { adminLevels, harmClasses, harmKinds } from '@recount/claims'

const heading = z.string().min(1)
const spellings = z.array(z.string()).readonly()

/** Where a field's value comes from: one column, several in order, or the same words in every row. */
const source = {
  column: heading.optional(),
  columns: z.array(heading).min(1).readonly().optional(),
  /** Spellings in this column that say nothing is known, besides the mapping's own. */
  unknown: spellings.optional(),
  /** The value holds only in rows where another column says one of these. */
  when: z.strictObject({ column: heading, is: z.array(z.string()).min(1).readonly() }).optional(),
}
const constant = { constant: z.string().min(1).optional() }
const values = { values: z.record(z.string(), z.string()).optional() }
const separators = z.array(z.string().min(1)).min(1).readonly()

const adminFields = adminLevels.map((level) => `places.admin.${level}` as const)
const textFields = [
  'recorder',
  'key',
  'title',
  'url',
  'stage',
  'notes',
  'places.name',
  'places.otherNames',
  'positions.belligerent',
  'positions.term',
  'positions.statement',
  'positions.place',
  'positions.grid',
  'positions.gridPrecision',
  ...adminFields,
] as const
const codeFields = [
  'time',
  'strikeStatus',
  'grade',
  'places.precision',
  'positions.involvement',
  'positions.position',
  'positions.label',
] as const
const listFields = [
  'strikeTypes',
  'causes',
  'infrastructure',
  'positions.rejectedFor',
  'positions.acceptedFor',
] as const
const dateFields = ['period', 'period.from', 'period.to', 'published', 'modified'] as const
const numberFields = ['sources', 'media', 'lineages'] as const
const decimalFields = ['places.latitude', 'places.longitude', 'places.radius', 'places.coordinates'] as const

const ranges = [
  ...harmKinds.flatMap((kind) => harmClasses.map((of) => `harm.${kind}.${of}` as const)),
  'named',
  'positions.conceded.killed',
  'positions.conceded.injured',
] as const
const boundFields = ranges.flatMap((range) => [`${range}.min`, `${range}.max`, `${range}.best`] as const)

const numbers = {
  /** The character that separates thousands; none unless it is given. */
  thousands: z.enum([',', '.', ' ', "'", '٬']).optional(),
}

const entrySchema = z.discriminatedUnion(
  'field',
  [
    /** Words as they stand, or what `values` makes of them; several known columns are joined by `join`, else the first counts. */
    z.strictObject({
      field: z.enum(textFields),
      ...source,
      ...constant,
      ...values,
      join: z.string().optional(),
    }),
    /** One of Recount's codes, by its own spelling or through `values`. */
    z.strictObject({ field: z.enum(codeFields), ...source, ...constant, ...values }),
    /** The first is the incident's code, the others stand beside it. */
    z.strictObject({
      field: z.enum(['code', 'previousCodes']),
      ...source,
      separators: separators.optional(),
    }),
    /** Items between separators; `whole` are items that hold a separator themselves. */
    z.strictObject({
      field: z.enum(listFields),
      ...source,
      ...constant,
      ...values,
      separators: separators.optional(),
      whole: spellings.optional(),
    }),
    z.strictObject({
      field: z.enum(['belligerents']),
      ...source,
      ...constant,
      ...values,
      separators: separators.optional(),
      involvement: z.enum(['known', 'suspected']).optional(),
      /** Names that begin with one of these are no belligerents. */
      except: spellings.optional(),
    }),
    z.strictObject({
      field: z.enum(dateFields),
      ...source,
      dates: z.array(z.string().min(1)).min(1).readonly(),
      /** Dates that stand where none is known. */
      placeholders: spellings.optional(),
      /** How precise the date is, by another column's codes. */
      precision: z
        .strictObject({
          column: heading,
          values: z.record(z.string(), z.enum(['day', 'about', 'month', 'year'])),
        })
        .optional(),
    }),
    z.strictObject({
      field: z.enum(['harmReported']),
      ...source,
      yes: z.array(z.string()).min(1).readonly(),
      no: spellings,
    }),
    /**
     * A whole number; with `count`, how many different items the cell lists between those separators, with `undated` taking items that
     * differ in a date after them for one.
     */
    z.strictObject({
      field: z.enum(numberFields),
      ...source,
      ...numbers,
      count: separators.optional(),
      undated: z.boolean().optional(),
    }),
    z.strictObject({
      field: z.enum(decimalFields),
      ...source,
      ...values,
      decimal: z.enum(['.', ',']).optional(),
    }),
    /** One end of a range; several columns are added up. */
    z.strictObject({ field: z.enum(boundFields), ...source, ...numbers }),
    /** A whole range in one cell: `3`, `3-5`, `3+`. */
    z.strictObject({ field: z.enum(ranges), ...source, ...numbers }),
  ],
  { error: ({ input }) => sayField(input) },
)

function sayField(input: unknown): string {
  const field = (input as { readonly field?: unknown } | undefined)?.field
  return `expected the name of a field (docs/mappings.md lists them); found ${JSON.stringify(field) ?? 'none'}`
}

/** One field and the columns it is read from. */
export type MappingEntry = z.infer<typeof entrySchema>
/** The entry of one field. */
export type EntryOf<F extends string, E extends MappingEntry = MappingEntry> = E extends MappingEntry
  ? F extends E['field']
    ? E
    : never
  : never

const tableShape = {
  fields: z.array(entrySchema).min(1).readonly(),
  /** Columns that are known and left alone. */
  ignored: spellings.default([]),
  /** Columns that not every table of the recorder has. */
  optional: spellings.default([]),
}

/** How a recorder's tables are read: what each field of an incident and of a position is read from. */
export const mappingSchema = z
  .strictObject({
    $schema: z.string().optional(),
    name: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, { error: 'expected small letters, digits and hyphens' }),
    version: z.string().min(1),
    title: z.string().min(1),
    /** A label of the Encoding Standard; null works it out (UTF-8 and UTF-16 only). */
    encoding: z.string().nullable().default(null),
    delimiter: z.enum([',', ';', '\t', '|']).nullable().default(null),
    /** Spellings that say, in any column, that nothing is known; an empty cell always says so. */
    unknown: spellings.default([]),
    incidents: z.strictObject(tableShape).readonly(),
    positions: z
      .strictObject({
        ...tableShape,
        /** The columns by whose equal words a position finds its incident. */
        join: z.strictObject({ incidents: heading, positions: heading }),
      })
      .readonly()
      .nullable()
      .default(null),
  })
  .readonly()
export type Mapping = z.infer<typeof mappingSchema>
/** A mapping as it is written down: what has a default may be left out. */
export type MappingSpec = z.input<typeof mappingSchema>
