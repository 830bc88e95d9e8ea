import type { RecordKey } from '../clusters/decisions.ts'
import { sayRecord } from '../records/record-words.ts'
import { sayThreshold } from '../sql/threshold.ts'
import type { Accuracy, Interval } from './accuracy.ts'
import type { CurvePoint } from './curve.ts'
import type { Evaluation } from './evaluate-linkage.ts'
import type { ExamplePair, UnreachedPair } from './examples.ts'

/** An evaluation as lines of text, each ending with a newline. `sources` are the names of the tables, the first that of source 1. */
export function printEvaluation(evaluation: Evaluation, sources: readonly string[] = []): string {
  const { atLeast, pairs, curve, clusters, chosen, falsePositives, falseNegatives, unreached } = evaluation
  const name = (key: RecordKey) => sayRecord(key, sources)
  const lines = [
    ...sayLabels(evaluation.labels),
    ...(atLeast === null || pairs === null
      ? ['No pair that a label tells of was scored.']
      : measureLines(`Pairs at ${sayThreshold(atLeast)} or more`, pairs)),
    ...(curve.best === null ? [] : [sayBest(curve.best)]),
    ...(chosen === null ? [] : measureLines('Chosen pairs', chosen)),
    ...(clusters === null ? [] : measureLines('Pairs within clusters', clusters.pairs)),
    ...(clusters?.bCubed == null ? [] : [`Records in clusters (B³): ${sayShares(clusters.bCubed)}`]),
    ...listLines('Linked and of different things, the heaviest first', falsePositives, (pair) =>
      sayPair(pair, name),
    ),
    ...listLines('The same thing and not linked, the lightest first', falseNegatives, (pair) =>
      sayPair(pair, name),
    ),
    ...(unreached.count === 0
      ? []
      : [`Pairs of the same thing that were never scored: ${say(unreached.count)}`]),
    ...listLines('Of those', unreached.examples, (pair) => sayUnreached(pair, name)),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

function sayLabels({
  kind,
  same,
  different,
  leftOut,
  contradicted,
}: Evaluation['labels']): readonly string[] {
  const what =
    kind === 'column' ? 'records without a label' : 'labels of records that are not there or that say nothing'
  return [
    `Labels: ${say(same)} pairs of the same thing, ${say(different)} of different things`,
    ...(leftOut === 0 ? [] : [`Left out: ${say(leftOut)} ${what}`]),
    ...(contradicted === 0 ? [] : [`Left out: ${say(contradicted)} pairs that are labelled both ways`]),
  ]
}

function measureLines(title: string, accuracy: Accuracy): readonly string[] {
  const { right, wrong, missed, intervals } = accuracy
  return [
    `${title}: ${sayShares(accuracy)}`,
    `  ${say(right)} right, ${say(wrong)} wrong, ${say(missed)} missed`,
    ...(intervals === null
      ? []
      : [`  95 % intervals: P ${sayInterval(intervals.precision)}, R ${sayInterval(intervals.recall)}`]),
  ]
}

function sayBest({ weight, f1, precision, recall }: CurvePoint): string {
  return `Best F1 at a weight of ${weight.toFixed(2)}: ${sayShares({ precision, recall, f1 })}`
}

function sayShares({
  precision,
  recall,
  f1,
}: {
  readonly precision: number | null
  readonly recall: number | null
  readonly f1: number | null
}): string {
  return `P ${sayShare(precision)}  R ${sayShare(recall)}  F1 ${sayShare(f1)}`
}

function sayShare(value: number | null): string {
  return value === null ? 'unknown' : value.toFixed(4)
}

function sayInterval(interval: Interval | null): string {
  return interval === null ? 'unknown' : `${interval.low.toFixed(3)}–${interval.high.toFixed(3)}`
}

function listLines<Pair>(
  title: string,
  pairs: readonly Pair[],
  sayOne: (pair: Pair) => string,
): readonly string[] {
  return pairs.length === 0 ? [] : [`${title}:`, ...pairs.map((pair) => `  ${sayOne(pair)}`)]
}

function sayPair({ left, right, weight }: ExamplePair, name: (key: RecordKey) => string): string {
  return `${name(left)} – ${name(right)}${weight === null ? '' : `, weight ${weight.toFixed(2)}`}`
}

function sayUnreached(pair: UnreachedPair, name: (key: RecordKey) => string): string {
  const reasons = pair.rules.map(({ rule, differs }) =>
    differs.length === 0 ? `${rule}: all alike` : `${rule}: not alike in ${differs.join(', ')}`,
  )
  return [sayPair(pair, name), ...reasons].join('; ')
}

function say(count: number): string {
  return count.toLocaleString('en')
}
