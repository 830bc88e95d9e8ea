import { z } from 'zod'
import { question } from '../define.ts'
import { mapQuery } from '../map-query.ts'
import { placedStatementSchema } from '../views/map-place.ts'

export const listPlacedStatements = question({
  name: 'listPlacedStatements',
  about:
    'The statements about one place of the map, not those about what lies inside it: latest first, undated ones last, at most 200.',
  query: z.strictObject({ ...mapQuery, place: z.string() }),
  answer: z.strictObject({
    total: z.int().nonnegative(),
    statements: z.array(placedStatementSchema).readonly(),
  }),
})
