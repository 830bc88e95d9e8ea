import { InputError, type HarmClass, type HarmKind } from '@recount/claims'
import { countCellSql, pageSql, type CellAsked } from './counted-sql.ts'
import type { Engine, SqlRow, SqlValue } from './engine.ts'
import { listFigures, type SummedFigure } from './figure-sql.ts'
import type { TallyQuestion } from './question.ts'

/** What one incident gives to a sum; null is an end nobody gives, and `best` where the policy has none. */
export interface Contribution {
  readonly min: number | null
  readonly max: number | null
  readonly best: number | null
}

/** An incident that a tally counts, and what it contributes. Days are ISO text. */
export interface Counted {
  readonly id: string
  readonly code: string | null
  readonly title: string | null
  readonly place: string | null
  readonly dayFrom: string | null
  readonly dayTo: string | null
  readonly grade: string | null
  readonly belligerents: readonly string[]
  readonly section: string
  /** By kind of harm and class, those left out of which the incident gives no number. */
  readonly harm: Readonly<Record<HarmKind, Readonly<Partial<Record<HarmClass, Contribution>>>>>
}

/** Which cell of a tally to open, and which part of its list. */
export interface CountedOptions extends CellAsked {
  readonly limit: number
  readonly offset: number
}

/**
 * The incidents behind a cell of a tally, exactly those it counts: those that contribute the most first, by the policy's first class
 * (or the class of the cell), the killed before the injured; what is unknown last. Without a section those of all sections
 * that count: the total. Throws InputError where limit or offset is no whole number.
 */
export async function listCounted(
  engine: Engine,
  question: TallyQuestion,
  { limit, offset, ...asked }: CountedOptions,
): Promise<{ readonly total: number; readonly rows: readonly Counted[] }> {
  for (const number of [limit, offset]) checkWhole(number)
  const [counted] = await engine.ask(countCellSql(question, asked))
  const rows = await engine.ask(pageSql(question, asked, limit, offset))
  const figures = listFigures(question.policy)
  return { total: Number(counted?.total ?? 0), rows: rows.map((row) => readCounted(row, figures)) }
}

function checkWhole(number: number): void {
  if (Number.isSafeInteger(number) && number >= 0) return
  throw new InputError(`Expected a whole number that is not below 0; found ${number}.`)
}

function readCounted(row: SqlRow, figures: readonly SummedFigure[]): Counted {
  const text = (column: string): string | null => (row[column] ?? null) as string | null
  return {
    id: String(row.id),
    code: text('code'),
    title: text('title'),
    place: text('place'),
    dayFrom: text('day_from'),
    dayTo: text('day_to'),
    grade: text('grade'),
    belligerents: JSON.parse(text('members') ?? '[]') as readonly string[],
    section: String(row.section),
    harm: {
      killed: readContributions(row, figures, 'killed'),
      injured: readContributions(row, figures, 'injured'),
    },
  }
}

function readContributions(
  row: SqlRow,
  figures: readonly SummedFigure[],
  wanted: HarmKind,
): Readonly<Partial<Record<HarmClass, Contribution>>> {
  const told = figures
    .filter(({ kind }) => kind === wanted)
    .map(({ of, name }) => [of, readContribution(row, name)] as const)
  return Object.fromEntries(told.filter(([, range]) => Object.values(range).some((end) => end !== null)))
}

function readContribution(row: SqlRow, name: string): Contribution {
  const read = (end: string): number | null => asNumber(row[`${name}_${end}`])
  return { min: read('min'), max: read('max'), best: read('best') }
}

function asNumber(value: SqlValue | undefined): number | null {
  return value === null || value === undefined ? null : Number(value)
}
