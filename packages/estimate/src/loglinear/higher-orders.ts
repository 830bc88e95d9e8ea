import { countBits } from '../overlaps/patterns.ts'
import type { Overlaps } from '../overlaps/overlaps.ts'
import { listModels } from './list-models.ts'
import { type LoglinearModel, makeModel, nameModel } from './model.ts'
import type { RankedModel } from './rank-models.ts'
import { selectAmong, type Selection } from './selection.ts'

/**
 * The best model with interactions of more lists than were asked for; null where there is none to look at. Up to five lists of all
 * such models, above of those that add one to the models given, which are close to the best.
 */
export function findHigher(
  overlaps: Overlaps,
  { config }: Selection,
  close: readonly RankedModel[],
): RankedModel | null {
  const lists = overlaps.lists.length
  if (config.model !== null || config.order >= lists - 1 || lists > mostLists) return null
  const models = lists <= mostListed ? listBeyond(lists, config.order) : listAdded(lists, config.order, close)
  return selectAmong(overlaps, models, config).ranked[0] ?? null
}

function listBeyond(lists: number, order: number): readonly LoglinearModel[] {
  return listModels(lists, { order: lists - 1 }).filter(({ terms }) =>
    terms.some((term) => countBits(term) > order),
  )
}

function listAdded(lists: number, order: number, close: readonly RankedModel[]): readonly LoglinearModel[] {
  const sets = Array.from({ length: 2 ** lists }, (_, set) => set).filter(
    (set) => countBits(set) === order + 1,
  )
  const models = close.flatMap(({ model }) => sets.map((set) => makeModel(lists, [...model.generators, set])))
  return [...new Map(models.map((model) => [nameModel(model), model])).values()]
}

/** With more lists not all models are looked at. */
const mostListed = 5

/** With more lists even one interaction more takes long. */
const mostLists = 10
