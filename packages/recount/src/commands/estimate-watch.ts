import type { Progress } from '@recount/estimate'
import type { Effects } from '../effects.ts'
import { exitCodes } from '../errors.ts'
import { printable } from '../print/printable.ts'
import { statusLineOn } from '../print/status-line.ts'
import { sayNumber } from '../report/wording.ts'

/** What stops an estimate, and hears how far it is. */
export interface EstimateWatch {
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
  readonly onStep: (words: string) => void
  /** Nothing more is told; the line is free for something else. */
  end(): void
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
    teller.end()
    effects.stderr.write(`interrupted: ${whenStopped()}\n`)
    return exitCodes.interrupted
  } finally {
    teller.end()
    forget()
  }
}

/** Milliseconds of silence before progress is told, and between two lines of it: on a terminal the line is redrawn. */
const patience = 1_000
const terminalPace = 200
const linePace = 5_000

/** Tells the latest at its pace, be it told once and long ago: a round of chains may take minutes. */
function tellProgress({ stderr, now }: Effects): Omit<EstimateWatch, 'signal'> {
  const pace = stderr.isTerminal ? terminalPace : linePace
  const { tell, clear } = statusLineOn(stderr)
  let told = now() + patience - pace
  let latest = ''
  const tellDue = (): void => {
    const moment = now()
    if (latest === '' || moment - told < pace) return
    told = moment
    tell(latest, latest.slice(0, stderr.columns - 1))
  }
  const hear = (words: string): void => {
    latest = words
    tellDue()
  }
  const timer = setInterval(tellDue, terminalPace)
  return {
    onStep: hear,
    onProgress: (progress) => hear(sayProgress(progress)),
    end() {
      clearInterval(timer)
      clear()
    },
  }
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
