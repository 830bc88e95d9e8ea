import type { Effects } from '../effects.ts'
import type { Config } from '../config.ts'
import { withCase } from '../pipeline/case.ts'
import { readCase, type CaseReading } from '../pipeline/case-reading.ts'
import { openCase, type AnyCase } from '../report/case-view.ts'
import { caseFolder } from './case-option.ts'
import { tellReading } from './reading-progress.ts'

/** A case read whole and compared; it is closed again, so that nobody waits for what is printed. */
export interface ViewedCase {
  readonly view: AnyCase
  readonly reading: CaseReading
  readonly config: Config
}

/** Opens the case that the options name, reads it, works out what its claims come to, and closes it. */
export async function viewCase(
  options: { readonly case: string | undefined },
  effects: Effects,
): Promise<ViewedCase> {
  return withCase(caseFolder(options, effects), effects, async (opened) => {
    const reading = await readCase(opened, tellReading(effects))
    return { view: openCase(reading.input), reading, config: opened.config }
  })
}
