import type { Progress } from '@recount/estimate'
import type { Effects } from '../effects.ts'
import { exitCodes } from '../errors.ts'
import { printable } from '../print/printable.ts'
import { statusLineOn, type StatusLine } from '../print/status-line.ts'
import { sayNumber } from '../report/wording.ts'

/** What stops an estimate, and hears how far it is. */
export interface EstimateWatch extends Pick<StatusLine, 'clear'> {
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
  readonly onStep: (words: string) => void
}

/**
 * Runs an estimate that Ctrl-C ends at once; answers the exit code, 130 where it did. `whenStopped` says what is left of it.
 */
export async function watchEstimate(
  effects: Effects,
  run: (watch: EstimateWatch) => Promise<void>,
  whenStopped: () => string,
): Promise<number> {
  const controller = new AbortController()
  const teller = tellProgress(effects)
  const forget = effects.onInterrupt(() => controller.abort())
  try {
    await run({ signal: controller.signal, ...teller })
    return exitCodes.ok
  } catch (error) {
    if (!controller.signal.aborted) throw error
    teller.clear()
    effects.stderr.write(`interrupted: ${whenStopped()}\n`)
    return exitCodes.interrupted
  } finally {
    teller.clear()
    forget()
  }
}

/** Milliseconds of silence before progress is told, and between two lines of it: on a terminal the line is redrawn. */
const patience = 1_000
const terminalPace = 200
const linePace = 5_000

function tellProgress({ stderr, now }: Effects): Pick<EstimateWatch, 'onProgress' | 'onStep' | 'clear'> {
  const pace = stderr.isTerminal ? terminalPace : linePace
  let told = now() + patience - pace
  const { tell, clear } = statusLineOn(stderr)
  const tellNow = (words: string): void => {
    const moment = now()
    if (moment - told < pace) return
    told = moment
    tell(words)
  }
  return { clear, onStep: tellNow, onProgress: (progress) => tellNow(sayProgress(progress)) }
}

function sayProgress({ stratum, method, replicate, replicates, done, of, round }: Progress): string {
  const where = [
    ...(stratum === 'all' ? [] : [printable(stratum)]),
    method,
    ...(replicates === 1 ? [] : [`replicate ${replicate} of ${replicates}`]),
    ...(round === null ? [] : [sayRound(round)]),
  ]
  return `${done} of ${of} done; ${where.join(', ')}`
}

function sayRound({
  setting,
  sweeps,
  of,
  rHat,
  effectiveBulk,
  effectiveTail,
}: NonNullable<Progress['round']>): string {
  const effective = sayNumber(Math.floor(Math.min(effectiveBulk, effectiveTail)))
  const under = setting === null ? '' : ` under ${setting}`
  return `sweep ${sayNumber(sweeps)} of ${sayNumber(of)} at most${under}, R-hat ${rHat?.toFixed(3) ?? 'unknown'}, ${effective} effective draws so far`
}
