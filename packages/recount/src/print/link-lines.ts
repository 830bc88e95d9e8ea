import {
  levelWeight,
  type Accuracy,
  type Block,
  type Clustering,
  type Evaluation,
  type Model,
  type PairRow,
  type RuleCount,
  type ThresholdEffect,
} from '@recount/link'
import { sayMany, sayNumber } from '../report/wording.ts'
import { alignRight, fill, table } from './layout.ts'
import type { Paint } from './paint.ts'
import { printable } from './printable.ts'
import { sayProbability, sayWeight } from './waterfall-lines.ts'

/** The columns of people that were found, by what they hold. */
export function renderColumns(columns: Readonly<Record<string, string>>, width: number): string {
  const found = Object.entries(columns).map(([kind, column]) =>
    kind === column ? column : `${column} (${kind})`,
  )
  return fill(`Columns found: ${found.length === 0 ? 'none' : found.map(printable).join(', ')}.`, width)
}

/** How many pairs each rule makes, and the largest block of each. */
export function renderRules(rules: readonly RuleCount[], width: number): string {
  const heading = ['pairs', 'new', 'together', 'of rows with']
  const cells = rules.map(({ pairs, newPairs, cumulative, isExact, words, largest }) => [
    `${isExact ? '' : 'up to '}${sayNumber(pairs)}`,
    sayNumber(newPairs),
    sayNumber(cumulative),
    printable(`${words}${sayLargest(largest[0])}`),
  ])
  return tableOf([heading, ...cells], 3, width)
}

function sayLargest(block: Block | undefined): string {
  if (block === undefined) return ''
  return `; most of them ${block.values.map((value) => `“${value}”`).join(' with ')}: ${sayNumber(block.pairs)}`
}

/** What the levels of a model weigh. */
export function renderModel({ comparisons }: Model, width: number): string {
  const rows = comparisons.flatMap(({ name, levels }) =>
    levels
      .filter(({ isMissing }) => !isMissing)
      .map((level, at) => [at === 0 ? name : '', sayWeight(levelWeight(level)), level.label].map(printable)),
  )
  return table(rows, width)
}

/** What each threshold would come to. */
export function renderThresholds(effects: readonly ThresholdEffect[], width: number): string {
  const rows = effects.map(({ threshold, pairs, linked, largest }) => [
    'probability' in threshold ? String(threshold.probability) : sayWeight(threshold.weight),
    sayNumber(pairs),
    sayNumber(linked),
    sayNumber(largest),
  ])
  return tableOf([['at least', 'pairs', 'rows linked', 'largest cluster'], ...rows], 4, width)
}

/** Pairs by the ids and names of their rows, the weightiest first. */
export function renderPairs(
  pairs: readonly PairRow[],
  titles: ReadonlyMap<number, string>,
  paint: Paint,
  width: number,
): string {
  const weights = alignRight(pairs.map(({ weight }) => sayWeight(weight)))
  const rows = pairs.map(({ left, right, probability }, at) => [
    weights[at] ?? '',
    sayProbability(probability),
    paint('cyan', printable(`${left.source}:${left.id}`)),
    printable(titles.get(left.record) ?? ''),
    paint('cyan', printable(`${right.source}:${right.id}`)),
    printable(titles.get(right.record) ?? ''),
  ])
  return table(rows, width)
}

/** What clustering made, and what it left to a person. */
export function listClusterNotes({
  clusters,
  linked,
  records,
  largest,
  oneToOne,
}: Clustering): readonly string[] {
  const alone = records - linked
  const made = `${sayMany(clusters - alone, 'cluster')} of two rows or more hold ${sayNumber(linked)} of ${sayNumber(records)} rows; the largest has ${sayNumber(largest)}.`
  if (oneToOne === null) return [made]
  const tied =
    oneToOne.tied === 0
      ? ''
      : ` ${sayMany(oneToOne.tied, 'pair')} tied with another as heavy and ${oneToOne.tied === 1 ? 'was' : 'were'} left out.`
  return [
    `One to one: ${sayMany(oneToOne.pairs, 'pair')} of ${sayNumber(oneToOne.candidates)} candidates.${tied}`,
    made,
  ]
}

/** How right the links are by the labels. */
export function listEvaluationNotes({ pairs, clusters, chosen, unreached }: Evaluation): readonly string[] {
  return [
    ...(pairs === null ? ['No pair was scored that the labels tell of.'] : [`Pairs: ${sayAccuracy(pairs)}.`]),
    ...(chosen === null ? [] : [`One to one: ${sayAccuracy(chosen)}.`]),
    ...(clusters === null ? [] : [`Clusters: ${sayAccuracy(clusters.pairs)}.`]),
    ...(unreached.count === 0
      ? []
      : [
          `${sayMany(unreached.count, 'pair')} of the same thing ${unreached.count === 1 ? 'was' : 'were'} never scored.`,
        ]),
  ]
}

function sayAccuracy({ precision, recall, f1, right, wrong, missed }: Accuracy): string {
  const [p, r, f] = [precision, recall, f1].map((share) => (share === null ? 'not known' : share.toFixed(3)))
  return `precision ${p}, recall ${r}, F1 ${f} (${sayNumber(right)} right, ${sayNumber(wrong)} wrong, ${sayNumber(missed)} missed)`
}

function tableOf(rows: readonly (readonly string[])[], numbers: number, width: number): string {
  const columns = Array.from({ length: numbers }, (_, at) => alignRight(rows.map((row) => row[at] ?? '')))
  return table(
    rows.map((row, at) => row.map((cell, column) => columns[column]?.[at] ?? cell)),
    width,
  )
}
