import { logSumExp } from '../numeric/log-sum-exp.ts'

/** Numbers of undocumented at which the posterior was computed, ascending, and its logarithm there, up to a constant. */
export interface PosteriorNodes {
  readonly at: Float64Array
  readonly logs: Float64Array
  /** Is there a gap before this node: nothing of weight between the node before and this? The first of all counts as one. */
  readonly isFirst: Uint8Array
}

export interface NodesSpec {
  /** log posterior of a whole number of undocumented: a sum over graphs. */
  readonly evaluate: (undocumented: number) => number
  readonly documented: number
  /** The greatest number of undocumented. */
  readonly most: number
  /** Distance of neighbouring nodes at n₀: at most this times √n₀. A quarter of the narrowest posterior's standard deviation. */
  readonly spacing: number
}

interface Span {
  readonly from: number
  readonly to: number
  readonly logFrom: number
  readonly logTo: number
}

/**
 * Finds where the posterior has weight, by halving, and computes it there closely enough to interpolate.
 *
 * For a decomposable graph −d² log p / dn₀² is at most ψ′(n₀ + 1) + ψ′(N + 1) < 1/(n₀ + ½) + 1/(N + ½): each separator's ψ′ is at most
 * that of a clique around it. So a graph's log p rises above the chord over a span of length h by at most h²/8 times that, and the sum
 * over graphs above the sum of its values at both ends by the same factor: spans that by this bound hold less than e⁻²⁸ of what was
 * found elsewhere (about a node lies at least .4√n₀ times its value, by the same curvature) are left out, and no peak is missed, however narrow. It
 * is the same reason for which nodes √n₀ / 4 apart are close enough.
 */
export function listNodes({ evaluate, documented, most, spacing }: NodesSpec): PosteriorNodes {
  if (most === 0)
    return { at: Float64Array.of(0), logs: Float64Array.of(evaluate(0)), isFirst: Uint8Array.of(1) }
  let best = -Infinity
  function valueAt(undocumented: number): number {
    const log = evaluate(undocumented)
    best = Math.max(best, log + Math.log(Math.max(1, 0.4 * Math.sqrt(undocumented))))
    return log
  }
  const isNegligible = (span: Span): boolean => boundOf(span, documented) < best - negligible
  const kept: Span[] = []
  let open = openSpans(most, valueAt)
  while (open.length > 0) {
    const halves: Span[] = []
    for (const span of open) {
      if (isNegligible(span)) continue
      if (span.to - span.from <= Math.max(1, spacing * Math.sqrt(span.from))) kept.push(span)
      else halves.push(...halve(span, valueAt))
    }
    open = halves
    best = Math.max(best, weigh(open))
  }
  return joinSpans(kept.filter((span) => !isNegligible(span)).sort((one, other) => one.from - other.from))
}

const negligible = 28

/** 0–1, 1–2, 2–4, 4–8, …, up to the greatest. */
function openSpans(most: number, valueAt: (undocumented: number) => number): Span[] {
  const spans: Span[] = []
  let from = 0
  let logFrom = valueAt(0)
  while (from < most) {
    const to = Math.min(most, Math.max(1, 2 * from))
    const logTo = valueAt(to)
    spans.push({ from, to, logFrom, logTo })
    from = to
    logFrom = logTo
  }
  return spans
}

function halve({ from, to, logFrom, logTo }: Span, valueAt: (undocumented: number) => number): Span[] {
  const middle = Math.floor((from + to) / 2)
  const log = valueAt(middle)
  return [
    { from, to: middle, logFrom, logTo: log },
    { from: middle, to, logFrom: log, logTo },
  ]
}

/** The logarithm of a bound on the span's whole weight. */
function boundOf({ from, to, logFrom, logTo }: Span, documented: number): number {
  const length = to - from
  const curvature = 1 / (from + 0.5) + 1 / (documented + from + 0.5)
  const ends = Math.max(logFrom, logTo) + Math.LN2
  return ends + (curvature * length * length) / 8 + Math.log(length)
}

/**
 * The logarithm of what spans hold at least, each at its lower end, of those no longer than some ten times the narrowest posterior’s standard
 * deviation: between two peaks they may hold less, a tenth, which is taken off.
 */
function weigh(spans: readonly Span[]): number {
  const near = spans.filter(({ from, to }) => to - from <= 8 * Math.sqrt(from))
  const logs = near.map(({ from, to, logFrom, logTo }) => Math.min(logFrom, logTo) + Math.log(to - from))
  return logSumExp(logs) - Math.log(10)
}

function joinSpans(spans: readonly Span[]): PosteriorNodes {
  const at: number[] = []
  const logs: number[] = []
  const isFirst: number[] = []
  for (const { from, to, logFrom, logTo } of spans) {
    if (at.at(-1) !== from) {
      at.push(from)
      logs.push(logFrom)
      isFirst.push(1)
    }
    at.push(to)
    logs.push(logTo)
    isFirst.push(0)
  }
  return { at: Float64Array.from(at), logs: Float64Array.from(logs), isFirst: Uint8Array.from(isFirst) }
}
