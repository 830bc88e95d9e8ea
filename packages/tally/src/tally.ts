import { grades, harmClasses, timesOfDay, type HarmClass, type HarmKind } from '@recount/claims'
import type { Engine, SqlRow } from './engine.ts'
import { isColumnFacet, isSetFacet } from './facet-sql.ts'
import { readFacts } from './harm-facts.ts'
import { listFigures, type SummedFigure } from './figure-sql.ts'
import type { Policy } from './policy.ts'
import type { Facet, HarmSum, Tally, TallyCell, TallyQuestion, TallyRow } from './question.ts'
import { listResiduals } from './overlap/residuals.ts'
import { tallySql } from './tally-sql.ts'
import type { RangeEnd } from './version-columns.ts'

/**
 * Counts. The tables must hold the ledger up to the entry asked for; a later one is answered as of the last entry they hold,
 * which `asOf` tells. Throws InputError on days that are none.
 */
export async function tally(engine: Engine, question: TallyQuestion): Promise<Tally> {
  const { policy, by, asOf } = question
  const { answer, figures, head } = await askSettled(engine, question)
  const sections = listSections(policy, answer, figures)
  const rows = answer
    .filter(({ level, section }) => level === 'row' && section !== null)
    .map((row) => readRow(row, question, figures))
  return {
    policy: { name: policy.name, version: policy.version, title: policy.title },
    asOf: Math.min(asOf ?? head, head),
    by,
    total: addCells(
      sections.filter(({ counts }) => counts),
      figures,
    ),
    sections,
    rows: rows.flatMap((row) => splitVictims(row, by)).sort(rowOrder(question)),
    residuals: policy.countsResiduals ? await listResiduals(engine, question) : [],
    overlapping: by.filter((facet) => isSetFacet(facet) || facet === 'victims'),
  }
}

interface Answer {
  readonly answer: readonly SqlRow[]
  readonly figures: readonly SummedFigure[]
  /** The last entry that the tables held. */
  readonly head: number
}

/** Asks again where the tables moved on between what is told about them and what they answer. */
async function askSettled(engine: Engine, question: TallyQuestion): Promise<Answer> {
  const { facts, entry } = await readFacts(engine)
  const figures = listFigures(question.policy, facts)
  const answer = await engine.ask(tallySql(question, figures))
  const head = Number(answer.find(({ level }) => level === 'state')?.incidents ?? 0)
  return head === entry ? { answer, figures, head } : askSettled(engine, question)
}

function listSections(
  { sections }: Policy,
  answer: readonly SqlRow[],
  figures: readonly SummedFigure[],
): readonly TallyRow[] {
  return sections.map(({ name, counts }) => {
    const found = answer.find(({ level, section }) => level === 'section' && section === name)
    return { section: name, counts, group: [], ...readCell(found ?? {}, figures) }
  })
}

function readRow(row: SqlRow, { policy, by }: TallyQuestion, figures: readonly SummedFigure[]): TallyRow {
  const section = String(row.section)
  const group = by.filter(isColumnFacet).map((_, i) => asText(row[`group_${i}`]))
  return { section, counts: countsSection(policy, section), group, ...readCell(row, figures) }
}

function asText(value: SqlRow[string] | undefined): string | null {
  return value === null || value === undefined ? null : String(value)
}

function countsSection({ sections }: Policy, name: string): boolean {
  return sections.find((section) => section.name === name)?.counts ?? false
}

function readCell(row: SqlRow, figures: readonly SummedFigure[]): TallyCell {
  const incidents = Number(row.incidents ?? 0)
  return cellOf(incidents, figures, (figure) => readSum(row, figure, incidents))
}

function readSum(row: SqlRow, { name, ends, hasBest }: SummedFigure, incidents: number): HarmSum {
  const read = (column: string): number => Number(row[`${name}_${column}`] ?? 0)
  const known = read('known')
  // An end that the rule never gives lacks in all that are known; one not counted apart in none.
  const lacking = (end: RangeEnd): number => {
    if (!ends.some((given) => given.end === end)) return known
    return `${name}_${end}_known` in row ? known - read(`${end}_known`) : 0
  }
  return {
    min: read('min'),
    max: read('max'),
    best: hasBest && lacking('best') === 0 ? read('best') : null,
    unknown: incidents - known,
    noMin: lacking('min'),
    noMax: lacking('max'),
  }
}

function cellOf(
  incidents: number,
  figures: readonly SummedFigure[],
  sumOf: (figure: SummedFigure) => HarmSum,
): TallyCell {
  const sums = (kind: HarmKind) =>
    Object.fromEntries(
      figures.filter((figure) => figure.kind === kind).map((figure) => [figure.of, sumOf(figure)]),
    )
  return { incidents, harm: { killed: sums('killed'), injured: sums('injured') } }
}

/** Cells that share no incident, added up. */
export function addCells(cells: readonly TallyCell[], figures: readonly SummedFigure[]): TallyCell {
  const incidents = cells.reduce((sum, cell) => sum + cell.incidents, 0)
  return cellOf(incidents, figures, ({ kind, of, hasBest }) =>
    cells.map(({ harm }) => harm[kind][of]).reduce<HarmSum>(addSums, hasBest ? bestOfNobody : nobody),
  )
}

const nobody: HarmSum = { min: 0, max: 0, best: null, unknown: 0, noMin: 0, noMax: 0 }
const bestOfNobody: HarmSum = { ...nobody, best: 0 }

function addSums(a: HarmSum, b: HarmSum | undefined): HarmSum {
  if (b === undefined) return a
  return {
    min: a.min + b.min,
    max: a.max + b.max,
    best: a.best === null || b.best === null ? null : a.best + b.best,
    unknown: a.unknown + b.unknown,
    noMin: a.noMin + b.noMin,
    noMax: a.noMax + b.noMax,
  }
}

/** A row by victims is one row a class, which holds the figures of that class alone. */
function splitVictims(row: TallyRow, by: readonly Facet[]): readonly TallyRow[] {
  const at = by.indexOf('victims')
  if (at < 0) return [row]
  const classes = Object.keys(row.harm.killed) as readonly HarmClass[]
  const { section, counts, incidents, harm } = row
  return classes.map((of) => ({
    section,
    counts,
    group: row.group.toSpliced(at, 0, of),
    incidents,
    harm: { killed: { [of]: harm.killed[of] }, injured: { [of]: harm.injured[of] } },
  }))
}

/** Values that have an order of their own; all others stand in the order of their code units. */
const orders: Readonly<Partial<Record<Facet, readonly string[]>>> = {
  grade: grades,
  victims: harmClasses,
  'time-of-day': timesOfDay,
}

function rowOrder({ policy, by }: TallyQuestion): (a: TallyRow, b: TallyRow) => number {
  const sectionAt = (name: string) => policy.sections.findIndex((section) => section.name === name)
  return (a, b) => {
    const differs = by.findIndex((_, i) => a.group[i] !== b.group[i])
    const facet = by[differs]
    if (facet === undefined) return sectionAt(a.section) - sectionAt(b.section)
    return compareValues(facet, a.group[differs] ?? null, b.group[differs] ?? null)
  }
}

function compareValues(facet: Facet, a: string | null, b: string | null): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0)
  const order = orders[facet]
  if (order !== undefined) return order.indexOf(a) - order.indexOf(b)
  return a < b ? -1 : 1
}
