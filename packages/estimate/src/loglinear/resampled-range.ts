import { bootstrapInterval, type BootstrapInterval } from '../bootstrap/bootstrap-interval.ts'
import { countDocumented, type Overlaps } from '../overlaps/overlaps.ts'
import { findMissed, selectAmong, type Selection } from './selection.ts'

/**
 * The interval by the bootstrap in which the model is selected again in every resampled table, among those that were best on the table
 * itself (Silverman, Chan & Vincent 2024, Statistics and Computing 34:44, whose n_top this is): it knows of the selection, which the
 * likelihood of one model does not. As many undocumented as were estimated are drawn with the documented, whose number varies then as
 * it would have.
 */
export function resampleSelection(overlaps: Overlaps, selection: Selection): BootstrapInterval {
  const { ranked, config } = selection
  const models = ranked.slice(0, config.top).map(({ model }) => model)
  const estimateOf = (table: Overlaps): number | null => {
    const missed = findMissed(selectAmong(table, models, config))
    return missed === null ? null : countDocumented(table) + missed.undocumented
  }
  const { undocumented = 0 } = findMissed(selection) ?? {}
  const fitted = [{ pattern: 0, count: undocumented }, ...overlaps.cells]
  return bootstrapInterval(overlaps, estimateOf, { ...config, fitted })
}
