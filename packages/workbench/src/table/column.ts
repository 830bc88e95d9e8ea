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
  cell(row: Row): ReactNode
}

/** A facet of a table: the name it has in the URL and in the server's answer, and its heading. */
export interface Facet {
  readonly name: string
  readonly label: MessageName
}
