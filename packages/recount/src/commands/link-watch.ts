import type { Effects } from '../effects.ts'
import { exitCodes } from '../errors.ts'
import { isStop } from '../pipeline/links/link-watch.ts'
import { statusLineOn, type StatusLine } from '../print/status-line.ts'

/** What stops a run between two of its steps, and hears of each. */
export interface LinkSignal extends Pick<StatusLine, 'clear'> {
  readonly signal: { readonly aborted: boolean }
  readonly onStep: (step: { readonly name: string }, at: number, of: number) => void
}

/** Runs something that Ctrl-C ends between two of its steps; answers the exit code, 130 where it did. */
export async function watched(effects: Effects, run: (watch: LinkSignal) => Promise<void>): Promise<number> {
  const signal = { aborted: false }
  const steps = tellSteps(effects)
  const forget = effects.onInterrupt(() => {
    signal.aborted = true
    steps.clear()
    effects.stderr.write('stopping after this step; press Ctrl-C again to stop at once\n')
  })
  try {
    await run({ signal, ...steps })
    return exitCodes.ok
  } catch (error) {
    if (!isStop(error)) throw error
    steps.clear()
    effects.stderr.write('interrupted: nothing was written or recorded\n')
    return exitCodes.interrupted
  } finally {
    steps.clear()
    forget()
  }
}

/** Milliseconds of silence before the steps of a run are told, and between two of them. */
const patience = 1_000

function tellSteps({ stderr, now }: Effects): Pick<LinkSignal, 'onStep' | 'clear'> {
  let told = now()
  const { tell, clear } = statusLineOn(stderr)
  return {
    clear,
    onStep({ name }) {
      const moment = now()
      if (moment - told < patience) return
      told = moment
      tell(name)
    },
  }
}
