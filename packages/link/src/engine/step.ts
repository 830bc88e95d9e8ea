import type { Dialect } from './dialect.ts'
import type { Engine } from './engine.ts'
import { LinkError } from '../link-error.ts'

/** A statement with a name of its own, over plain tables, which can be read and run alone. */
export interface Step {
  /** Names what the step makes: `record`, `pairs of rule 2`. */
  readonly name: string
  readonly sql: string
}

/** What makes the functions that the engine lacks. */
export function preludeSteps({ prelude }: Pick<Dialect, 'prelude'>): readonly Step[] {
  return prelude.map((sql) => ({ name: 'functions that the engine lacks', sql }))
}

/** Told before each step runs. */
export type OnStep = (step: Step, at: number, of: number) => void

/** What every long work takes: whom to tell, and what stops it between two steps. */
export interface Watch {
  readonly onStep?: OnStep
  readonly signal?: { readonly aborted: boolean }
}

/** Runs the steps in order. Throws LinkError `stopped` where the signal was given; what had been made stays. */
export async function runSteps(engine: Engine, steps: readonly Step[], watch: Watch = {}): Promise<void> {
  for (const [at, step] of steps.entries()) {
    if (watch.signal?.aborted === true) {
      throw new LinkError(
        'stopped',
        `Stopped before “${step.name}”.`,
        'Run it again to go on from the start.',
      )
    }
    watch.onStep?.(step, at, steps.length)
    // eslint-disable-next-line no-await-in-loop -- each step reads what the one before it made
    await engine.run(step.sql)
  }
}
