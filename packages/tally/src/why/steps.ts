import type { Engine, SqlRow, SqlValue } from '../engine.ts'
import { addends, addSums, noSums, readSums, sumsSql } from './addends.ts'
import type { ChangeCause, ChangedIncident, ChangePart, ChangeStep, ChangeSums, Page } from './explanation.ts'

/** What reading the steps takes besides their rows: have the policies a best figure, and as of which entry is the tally after? */
export interface Compared {
  readonly bestBefore: boolean
  readonly bestAfter: boolean
  readonly asOf: number
}

/** The order of steps: by entry, the other policy last; in an entry what stands for many first. */
const inOrder = 'entry nulls last, cause, incident nulls first, b_section nulls first, a_section nulls first'

/** A page of the lines or changes that a query gives, with the names of their incidents. */
export async function readSteps(
  engine: Engine,
  rows: string,
  { limit, offset }: Page,
  compared: Compared,
  values: readonly SqlValue[] = [],
): Promise<readonly ChangeStep[]> {
  const { asOf } = compared
  const sides = ['b_', 'a_'].flatMap((side) =>
    ['section', 'counts', ...addends].map((name) => `s.${side}${name}`),
  )
  const answer = await engine.ask(
    `with s as (select * from (${rows}) order by ${inOrder} limit ${limit} offset ${offset})
select s.entry, s.cause, s.incidents, array_to_string(s.fields, ',') as fields, ${sides.join(', ')},
  ${namesSql('n')}, ${namesSql('t')}
from s
${joinNamesSql('n', 's.incident', asOf)}
${joinNamesSql('t', 'if(s.incident is null, null, s.into_incident)', asOf)}
order by ${inOrder.replaceAll(/\b(entry|cause|incident|[ab]_section)\b/g, 's.$1')}`,
    values,
  )
  return answer.map((row) => readStep(row, compared))
}

/** How many lines there are, what they come to by the sections they lead from and to, and how many incidents ended as they began. */
export async function readSummary(
  engine: Engine,
  changes: string,
  compared: Compared,
): Promise<{
  readonly lines: number
  readonly restored: number
  readonly steps: readonly Pick<ChangeStep, 'before' | 'after'>[]
}> {
  const rows = await engine.ask(`${changes}
select if(entry is null, null, 0) as entry, b_section, a_section, b_counts, a_counts, count(*) as lines, 0 as restored,
  ${sumsSql('b_')}, ${sumsSql('a_')}
from line group by 1, 2, 3, 4, 5
union all by name select 0 as lines, count(*) as restored from restored`)
  return {
    lines: rows.reduce((sum, row) => sum + Number(row.lines), 0),
    restored: rows.reduce((sum, row) => sum + Number(row.restored), 0),
    steps: rows.map((row) => readStep(row, compared)),
  }
}

function readStep(row: SqlRow, { bestBefore, bestAfter }: Compared): ChangeStep {
  const best = row.entry === null ? bestAfter : bestBefore
  const [one, other] = [readPart(row, 'b_', bestBefore), readPart(row, 'a_', best)]
  const fields = String(row.fields ?? '')
  return {
    entry: row.entry === null ? null : Number(row.entry),
    cause: row.cause as ChangeCause,
    incidents: Number(row.incidents),
    incident: readIncident(row, 'n'),
    into: readIncident(row, 't'),
    fields: fields === '' ? [] : fields.split(','),
    before: one,
    after: other,
    delta: addSums(countedOf(other, best), countedOf(one, bestBefore), -1),
  }
}

function countedOf(part: ChangePart | null, hasBest: boolean): ChangeSums {
  return part?.counts === true ? part : noSums(hasBest)
}

function readPart(row: SqlRow, prefix: string, hasBest: boolean): ChangePart | null {
  const section = row[`${prefix}section`] ?? null
  if (section === null) return null
  const counts = Number(row[`${prefix}counts`]) === 1
  return { section: String(section), counts, ...readSums(row, prefix, hasBest) }
}

/** The columns that name an incident as it was after the step. */
function namesSql(as: string): string {
  const columns = ['recorder', 'code', 'title'].map((name) => `${as}_version.${name} as ${as}_${name}`)
  return [`${as}_incident.id as ${as}_id`, ...columns].join(', ')
}

function joinNamesSql(as: string, incident: string, asOf: number): string {
  const entry = `coalesce(s.entry, ${asOf})`
  return `left join incident as ${as}_incident on ${as}_incident.incident = ${incident}
left join version as ${as}_version on ${as}_version.incident = ${as}_incident.incident
  and ${as}_version.entry_from <= ${entry} and ${as}_version.entry_to > ${entry}`
}

function readIncident(row: SqlRow, as: string): ChangedIncident | null {
  const textOf = (name: string): string | null => {
    const value = row[`${as}_${name}`] ?? null
    return value === null ? null : String(value)
  }
  const id = textOf('id')
  return id === null
    ? null
    : { id, recorder: textOf('recorder') ?? '', code: textOf('code'), title: textOf('title') }
}
