import type { ConcededRelation, PositionView } from '@recount/api'
import type { HarmRange, Incident, Position } from '@recount/claims'
import { headlineOf } from './incident-row.ts'

/** The positions of an incident beside the recorder's own range. */
export function viewPositions({ positions, harm }: Incident): readonly PositionView[] {
  const [killed, injured] = (['killed', 'injured'] as const).map(
    (kind) => headlineOf(harm, kind)?.range ?? null,
  )
  const recorder = { killed: killed ?? null, injured: injured ?? null }
  return positions.map((position) => ({
    position,
    recorder,
    relation: {
      killed: relateRanges(position.conceded.killed ?? null, recorder.killed),
      injured: relateRanges(position.conceded.injured ?? null, recorder.injured),
    },
    isContradicted: isContradicted(position),
  }))
}

/**
 * How what is conceded stands to what is recorded (`ConcessionRelation` of tallies): surely below it, above it, or meeting it;
 * where the figure that would tell is missing, that.
 */
function relateRanges(conceded: HarmRange | null, recorded: HarmRange | null): ConcededRelation {
  if (conceded === null || recorded === null) return 'missing'
  if (isLess(conceded.max, recorded.min)) return 'below'
  if (isLess(recorded.max, conceded.min)) return 'above'
  const meets =
    isAtMost(conceded.min ?? conceded.max, recorded.max ?? recorded.min) &&
    isAtMost(recorded.min ?? recorded.max, conceded.max ?? conceded.min)
  return meets ? 'overlapping' : 'missing'
}

function isLess(a: number | null, b: number | null): boolean {
  return a !== null && b !== null && a < b
}

function isAtMost(a: number | null, b: number | null): boolean {
  return a !== null && b !== null && a <= b
}

function isContradicted({ label, position }: Position): boolean {
  return label !== null && label !== position
}
