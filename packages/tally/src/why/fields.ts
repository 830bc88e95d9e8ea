import { harmClasses, harmKinds } from '@recount/claims'

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
  ...Object.fromEntries(harmKinds.map((kind) => [kind, harmClasses.flatMap((of) => columnsOf(kind, of))])),
}

function columnsOf(kind: string, of: string): readonly string[] {
  const stem = `${kind}_${of.replaceAll('-', '_')}`
  return [`${stem}_min`, `${stem}_max`, `${stem}_best`]
}

/** The names of the fields in which two versions of an incident differ, comma-separated: an expression over two aliases of `version`. */
export function changedFieldsSql(before: string, after: string): string {
  const tests = Object.entries(columnsOfField).map(([field, columns]) => {
    const [one, other] = [before, after].map((alias) => columns.map((column) => `${alias}."${column}"`))
    return `case when row(${one?.join(', ')}) is distinct from row(${other?.join(', ')}) then '${field}' end`
  })
  return `concat_ws(',', ${tests.join(', ')})`
}
