import { InputError } from '@recount/claims'
import { findColumnKinds, foldHeading } from '../links/files/column-kinds.ts'
import type { RunInfo } from '../links/run-info.ts'
import type { RecordField } from '../links/link-view.ts'

/** A column that strata are made by, as it is read of a record's fields; null where the record doesn't say. */
export interface StratumColumn {
  readonly name: string
  readonly read: (fields: readonly RecordField[]) => string | null
}

const spans: Readonly<Record<string, number>> = { year: 1, month: 2, day: 3 }

/**
 * The columns that a person named: by a heading, by another heading of what it holds (governorate, where the lists say province), or
 * day, month and year of the date of death. Throws InputError for a column that not all lists of the link have.
 */
export function findStratumColumns(
  names: readonly string[],
  info: Pick<RunInfo, 'lists' | 'trained'>,
): readonly StratumColumn[] {
  return names.map((name) => {
    const parts = spans[name]
    const heading = findHeading(name, info)
    if (heading !== undefined) return { name, read: (fields) => valueOf(fields, heading) }
    const died = info.lists[0]?.columns['died']
    if (parts === undefined || died === undefined) throw refuseColumn(name, info)
    return { name, read: (fields) => cutDate(valueOf(fields, died), parts) }
  })
}

function findHeading(
  name: string,
  { lists, trained }: Pick<RunInfo, 'lists' | 'trained'>,
): string | undefined {
  const columns = trained?.records.columns ?? []
  const written = columns.find((column) => foldHeading(column) === foldHeading(name))
  if (written !== undefined) return written
  const [kind] = Object.keys(findColumnKinds([name]))
  const [first] = lists
  return first?.columns[kind ?? name] ?? first?.columns[name]
}

function valueOf(fields: readonly RecordField[], heading: string): string | null {
  return fields.find(({ name }) => name === heading)?.value ?? null
}

/** The year, month or day of a date that is written from the year on, as the link writes dates; null where it doesn't reach so far. */
function cutDate(date: string | null, parts: number): string | null {
  const found = /^(\d{4})(?:[-/.]?(\d{2})(?:[-/.]?(\d{2}))?)?(?:[ T].*)?$/.exec(date?.trim() ?? '')
  const said = found?.slice(1, 1 + parts) ?? []
  return said.length === parts && said.every((part) => part !== undefined) ? said.join('-') : null
}

function refuseColumn(name: string, { trained, lists }: Pick<RunInfo, 'lists' | 'trained'>): InputError {
  const columns = (trained?.records.columns ?? []).filter((column) => !column.endsWith('(as written)'))
  const dates = lists[0]?.columns['died'] === undefined ? [] : Object.keys(spans)
  const isDate = spans[name] !== undefined
  return new InputError(
    isDate
      ? `--by ${name} needs a date of death that all lists of the link have; there is none.`
      : `Not all lists of the link have a column ${JSON.stringify(name)}.`,
    `They all have ${[...columns, ...dates].join(', ')}. What only some lists say can’t tell strata apart.`,
  )
}
