import { ConflictError } from '@recount/claims'

/** Who set something last, when and why, by which entry. */
interface Setting {
  readonly entry: number
  readonly by: string
  readonly at: string
  readonly why: string | null
}

/** Throws ConflictError where what stands is not what somebody who sets it has seen; `seen` is null for nothing. */
export function refuseSetMeanwhile(standing: Setting | undefined, seen: number | null, name: string): void {
  if ((standing?.entry ?? null) === seen) return
  if (standing === undefined) {
    throw new ConflictError(
      `Nothing was recorded: what you saw of ${name} (entry ${seen}) was taken back after you opened it.`,
      'Look at what stands there now, then set it again.',
    )
  }
  const { by, at, why, entry } = standing
  throw new ConflictError(
    `Nothing was recorded: ${by} set ${name} on ${at.slice(0, 10)} at ${at.slice(11, 16)} UTC${why === null ? '' : ` (“${why}”)`}, by entry ${entry}, after you opened it.`,
    'Look at what stands there now, then set it again.',
  )
}
