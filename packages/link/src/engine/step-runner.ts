import type { Engine } from './engine.ts'
import { runSteps, type Watch } from './step.ts'

/** Runs statements one after the other under one name; what they are called is made clear by what they make. */
export type StepRunner = (name: string, ...statements: readonly string[]) => Promise<void>

/** A runner for work whose next step depends on what the last one made. */
export function stepRunner(engine: Engine, watch: Watch = {}): StepRunner {
  return (name, ...statements) =>
    runSteps(
      engine,
      statements.map((sql) => ({ name, sql })),
      watch,
    )
}
