import type { Engine } from '@recount/link'
import { insertRows, textSql } from '../link-engine.ts'

/** Columns that a statement and an incident are compared by. Lists are joined by `|`; days count from 1970-01-01. */
export interface LinkedRow {
  readonly id: string
  /** Days on which the other side may lie, and slips of a date beside a name: what makes a pair worth looking at. */
  readonly days: string | null
  readonly slips: string | null
  readonly first: number | null
  readonly last: number | null
  readonly span: 'day' | 'days' | 'long' | null
  /** Names as they are spelt, folded; folded for transliteration; sets of all names of the place; consonants. */
  readonly spelt: string | null
  readonly names: string | null
  readonly wholes: string | null
  readonly skeletons: string | null
  /** Names and their words, marked so that a name of one side meets a word of the other's names. */
  readonly parts: string | null
  /** Names of what the place lies in, and of units of administration. */
  readonly around: string | null
  readonly units: string | null
  /** The statement's name of the place, for how common it is. */
  readonly main: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly reach: number | null
  readonly around_lat: number | null
  readonly around_lon: number | null
  readonly around_reach: number | null
  /** Whether those who answered found a strike there (`found`) or none (`none`). */
  readonly searched: 'found' | 'none' | null
  readonly concedes: 'yes' | null
  readonly weighs: 'yes' | null
  readonly killed_min: number | null
  readonly killed_max: number | null
  readonly injured_min: number | null
  readonly injured_max: number | null
  readonly alleged: 'unknown' | 'nobody' | 'few' | 'several' | 'many' | null
  readonly speakers: string | null
  readonly alone: 'yes' | null
  /** Told first by the belligerent itself, or by others. */
  readonly origin: 'self' | 'told'
}

const types: Readonly<Record<keyof LinkedRow, 'text' | 'long' | 'double'>> = {
  id: 'text',
  days: 'text',
  slips: 'text',
  first: 'long',
  last: 'long',
  span: 'text',
  spelt: 'text',
  names: 'text',
  wholes: 'text',
  skeletons: 'text',
  parts: 'text',
  around: 'text',
  units: 'text',
  main: 'text',
  lat: 'double',
  lon: 'double',
  reach: 'double',
  around_lat: 'double',
  around_lon: 'double',
  around_reach: 'double',
  searched: 'text',
  concedes: 'text',
  weighs: 'text',
  killed_min: 'long',
  killed_max: 'long',
  injured_min: 'long',
  injured_max: 'long',
  alleged: 'text',
  speakers: 'text',
  alone: 'text',
  origin: 'text',
}

const columns = Object.keys(types) as readonly (keyof LinkedRow)[]

/** Makes a table of rows, anew where one of that name is there. */
export async function writeRows(engine: Engine, table: string, rows: readonly LinkedRow[]): Promise<void> {
  const { dialect } = engine
  const declared = columns.map((column) => `"${column}" ${dialect.types[types[column]]}`)
  await engine.run(dialect.dropTable(table))
  await engine.run(`create table ${table} (${declared.join(', ')})`)
  await insertRows(
    engine,
    table,
    rows.map((row) => columns.map((column) => cellSql(row[column]))),
  )
}

function cellSql(value: string | number | null): string {
  return typeof value === 'number' ? String(value) : textSql(value)
}

/** A list as one cell, each member once; null where it is empty. */
export function joinList(members: readonly (string | null | undefined)[]): string | null {
  const kept = [
    ...new Set(members.filter((member) => member !== null && member !== undefined && member !== '')),
  ]
  return kept.length === 0 ? null : kept.join('|')
}

/** The members of a list that `joinList` made. */
export function splitList(list: string | null): readonly string[] {
  return list?.split('|') ?? []
}
