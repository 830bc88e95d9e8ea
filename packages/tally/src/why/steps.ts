import type { Engine, SqlRow, SqlValue } from '../engine.ts'
import { addSums, noSums, readSums, sumsSql } from './addends.ts'
import type { ChangeCause, ChangedIncident, ChangePart, ChangeStep, ChangeSums, Page } from './explanation.ts'

/** What reading the steps takes besides their rows: have the policies a best figure, and as of which entry is the tally after? */
export interface Compared {
  readonly bestBefore: boolean
  readonly bestAfter: boolean
  readonly asOf: number
}

/** The order of steps: by entry, the other policy last; in an entry what stands for many first. */
const inOrder = 'entry nulls last, cause, incident nulls first, b_section nulls first, a_section nulls first'

/** Lines, a page of them, and all of them together by the sections they lead from and to. */
export interface Summary {
  readonly lines: number
  readonly restored: number
  readonly moves: readonly Pick<ChangeStep, 'before' | 'after'>[]
  readonly steps: readonly ChangeStep[]
}

/** Asks the whole of `changesSql` in one query, so that what is costly is worked out once. */
export async function readSummary(
  engine: Engine,
  changes: string,
  page: Page,
  compared: Compared,
): Promise<Summary> {
  const rows = await engine.ask(`${changes},
${pageSql('select * from line', page, compared.asOf)}
select 'move' as part, if(entry is null, null, 0) as entry, b_section, a_section, b_counts, a_counts,
  count(*) as lines, ${sumsSql('b_')}, ${sumsSql('a_')}
from line group by all
union all by name select 'restored' as part, count(*) as lines from restored
union all by name select 'step' as part, * from named
order by part, place`)
  const of = (part: string): readonly SqlRow[] => rows.filter((row) => row.part === part)
  return {
    lines: of('move').reduce((sum, { lines }) => sum + Number(lines), 0),
    restored: of('restored').reduce((sum, { lines }) => sum + Number(lines), 0),
    moves: of('move').map((row) => readStep(row, compared)),
    steps: of('step').map((row) => readStep(row, compared)),
  }
}

/** A page of the changes of single incidents that fulfil a condition. */
export async function readChanges(
  engine: Engine,
  changes: string,
  { condition, values }: { readonly condition: string; readonly values: readonly SqlValue[] },
  page: Page,
  compared: Compared,
): Promise<{ readonly total: number; readonly steps: readonly ChangeStep[] }> {
  const rows = await engine.ask(
    `${changes},
asked as (select *, entry as last_entry, 1 as incidents, count(*) over () as total from change where ${condition}),
${pageSql('select * from asked', page, compared.asOf)}
select * from named order by place`,
    values,
  )
  return { total: Number(rows[0]?.total ?? 0), steps: rows.map((row) => readStep(row, compared)) }
}

/** The rows of a page with the names of their incidents, as the WITH goes on: `named`, in order of `place`. */
function pageSql(rows: string, { limit, offset }: Page, asOf: number): string {
  return `page as (select *, row_number() over (order by ${inOrder}) as place from (${rows}) qualify place > ${offset} and place <= ${offset + limit}),
named as (
  select page.*, ${namesSql('n')}, ${namesSql('t')}
  from page
  ${joinNamesSql('n', 'page.incident', asOf)}
  ${joinNamesSql('t', 'if(page.incident is null, null, page.into_incident)', asOf)})`
}

function readStep(row: SqlRow, { bestBefore, bestAfter }: Compared): ChangeStep {
  const best = row.entry === null ? bestAfter : bestBefore
  const [one, other] = [readPart(row, 'b_', bestBefore), readPart(row, 'a_', best)]
  const fields = String(row.fields ?? '')
  return {
    entry: numberOf(row.entry),
    lastEntry: numberOf(row.last_entry),
    cause: row.cause as ChangeCause,
    incidents: Number(row.incidents),
    incident: readIncident(row, 'n'),
    into: readIncident(row, 't'),
    fields: [...new Set(fields.split(','))].filter((field) => field !== '').sort(),
    before: one,
    after: other,
    delta: addSums(countedOf(other, best), countedOf(one, bestBefore), -1),
  }
}

function numberOf(value: SqlValue | undefined): number | null {
  return value === null || value === undefined ? null : Number(value)
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
  const entry = `coalesce(page.entry, ${asOf})`
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
