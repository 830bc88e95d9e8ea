import type { Overlaps } from '../overlaps/overlaps.ts'
import { listNames } from '../overlaps/patterns.ts'
import { sayNames } from '../words/say-names.ts'

/** A pattern in words: "on hospital only", "on hospital and police", "on none of the lists". */
export function sayPattern({ lists }: Pick<Overlaps, 'lists'>, pattern: number): string {
  const on = listNames({ lists }, pattern)
  if (on.length === 0) return 'on none of the lists'
  return on.length === 1 ? `on ${on[0] ?? ''} only` : `on ${sayNames(on)}`
}
