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

/** How what is conceded stands to what is recorded; an end that is not known reaches as far as it can. */
function relateRanges(conceded: HarmRange | null, recorded: HarmRange | null): ConcededRelation {
  if (conceded === null || recorded === null) return 'missing'
  if ((conceded.max ?? Infinity) < (recorded.min ?? 0)) return 'below'
  return (conceded.min ?? 0) > (recorded.max ?? Infinity) ? 'above' : 'overlapping'
}

function isContradicted({ label, position }: Position): boolean {
  return label !== null && label !== position
}
