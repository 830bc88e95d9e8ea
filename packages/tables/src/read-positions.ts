import { InputError, type Position } from '@recount/claims'
import type { Finding } from './finding.ts'
import type { Mapping } from './mapping.ts'
import { openPosition } from './position-reader.ts'
import { fitCells, openContext, openTable } from './table-rows.ts'

/** A table of positions, read whole: what `readTable` joins to its incidents. */
export interface PositionTable {
  /** The positions by the words of the join column, in the table's order. */
  readonly byKey: ReadonlyMap<string, readonly Position[]>
  readonly findings: readonly Finding[]
  readonly rows: number
  readonly bytes: number
}

/**
 * Reads a table of belligerents' positions, each with the row it came from. Throws InputError where the mapping reads none, and on
 * what `openTable` refuses.
 */
export async function readPositions(
  bytes: AsyncIterable<Uint8Array>,
  mapping: Mapping,
  { document }: { readonly document: string },
): Promise<PositionTable> {
  const { positions } = mapping
  if (positions === null) throw refusePositions(mapping)
  const { headings, batches } = await openTable(bytes, mapping, 'positions')
  const context = openContext(mapping, 'positions', headings)
  const read = openPosition(positions.fields, context)
  const joinIndex = headings.indexOf(positions.join.positions)
  const byKey = new Map<string, Position[]>()
  const total = { rows: 0, bytes: 0 }
  for await (const batch of batches) {
    for (const [offset, row] of batch.rows.entries()) {
      context.report.row = batch.first + offset
      const cells = fitCells(row, headings, context.report)
      if (cells === undefined) continue
      const key = cells[joinIndex]?.trim() ?? ''
      const position = { ...read(cells), origin: { document, row: context.report.row } }
      const others = byKey.get(key)
      if (others === undefined) byKey.set(key, [position])
      else others.push(position)
    }
    total.rows += batch.rows.length
    total.bytes = batch.bytes
  }
  return { byKey, findings: context.report.take(), ...total }
}

function refusePositions({ name }: Mapping): InputError {
  return new InputError(
    `The mapping "${name}" reads no table of positions.`,
    'Leave out the positions, or give the mapping a part "positions" (docs/mappings.md).',
  )
}
