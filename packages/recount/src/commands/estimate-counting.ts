import { InputError } from '@recount/claims'
import type { Effects } from '../effects.ts'
import { readCounts, type CountedTables, type NamedFile } from '../pipeline/estimates/counts-files.ts'
import { readStructural } from '../pipeline/estimates/structural-file.ts'
import type { EstimateSource } from '../report/estimates/kept-estimate.ts'
import type { EstimateOptions } from './estimate-spec.ts'
import { splitList } from './tally-options.ts'

/** Counts the overlaps that the options ask for: of files. */
export async function countOverlaps(
  options: EstimateOptions,
  { resolvePath }: Effects,
): Promise<CountedTables<EstimateSource>> {
  const named = (path: string): NamedFile => ({ path, resolved: resolvePath(path) })
  const impossible =
    options.structural === undefined ? undefined : await readStructural(named(options.structural))
  const lists = options.lists === undefined ? undefined : splitList(options.lists)
  const files = splitList(options.counts)
  if (files.length === 0) throw new InputError('Expected files of counts after --counts; found none.')
  return readCounts(files.map(named), { lists, by: splitList(options.strata), impossible })
}
