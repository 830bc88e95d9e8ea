import type { Incident, Position } from '@recount/claims'
import type { Finding } from './finding.ts'
import { openIncidents } from './incident-reader.ts'
import type { Mapping } from './mapping.ts'
import type { PositionTable } from './read-positions.ts'
import { openRegister } from './register.ts'
import { fitCells, openContext, openTable } from './table-rows.ts'

/** What a stretch of a table gave; `rows` (without the header) and `bytes` count all that was read up to here. */
export interface TableBatch {
  readonly incidents: readonly Incident[]
  readonly findings: readonly Finding[]
  readonly rows: number
  readonly bytes: number
}

export interface TableOptions {
  /** The id of the document that holds the table's bytes. */
  readonly document: string
  /** Positions to join, as `readPositions` gave them; incidents have none else. */
  readonly positions?: PositionTable
}

/**
 * Reads a table of incidents as a mapping describes it, stretch after stretch, in memory bounded by its longest row and by the keys and
 * codes of its incidents. Every row gives an incident, or a finding that says why not. Throws InputError where nothing can be
 * read: another encoding or delimiter, a missing column, a quote that never closes.
 */
export async function* readTable(
  bytes: AsyncIterable<Uint8Array>,
  mapping: Mapping,
  { document, positions }: TableOptions,
): AsyncIterable<TableBatch> {
  const { headings, batches } = await openTable(bytes, mapping, 'incidents')
  const context = openContext(mapping, 'incidents', headings)
  const { report } = context
  const read = openIncidents(mapping.incidents.fields, context)
  const register = openRegister(mapping, report)
  const join = openJoin(mapping, headings, positions)
  const total = { rows: 0, bytes: 0 }
  for await (const batch of batches) {
    const incidents: Incident[] = []
    for (const [offset, row] of batch.rows.entries()) {
      report.row = batch.first + offset
      const cells = fitCells(row, headings, report)
      if (cells === undefined) continue
      const incident = read({ cells, document, number: report.row, positions: join.take(cells) })
      if (incident !== undefined && register.isNew(incident)) incidents.push(incident)
    }
    total.rows += batch.rows.length
    total.bytes = batch.bytes
    yield { incidents, findings: report.take(), ...total }
  }
  yield { incidents: [], findings: [...(positions?.findings ?? []), ...join.listLeft()], ...total }
}

interface Join {
  take(cells: readonly string[]): readonly Position[]
  listLeft(): readonly Finding[]
}

function openJoin(mapping: Mapping, headings: readonly string[], table: PositionTable | undefined): Join {
  const index = headings.indexOf(mapping.positions?.join.incidents ?? '')
  const taken = new Set<string>()
  return {
    take(cells): readonly Position[] {
      const key = cells[index]?.trim() ?? ''
      const positions = table?.byKey.get(key)
      if (positions === undefined) return []
      taken.add(key)
      return positions
    },
    listLeft(): readonly Finding[] {
      const left = [...(table?.byKey ?? [])].filter(([key]) => !taken.has(key))
      return left.flatMap(([key, positions]) => positions.map((position) => sayLeft(key, position, mapping)))
    },
  }
}

function sayLeft(key: string, { origin }: Position, { positions }: Mapping): Finding {
  return {
    kind: 'unknown-incident',
    table: 'positions',
    row: origin?.row ?? 1,
    column: positions?.join.positions ?? null,
    field: null,
    found: key,
    message: `expected an incident with this in "${positions?.join.incidents ?? ''}"; found none; the position is not taken`,
  }
}
