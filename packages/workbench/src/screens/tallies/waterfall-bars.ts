/** How far an end of the range has come, before a step and after it. */
interface Move {
  readonly from: number
  readonly to: number
}

/** One line of a waterfall: the tally before, what a cause comes to, or the tally after. */
export interface Bar {
  readonly cause: string
  readonly min: Move
  readonly max: Move
}

interface Range {
  readonly min: number
  readonly max: number
}

/** Lays causes end to end, from the range before to the range after. */
export function listBars(
  before: Range,
  causes: readonly (Range & { readonly cause: string })[],
  after: Range,
): readonly Bar[] {
  let [min, max] = [before.min, before.max]
  const moves = causes.map((step) => {
    const bar = {
      cause: step.cause,
      min: { from: min, to: min + step.min },
      max: { from: max, to: max + step.max },
    }
    min += step.min
    max += step.max
    return bar
  })
  return [wholeOf('before', before), ...moves, wholeOf('after', after)]
}

function wholeOf(cause: string, { min, max }: Range): Bar {
  return { cause, min: { from: 0, to: min }, max: { from: 0, to: max } }
}
