import type { Against } from '@recount/tally'
import { csvRecord } from './csv.ts'

const heading = [
  'id',
  'code',
  'title',
  'day',
  'position',
  'conceded_min',
  'conceded_max',
  'recorded_min',
  'recorded_max',
  'relation',
  'reasons',
]

/** The incidents a belligerent accepts, then those it rejects, as comma-separated values; what is unknown is empty. */
export function againstTable({ accepted, rejected }: Against): string {
  const rows = [
    ...accepted.rows.map(({ id, code, title, dayFrom, conceded, recorded, relation }) => [
      id,
      code,
      title,
      dayFrom,
      'credible',
      conceded.min,
      conceded.max,
      recorded.min,
      recorded.max,
      relation,
      null,
    ]),
    ...rejected.rows.map(({ id, code, title, dayFrom, recorded, reasons }) => [
      id,
      code,
      title,
      dayFrom,
      'non_credible',
      null,
      null,
      recorded.min,
      recorded.max,
      null,
      reasons.length === 0 ? null : reasons.join('; '),
    ]),
  ]
  return [heading, ...rows].map(csvRecord).join('')
}
