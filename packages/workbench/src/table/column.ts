import type { ReactNode } from 'react'
import type { MessageName } from '../messages/say.ts'

/** One column of a table. */
export interface Column<Row> {
  readonly id: string
  readonly label: MessageName
  /** A width of CSS grid: `minmax(8rem, 1fr)`. */
  readonly width: string
  /** What the server sorts by; a column without one can't be sorted by. */
  readonly sort?: string
  readonly isNumber?: boolean
  /** Is it left out until somebody asks for it? */
  readonly isExtra?: boolean
  /**
   * Where it stands where there is no room for columns and a row is a card: first on the first line, last on it, or on a line
   * of its own below, in the order of the columns. A column that says nothing is left out of cards.
   */
  readonly card?: 'lead' | 'side' | 'line'
  cell(row: Row): ReactNode
}

/** A facet of a table: the name it has in the URL and in the server's answer, and its heading. */
export interface Facet {
  readonly name: string
  readonly label: MessageName
}

/** The columns that make up a card; where none says so, the first three and the last. */
export function listCardColumns<Row>(columns: readonly Column<Row>[]): readonly Column<Row>[] {
  const told = columns.filter(({ card }) => card !== undefined)
  if (told.length > 0) return told
  const last = columns.length - 1
  return columns.flatMap((column, at): readonly Column<Row>[] => {
    if (at === 0) return [{ ...column, card: 'lead' }]
    if (at === last) return [{ ...column, card: 'side' }]
    return at < 3 ? [{ ...column, card: 'line' }] : []
  })
}
