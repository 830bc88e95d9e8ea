import { InputError } from '@recount/claims'
import type { OverlapsSpec } from '@recount/estimate'
import type { Effects } from '../effects.ts'
import { withCase } from '../pipeline/case.ts'
import { countLink } from '../pipeline/estimates/count-link.ts'
import { readCounts, type CountedTables, type NamedFile } from '../pipeline/estimates/counts-files.ts'
import { readStructural } from '../pipeline/estimates/structural-file.ts'
import type { EstimateSource } from '../report/estimates/kept-estimate.ts'
import type { EstimatePlan } from './estimate-plan.ts'
import type { EstimateOptions } from './estimate-spec.ts'
import type { EstimateWatch } from './estimate-watch.ts'
import { parseCount, parseProbability } from './link-numbers.ts'
import { splitList } from './tally-options.ts'

/** Counts the overlaps that the options ask for: of files, or of the linked lists of a case, which is closed again. */
export async function countOverlaps(
  options: EstimateOptions,
  plan: EstimatePlan,
  watch: EstimateWatch,
  effects: Effects,
): Promise<CountedTables<EstimateSource>> {
  const named = (path: string): NamedFile => ({ path, resolved: effects.resolvePath(path) })
  const impossible =
    options.structural === undefined ? undefined : await readStructural(named(options.structural))
  if (options.counts === undefined) return countCase(options, plan, impossible, watch, effects)
  const files = splitList(options.counts)
  if (files.length === 0) throw new InputError('Expected files of counts after --counts; found none.')
  return readCounts(files.map(named), { lists: listsOf(options), by: splitList(options.strata), impossible })
}

function countCase(
  options: EstimateOptions,
  { asked, folder }: EstimatePlan,
  impossible: OverlapsSpec['impossible'],
  { signal, onStep }: EstimateWatch,
  effects: Effects,
): Promise<CountedTables<EstimateSource>> {
  const replicates = parseCount(options.replicates, '--replicates')
  if (replicates !== undefined && (replicates < 1 || replicates > 1000))
    throw new InputError(`Expected 1 to 1000 after --replicates; found ${replicates}.`)
  return withCase(folder ?? effects.resolvePath('.'), effects, (opened) =>
    countLink(opened, {
      link: options.link ?? 'lists',
      lists: listsOf(options),
      by: splitList(options.by),
      atLeast: parseProbability(options['at-least'], '--at-least') ?? 0.9,
      replicates,
      seed: asked.seed ?? 1,
      impossible,
      signal,
      onStep,
    }),
  )
}

function listsOf({ lists }: EstimateOptions): readonly string[] | undefined {
  return lists === undefined ? undefined : splitList(lists)
}
