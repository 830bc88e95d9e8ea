import type { Overlaps } from '@recount/estimate'

/** A published figure, what it is here, and by how much they may differ. */
export interface Figure {
  readonly name: string
  readonly published: number | string
  readonly is: number | string | null
  /** Of a number: half a unit of the last digit published, or an error of Monte Carlo. */
  readonly within: number
}

/** Published figures of one method on one table. */
export interface Target {
  readonly method: string
  readonly table: string
  readonly measure: (overlaps: Overlaps) => readonly Figure[] | Promise<readonly Figure[]>
}

/** Is a figure what was published? */
export function isReached({ published, is, within }: Figure): boolean {
  if (typeof published === 'string' || typeof is !== 'number') return published === is
  return Math.abs(is - published) <= within + 1e-9
}

/** A number to two decimals, as published. */
export function exact(name: string, published: number, is: number | null | undefined): Figure {
  return { name, published, is: is ?? null, within: 0.005 }
}
