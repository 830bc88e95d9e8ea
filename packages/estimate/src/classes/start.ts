import { fillBetas } from '../random/beta.ts'
import type { Random } from '../random/random.ts'
import type { ClassState } from './class-state.ts'
import type { LatentClassModel } from './latent-class-model.ts'

/** The least and the greatest number of unlisted for one documented that a chain starts from. */
const FEWEST = 0.05
const MOST = 20

/**
 * Puts a chain somewhere wider than the posterior: from .05 to 20 unlisted for one documented (or what the model allows), in 1 to K
 * classes of about even size, their λ from a U-shaped draw, α of .01 to 10.
 */
export function drawStart(
  random: Random,
  { maxExpansion }: LatentClassModel,
  documented: number,
  state: ClassState,
): void {
  const { lists, classes, caught, missed, stick, rest, scalars } = state
  const used = 1 + Math.floor(random.next() * classes)
  fillBetas(random, new Float64Array(2 * lists * classes).fill(0.7), caught, missed, lists * classes)
  const shapes = Float64Array.from({ length: 2 * classes }, (_, at) => {
    const behind = used - 1 - (at >> 1)
    return at % 2 === 1 && behind > -1 ? Math.max(behind, 0.01) : 1
  })
  fillBetas(random, shapes, stick, rest, classes - 1)
  stick[classes - 1] = 1
  rest[classes - 1] = 0
  const greatest = Math.max(FEWEST, Math.min(MOST, maxExpansion - 1))
  const expansion = FEWEST * (greatest / FEWEST) ** random.next()
  scalars[0] = 0.01 * 1000 ** random.next()
  scalars[1] = Math.floor(Math.min(expansion, maxExpansion - 1) * documented)
}
