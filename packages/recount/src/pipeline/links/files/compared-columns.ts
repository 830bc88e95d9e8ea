import type { ColumnKind } from './column-kinds.ts'
import type { ColumnProfile } from './column-profile.ts'

/** What a column holds that no heading tells of, by what its cells are like. */
export type ContentKind = 'date' | 'code' | 'amount' | 'category' | 'text'

/** A column that is compared, with what it holds. */
export interface ComparedColumn {
  readonly column: string
  readonly kind: ColumnKind | ContentKind
  readonly profile: ColumnProfile
}

/** What is never compared: it names the row, or the answer. */
const unequalled: readonly ColumnKind[] = ['id', 'thing']

/**
 * The columns to compare: those told by their headings, in their order, then those told by their cells. Left out are columns
 * that hold nothing, or the same in every row, and a full name beside its parts.
 */
export function listComparedColumns(
  columns: Readonly<Partial<Record<ColumnKind, string>>>,
  profiles: readonly ColumnProfile[],
  leftOut: readonly string[],
): readonly ComparedColumn[] {
  const told = Object.entries(columns) as readonly (readonly [ColumnKind, string])[]
  const find = (name: string): ColumnProfile | undefined => profiles.find(({ column }) => column === name)
  const hasParts = columns.given !== undefined && columns.surname !== undefined
  const byHeading = told.flatMap(([kind, column]): readonly ComparedColumn[] => {
    const profile = find(column)
    if (profile === undefined || !isTelling(profile) || leftOut.includes(column)) return []
    if (unequalled.includes(kind) || (kind === 'name' && hasParts)) return []
    return [{ column, kind: isDate(kind) && profile.dates.length === 0 ? 'category' : kind, profile }]
  })
  const known = new Set([...leftOut, ...told.map(([, column]) => column)])
  const byContent = profiles
    .filter((profile) => !known.has(profile.column) && isTelling(profile) && !isComposed(profile, byHeading))
    .flatMap((profile): readonly ComparedColumn[] => {
      const kind = kindOf(profile)
      return kind === undefined ? [] : [{ column: profile.column, kind, profile }]
    })
  return [...byHeading, ...byContent]
}

function isDate(kind: ColumnKind): boolean {
  return kind === 'born' || kind === 'died'
}

/** So few rows don't show that a column says nothing. */
const fewRows = 10

function isTelling({ filled, rows, distinct }: ColumnProfile): boolean {
  return rows < fewRows ? filled > 0 : distinct > 1 && filled >= 0.05 * rows
}

/** Put together of what is compared already: it would count twice. */
function isComposed({ contains }: ColumnProfile, compared: readonly ComparedColumn[]): boolean {
  return compared.some(({ column, kind }) => kind !== 'sex' && (contains[column] ?? 0) >= 0.5)
}

/** Fewer values than this are a choice from a list, not words of somebody's own. */
const fewValues = 60

function kindOf({
  dates,
  emails,
  whole,
  numbers,
  distinct,
  filled,
  length,
}: ColumnProfile): ComparedColumn['kind'] | undefined {
  if (dates.length > 0) return 'date'
  if (emails >= 0.8) return 'email'
  if (numbers >= 0.95 && whole < 0.95) return 'amount'
  if (whole >= 0.8 && length >= 5) return 'code'
  if (distinct <= fewValues && (distinct < filled / 3 || length < 5)) return 'category'
  if (whole >= 0.8) return 'category'
  return length < 200 ? 'text' : undefined
}
