import { z } from 'zod'
import { question } from '../define.ts'
import { mapQuery } from '../map-query.ts'
import { facetValueSchema } from '../table.ts'
import { mapPlaceSchema } from '../views/map-place.ts'

const count = z.int().nonnegative()

export const getMap = question({
  name: 'getMap',
  about:
    'The places that statements are about, each with the ground its name stands for and what is said of it. Figures of narrower places are not added to those of wider ones.',
  query: z.strictObject(mapQuery),
  answer: z.strictObject({
    /** By number of statements, then by name; those that can't be drawn too. */
    places: z.array(mapPlaceSchema).readonly(),
    /** How many statements pass the filters, and how many of these name no place. */
    total: count,
    placeless: count,
    /** How many have no date, under all filters but the months: these take no part where months are chosen. */
    undated: count,
    /** How many of those that pass have no date but that of the document they stand in. */
    datedByDocument: count,
    /** The first and last month that a statement is as of, under all filters but the months. */
    months: z.strictObject({ first: z.string(), last: z.string() }).nullable(),
    facets: z.record(z.string(), z.array(facetValueSchema).readonly()),
    entries: count,
  }),
})
