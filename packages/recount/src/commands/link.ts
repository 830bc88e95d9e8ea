import { InputError } from '@recount/claims'
import { defaultEffects, type Effects } from '../effects.ts'
import { decideInCase, linkCase } from './link-case.ts'
import { linkFiles } from './link-files.ts'
import type { LinkOptions } from './link-spec.ts'
import { watched } from './link-watch.ts'

export { linkSpec } from './link-spec.ts'

/** Links files, or what a case holds; answers 130 where it was interrupted. */
export async function link(options: LinkOptions, effects: Effects = defaultEffects): Promise<number> {
  const { same, different, statements, lists, operands } = options
  if (same || different) return decideInCase(options, effects)
  if (statements || lists !== undefined) {
    if (operands.length > 0) {
      throw new InputError(
        `Expected no files beside ${statements ? '--statements' : '--lists'}; found ${operands.join(', ')}.`,
        'Lists are named with commas: --lists a.csv,b.csv.',
      )
    }
    return watched(effects, (watch) => linkCase(options, watch, effects))
  }
  if (operands.length === 0) {
    throw new InputError(
      'Expected files to link; found none.',
      'As in recount link left.csv right.csv, or recount link --case my-case --statements.',
    )
  }
  return watched(effects, (watch) => linkFiles(options, watch, effects))
}
