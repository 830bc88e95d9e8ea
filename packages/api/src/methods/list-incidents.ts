import { incidentStatuses, positionCodes } from '@recount/claims'
import { z } from 'zod'
import { table } from '../define.ts'
import { severalOf, tableAnswer, tableQuery } from '../table.ts'
import { incidentSelection } from '../views/incident-filter.ts'
import { incidentRowSchema } from '../views/incident-row.ts'

export const listIncidents = table({
  name: 'listIncidents',
  about:
    'The incidents of the case that pass the filters, a page at a time, with how many there are by each facet. `q` searches codes, titles and places. `format=geojson` gives those with coordinates as points.',
  query: z.strictObject({
    ...tableQuery([
      'day',
      'code',
      'place',
      'grade',
      'killedMin',
      'killedMax',
      'injuredMax',
      'sources',
      'last',
    ]),
    format: z.enum(['csv', 'json', 'geojson']).optional(),
    ...incidentSelection,
    position: severalOf(z.enum([...positionCodes, 'unknown', 'none'])),
    status: severalOf(z.enum(incidentStatuses)),
  }),
  answer: tableAnswer(incidentRowSchema),
})
