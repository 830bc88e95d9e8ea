import { findWholeNumber } from './whole-number.ts'

/** The ends of a range as a table gives them; null is an end that is not given. */
export interface Ends {
  readonly min: number | null
  readonly max: number | null
}

const between = /^(.+?)\s*(?:-|–|—|‑|\.\.\.?|to|إلى|الى)\s*(.+)$/u

/** A range in one cell: `3` (both ends), `3-5`, `3–5`, `3 to 5`, `3+` (from 3 on). Undefined for anything else. */
export function findRange(text: string, thousands?: string): Ends | undefined {
  const single = findWholeNumber(text, thousands)
  if (single !== undefined) return { min: single, max: single }
  if (text.endsWith('+')) return findOpenRange(text, thousands)
  const [, from, to] = between.exec(text) ?? []
  if (from === undefined || to === undefined) return undefined
  const min = findWholeNumber(from, thousands)
  const max = findWholeNumber(to, thousands)
  return min === undefined || max === undefined ? undefined : { min, max }
}

function findOpenRange(text: string, thousands?: string): Ends | undefined {
  const min = findWholeNumber(text.slice(0, -1).trim(), thousands)
  return min === undefined ? undefined : { min, max: null }
}
