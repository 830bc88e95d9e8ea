/** A chain's first sweeps set its step; from then on it stands, so that what is drawn after them is of the posterior alone. */
export const adaptationSweeps = 1000

/** Of trajectories accepted: near what is best for Hamiltonian moves (Beskos et al. 2013, Bernoulli 19:1501: .651). */
const TARGET = 0.7

/**
 * The step of the Hamiltonian moves, found by dual averaging (Hoffman & Gelman 2014, JMLR 15:1593, section 3.2; γ = .05, t₀ = 10,
 * κ = .75), and how many classes are occupied. Views of saved numbers.
 */
export type Tuning = Float64Array

export const tuningSize = 5
const [SWEEPS, LOG_STEP, SETTLED, ERROR, OCCUPIED] = [0, 1, 2, 3, 4] as const

/** Where tuning starts from. */
export function startTuning(tuning: Tuning): void {
  tuning.fill(0)
  tuning[LOG_STEP] = Math.log(0.3)
  tuning[OCCUPIED] = 3
}

/** The step to take now, into `into[0]`: the one tried while it adapts, the settled one after. */
export function writeStep(tuning: Tuning, into: Float64Array): void {
  const adapting = (tuning[SWEEPS] as number) < adaptationSweeps
  into[0] = Math.exp(tuning[adapting ? LOG_STEP : SETTLED] as number)
}

/** Classes occupied, on average over the first sweeps. */
export function occupiedOf(tuning: Tuning): number {
  return tuning[OCCUPIED] as number
}

/** Takes in how probable it was that the last trajectory be accepted: `chances[0]`. */
export function tune(tuning: Tuning, chances: Float64Array): void {
  const sweeps = (tuning[SWEEPS] as number) + 1
  if (sweeps > adaptationSweeps) return
  tuning[SWEEPS] = sweeps
  const fresh = 1 / (sweeps + 10)
  tuning[ERROR] = (1 - fresh) * (tuning[ERROR] as number) + fresh * (TARGET - (chances[0] as number))
  const tried = Math.min(Math.log(0.5) - (Math.sqrt(sweeps) / 0.05) * (tuning[ERROR] as number), Math.log(2))
  const share = sweeps ** -0.75
  tuning[LOG_STEP] = tried
  tuning[SETTLED] = share * tried + (1 - share) * (tuning[SETTLED] as number)
}

/** Takes in how many classes were occupied. */
export function noteOccupied(tuning: Tuning, occupied: number): void {
  const sweeps = tuning[SWEEPS] as number
  if (sweeps >= adaptationSweeps) return
  const known = tuning[OCCUPIED] as number
  tuning[OCCUPIED] = known + (occupied - known) / Math.min(sweeps + 10, 200)
}
