import { InputError } from '@recount/claims'
import { nameSql, type TableInput } from '@recount/link'
import { columnKinds, findColumnKinds, foldHeading, type ColumnKind } from './column-kinds.ts'
import type { TableFile } from './table-file.ts'

/** Columns of the tables that hold the same, under the heading that the first table has for it. */
export interface AlignedTables {
  readonly inputs: readonly TableInput[]
  /** The heading under which every table has what it is, where it has it. */
  readonly columns: Readonly<Partial<Record<ColumnKind, string>>>
  /** What a person should know: which column was taken for which. */
  readonly notes: readonly string[]
}

/** Which columns a person said hold what, by the table's name; these go before the headings. */
export type NamedColumns = Readonly<Partial<Record<ColumnKind, string>>>

/**
 * Puts what several tables hold under one heading: the first table's for a column that it has under another one, told by usual
 * headings in English and Arabic. `needed` are headings that a model names. Throws InputError where a column that a person named
 * isn't there.
 */
export function alignTables(
  files: readonly TableFile[],
  named: readonly NamedColumns[] = [],
  needed: readonly string[] = [],
): AlignedTables {
  const kinds = files.map((file, at) => ({
    ...findColumnKinds(file.columns),
    ...checkNamed(file, named[at] ?? {}),
  }))
  const headingOf = (kind: ColumnKind): string | undefined =>
    needed.find((heading) => findColumnKinds([heading])[kind] !== undefined) ??
    kinds.find((one) => one[kind] !== undefined)?.[kind]
  const columns = Object.fromEntries(
    columnKinds.flatMap((kind) => {
      const isEverywhere = kinds.every((one) => one[kind] !== undefined)
      const heading = isEverywhere ? headingOf(kind) : undefined
      return heading === undefined ? [] : [[kind, heading]]
    }),
  ) as Partial<Record<ColumnKind, string>>
  const renamed = files.map((file, at) => listRenamed(file, kinds[at] ?? {}, columns))
  const inputs = files.map((file, at) => ({ name: file.name, from: renamedSql(file, renamed[at] ?? []) }))
  return { inputs, columns, notes: files.flatMap((file, at) => tellRenamed(file, renamed[at] ?? [])) }
}

interface Renamed {
  readonly from: string
  readonly to: string
}

function listRenamed(
  { columns: present }: TableFile,
  own: NamedColumns,
  meant: NamedColumns,
): readonly Renamed[] {
  return columnKinds.flatMap((kind) => {
    const [from, to] = [own[kind], meant[kind]]
    if (from === undefined || to === undefined || from === to || present.includes(to)) return []
    return [{ from, to }]
  })
}

function renamedSql({ from }: TableFile, renamed: readonly Renamed[]): string {
  if (renamed.length === 0) return from
  const columns = renamed.map((one) => `${nameSql(one.from)} as ${nameSql(one.to)}`).join(', ')
  return `(select * rename (${columns}) from ${from})`
}

function tellRenamed({ name }: TableFile, renamed: readonly Renamed[]): readonly string[] {
  return renamed.map(({ from, to }) => `${name}: the column “${from}” is taken for “${to}”.`)
}

function checkNamed({ path, columns }: TableFile, named: NamedColumns): NamedColumns {
  for (const [kind, column] of Object.entries(named)) {
    if (columns.includes(column)) continue
    const near = columns.find((one) => foldHeading(one) === foldHeading(column))
    throw new InputError(
      `${path} has no column ${JSON.stringify(column)}, which was to be its ${kind}.`,
      near === undefined
        ? `Its columns are ${columns.join(', ')}.`
        : `Did you mean ${JSON.stringify(near)}? Its columns are ${columns.join(', ')}.`,
    )
  }
  return named
}

/** The rows of a table numbered from 1 in a column of that name, for a table that has nothing to tell them apart. */
export function numberedSql(from: string, column: string): string {
  return `(select row_number() over () as ${nameSql(column)}, * from ${from})`
}
