import { outcomeOf, type Alternative, type Estimate, type Range } from '../estimate.ts'
import type { Finding } from '../finding.ts'
import { findCarrier, tellCarrier } from '../gates/carrier.ts'
import { finishEstimate, type EstimateSpec } from '../gates/finish-estimate.ts'
import { inspectOverlaps } from '../gates/inspect-overlaps.ts'
import { listHeld } from '../overlaps/membership.ts'
import { isOn, type Overlaps } from '../overlaps/overlaps.ts'
import { listNames } from '../overlaps/patterns.ts'
import { sayCount, sayShare } from '../words/say-count.ts'
import {
  nearShare,
  listBelowBound,
  listComplete,
  listNearMaximum,
  listPriorDriven,
  listSeveralModes,
  listUnfit,
} from './dga-findings.ts'
import { resolveDgaOptions, type DgaOptions } from './dga-options.ts'
import {
  averageGraphs,
  isAffordable,
  listTopGraphs,
  shareGraphs,
  type GraphPosterior,
  type GraphSettings,
} from './graph-posterior.ts'
import { findJunction, nameCliques } from './junction.ts'
import { listTotalModes } from './total-modes.ts'
import { shareAbove, summarise, thinBlocks } from './total-summary.ts'
import type { Fineness } from './total-blocks.ts'
import type { TotalPrior } from './total-prior.ts'

/** What the average over decomposable graphs gives: the point is the posterior median, `spread` the posterior. */
export interface DgaEstimate extends Estimate {
  readonly method: 'dga'
  /** Null where the estimate is refused. */
  readonly detail: DgaDetail | null
}

export interface DgaDetail {
  readonly delta: number
  readonly prior: TotalPrior
  /** The greatest total allowed. */
  readonly maxTotal: number
  /** How many graphs were averaged over. */
  readonly graphs: number
  /** The most probable graphs, ten at the most. */
  readonly top: readonly DgaGraph[]
  /** The probability that every list depends on every other, when the overlaps say nothing of the undocumented. */
  readonly complete: number
  /** Of the total. */
  readonly mean: number
  readonly mode: number
  /** The share of the posterior above nine tenths of the greatest total. */
  readonly nearMaximum: number
}

/** A graph: lists that are in no clique together are independent given those between them. */
export interface DgaGraph {
  /** "[A B] [B C]". */
  readonly name: string
  readonly cliques: readonly (readonly string[])[]
  readonly probability: number
  /** Were this graph the only one: median with interval, mean and mode. */
  readonly total: Range
  readonly mean: number
  readonly mode: number
}

const assumed =
  'Lists depend on each other among those on none as among those on some, in a way that a decomposable graph describes; but for that everybody is alike; and the linkage is right. The lists can’t show whether that holds.'

/** The most graphs that are told apart. */
const toldGraphs = 10
/** Single individuals are left out in turn with so many lists at the most: with six it would take longer than all the rest. */
const mostCarried = 5

/**
 * Bayesian averaging over all decomposable graphs of three to six lists (Madigan & York 1997, Biometrika 84:19), exact: what R's dga
 * gives, without its matrix of graphs times totals. Sums over every whole total up to `maxExpansion` times the documented. The answer
 * under the customary δ (2^−lists, 1/2, 1) and under the most probable graph alone stands in `sensitivity`. Refuses tables with
 * patterns that nobody could have had, and more than six lists. Throws EstimateError `input` for settings that are none.
 */
export function dga(overlaps: Overlaps, options: DgaOptions = {}): DgaEstimate {
  const table = leaveOutEmpty(overlaps)
  const settings = resolveDgaOptions(options, table.lists.length)
  const unfit = [...inspectOverlaps(overlaps, 'dga'), ...listUnfit(table)]
  if (outcomeOf(unfit) === 'refused') return finish(table, settings, { total: null, findings: unfit })
  const posterior = averageGraphs(table, settings)
  const { documented, blocks } = posterior
  const { range, mean, mode } = summarise(blocks, documented, settings.level)
  const shares = shareGraphs(posterior)
  const complete = listComplete(shares[0] ?? 0, options.delta !== undefined || options.prior !== undefined)
  if (outcomeOf(complete) === 'refused')
    return finish(table, settings, { total: null, findings: [...unfit, ...complete] })
  const detail = detailOf({ ...posterior, shares }, table, settings, { mean, mode })
  const deltas = listDeltas(table, settings, range)
  const wider = widen(table, settings, detail)
  const findings = [
    ...unfit,
    ...listPriorDriven(deltas),
    ...complete,
    ...listBelowBound(table, range),
    ...listSeveralModes(listTotalModes(blocks), documented),
    ...listNearMaximum(detail, range, wider),
    ...listCarried(table, settings),
  ]
  const sensitivity = [...deltas, ...(wider === null ? [] : [wider]), ...aloneOf(detail)]
  const spread = thinBlocks(blocks, documented, range)
  return finish(table, settings, { total: range, findings, spread, sensitivity }, detail)
}

interface Settings extends GraphSettings {
  readonly level: number
}

function finish(
  overlaps: Overlaps,
  { delta, prior }: Settings,
  found: Pick<EstimateSpec, 'total' | 'findings' | 'spread' | 'sensitivity'>,
  detail: DgaDetail | null = null,
): DgaEstimate {
  const believed = prior === 'reciprocal' ? 'p(N) ∝ 1/N' : `N gamma–Poisson (${prior.shape}; ${prior.scale})`
  const form = `Madigan & York (1997), all decomposable graphs, δ = ${sayDelta(delta)}, ${believed}`
  const estimate = finishEstimate({ method: 'dga', form, assumption: assumed, overlaps, ...found })
  return { ...estimate, method: 'dga', detail: estimate.outcome === 'refused' ? null : detail }
}

/** Lists nobody is on say nothing of who is missing: the table without them. */
function leaveOutEmpty(overlaps: Overlaps): Overlaps {
  const held = listHeld(overlaps)
  if (held.length === overlaps.lists.length) return overlaps
  const gather = (pattern: number): number =>
    held.reduce((bits, list, at) => bits | (isOn(pattern, list) ? 1 << at : 0), 0)
  const all = held.reduce((bits, list) => bits | (1 << list), 0)
  return {
    lists: held.map((list) => overlaps.lists[list] ?? ''),
    cells: overlaps.cells.map(({ pattern, count }) => ({ pattern: gather(pattern), count })),
    impossible: overlaps.impossible.filter((pattern) => (pattern & ~all) === 0).map(gather),
  }
}

function detailOf(
  { shares, ...posterior }: GraphPosterior & { readonly shares: Float64Array },
  { lists }: Overlaps,
  { delta, prior, maxExpansion, level }: Settings,
  { mean, mode }: Pick<DgaDetail, 'mean' | 'mode'>,
): DgaDetail {
  const { documented, blocks, scores } = posterior
  const maxTotal = Math.floor(documented * maxExpansion)
  const top = listTopGraphs(posterior, shares, toldGraphs, level).map(
    ({ graph, probability, alone }): DgaGraph => {
      const edges = scores.graphs.edges[graph] ?? 0
      const cliques =
        findJunction(edges, lists.length)?.cliques.map((clique) => listNames({ lists }, clique)) ?? []
      return {
        name: nameCliques(cliques),
        cliques,
        probability,
        total: alone.range,
        mean: alone.mean,
        mode: alone.mode,
      }
    },
  )
  return {
    delta,
    prior,
    maxTotal,
    graphs: shares.length,
    top,
    complete: shares[0] ?? 0,
    mean,
    mode,
    nearMaximum: shareAbove(blocks, 0.9 * maxTotal - documented),
  }
}

/** The total under the δ that are in use: 2^−lists (R's dga), 1/2 (Jeffreys) and 1 (Laplace; Madigan & York), and the one given. */
function listDeltas(overlaps: Overlaps, settings: Settings, given: Range): readonly Alternative[] {
  const usual = [2 ** -overlaps.lists.length, 0.5, 1]
  return [...new Set([settings.delta, ...usual])]
    .sort((one, other) => one - other)
    .map((delta) => ({
      setting: `δ = ${sayDelta(delta)}`,
      total: delta === settings.delta ? given : totalUnder(overlaps, { ...settings, delta }),
    }))
}

/** The total under a greatest total four times as great, where the posterior comes near it at all; null if that can’t be computed. */
function widen(
  overlaps: Overlaps,
  settings: Settings,
  { nearMaximum, maxTotal }: DgaDetail,
): Alternative | null {
  if (nearMaximum < nearShare || !isAffordable(overlaps.lists.length, 4 * maxTotal)) return null
  const maxExpansion = 4 * settings.maxExpansion
  const setting = `total up to ${sayCount(maxExpansion)} times the documented`
  return { setting, total: totalUnder(overlaps, { ...settings, maxExpansion }) }
}

function totalUnder(overlaps: Overlaps, settings: Settings, fineness?: Fineness): Range {
  const { blocks, documented } = averageGraphs(overlaps, settings, fineness)
  return summarise(blocks, documented, settings.level).range
}

function aloneOf({ top }: DgaDetail): readonly Alternative[] {
  return top.slice(0, 1).map(({ name, probability, total }) => {
    return { setting: `most probable graph alone, ${name} (${sayShare(probability)})`, total }
  })
}

function listCarried(overlaps: Overlaps, settings: Settings): readonly Finding[] {
  if (overlaps.lists.length > mostCarried) return []
  const carrier = findCarrier(overlaps, (without) => totalUnder(without, settings, 'rough').point)
  return carrier === undefined ? [] : [tellCarrier(overlaps, carrier)]
}

function sayDelta(delta: number): string {
  const parts = 1 / delta
  return parts > 1 && Number.isInteger(parts) ? `1/${parts}` : String(delta)
}
