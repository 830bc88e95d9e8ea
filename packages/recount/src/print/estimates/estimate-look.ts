import type { Paint } from '../paint.ts'

/** How an answer is printed. */
export interface EstimateLook {
  readonly paint: Paint
  readonly width: number
  /** Leaves out what an estimate becomes under other settings, and the patterns of overlap. */
  readonly isBrief: boolean
  /** Says what each method assumes. */
  readonly hasAssumptions: boolean
}
