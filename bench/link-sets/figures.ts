import type { Accuracy, Clustering, Engine, Linkage } from '@recount/link'
import type { LinkGoal } from './link-set.ts'

/** What a linkage reached on a labelled set. Pairs are counted over all true pairs: those that no rule reached are missed. */
export interface Figures {
  readonly records: number
  readonly pairs: number
  readonly truePairs: number
  readonly reachedPairs: number
  /** The weight of the best F1. */
  readonly bestWeight: number | null
  readonly reached: Readonly<Partial<Record<LinkGoal['figure'], number>>>
}

/** The probability from which on pairs make clusters, and the weight from which on a pair may be a mutual best. */
const clusteredFrom = 0.95
const mutualFrom = -5

/** Measures the figures that goals are set for. The linkage is scored; its records have the column `thing`. */
export async function measureFigures(
  engine: Engine,
  linkage: Linkage,
  goals: readonly LinkGoal[],
): Promise<Figures> {
  const { records } = linkage
  const has = (part: string): boolean => goals.some(({ figure }) => figure.startsWith(part))
  const chosen = has('mutual') ? (await pairMutually(linkage)).oneToOne?.table : undefined
  if (has('clusters')) await linkage.cluster({ atLeast: { probability: clusteredFrom } })
  const evaluation = await linkage.evaluate(
    { column: 'thing' },
    { clusters: has('clusters'), examples: 0, ...(chosen !== undefined && { chosen }) },
  )
  const { clusters, curve, labels, unreached } = evaluation
  const [scored] = await engine.ask(`select count(*) as pairs from ${records.tables.score}`)
  return {
    records: records.total,
    pairs: Number(scored?.['pairs']),
    truePairs: labels.same,
    reachedPairs: labels.same - unreached.count,
    bestWeight: curve.best?.weight ?? null,
    reached: {
      'pairs F1': curve.best?.f1 ?? 0,
      'clusters F1': clusters?.pairs.f1 ?? 0,
      'clusters B³': clusters?.bCubed?.f1 ?? 0,
      ...tellChosen(evaluation.chosen),
    },
  }
}

function pairMutually(linkage: Linkage): Promise<Clustering> {
  return linkage.cluster({ atLeast: { weight: mutualFrom }, oneToOne: 'mutual-best' })
}

function tellChosen(chosen: Accuracy | null): Figures['reached'] {
  return { 'mutual best P': chosen?.precision ?? 0, 'mutual best R': chosen?.recall ?? 0 }
}
