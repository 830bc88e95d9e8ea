import { harmClasses, harmKinds } from '@recount/claims'
import { harmColumn, rangeEnds } from '../version-columns.ts'

/** The fields of an incident and the columns of a version that hold them. */
const columnsOfField: Readonly<Record<string, readonly string[]>> = {
  code: ['code'],
  title: ['title'],
  period: ['day_from', 'day_to'],
  places: [
    'country',
    'region',
    'governorate',
    'district',
    'place',
    'place_names',
    'latitude',
    'longitude',
    'precision',
  ],
  strikeTypes: ['strike_types'],
  strikeStatus: ['strike_status'],
  harmReported: ['harm_reported'],
  grade: ['grade'],
  causes: ['causes'],
  infrastructure: ['infrastructure'],
  belligerents: ['belligerents'],
  timeOfDay: ['time_of_day'],
  stage: ['stage'],
  sources: ['sources'],
  lineages: ['lineages'],
  named: ['named_min', 'named_max'],
  ...Object.fromEntries(
    harmKinds.map((kind) => [
      kind,
      harmClasses.flatMap((of) => rangeEnds.map((end) => harmColumn(kind, of, end))),
    ]),
  ),
}

/** The names of the fields in which two versions of an incident differ, null for each of the others: the arguments of `concat_ws`, over two aliases of `version`. */
export function changedFieldsSql(before: string, after: string): string {
  const tests = Object.entries(columnsOfField).map(([field, columns]) => {
    const [one, other] = [before, after].map((alias) => columns.map((column) => `${alias}."${column}"`))
    return `case when row(${one?.join(', ')}) is distinct from row(${other?.join(', ')}) then '${field}' end`
  })
  return tests.join(', ')
}

const positionColumns = [
  'belligerent',
  'term',
  'involvement',
  'position',
  'label',
  'rejected_for',
  'killed_min',
  'killed_max',
  'injured_min',
  'injured_max',
  'statement',
]

/** Do two versions of an incident differ in the positions of belligerents? */
export function changedPositionsSql(before: string, after: string): string {
  const columns = positionColumns.map((column) => `p."${column}"`).join(', ')
  const [one, other] = [before, after].map(
    (alias) =>
      `(select list(row(${columns}) order by p."at") from "position" as p where p.incident = ${alias}.incident and p.entry_from = ${alias}.entry_from)`,
  )
  return `${one} is distinct from ${other}`
}
