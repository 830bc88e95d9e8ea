import type { Effects } from '../effects.ts'
import { exitCodes } from '../errors.ts'

/** What stops a run between two of its steps, and hears of each. */
export interface LinkSignal {
  readonly signal: { readonly aborted: boolean }
  readonly onStep: (step: { readonly name: string }, at: number, of: number) => void
  /** Clears what was told of the steps. */
  clear(): void
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
    if (!signal.aborted) throw error
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
  let isDrawn = false
  const clear = (): void => {
    if (isDrawn) stderr.write('\r\u001B[K')
    isDrawn = false
  }
  return {
    clear,
    onStep({ name }) {
      const moment = now()
      if (moment - told < patience) return
      told = moment
      if (!stderr.isTerminal) return stderr.write(`${name}\n`)
      stderr.write(`\r${name}\u001B[K`)
      isDrawn = true
    },
  }
}
