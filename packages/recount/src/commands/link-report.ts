import {
  tableOfSessions,
  type Clustering,
  type Evaluation,
  type Model,
  type PairRow,
  type RuleCount,
  type ThresholdEffect,
} from '@recount/link'
import type { Effects } from '../effects.ts'
import type { FileLinkage } from '../pipeline/links/files/file-linkage.ts'
import type { FileTraining } from '../pipeline/links/files/train-files.ts'
import { widthOf } from '../print/layout.ts'
import {
  listClusterNotes,
  listEvaluationNotes,
  renderColumns,
  renderModel,
  renderPairs,
  renderRules,
  renderThresholds,
} from '../print/link-lines.ts'
import { paintFor } from '../print/paint.ts'
import { renderNotes } from '../print/waterfall-lines.ts'
import { sayMany, sayNumber } from '../report/wording.ts'
import type { LinkOptions } from './link-spec.ts'

/** What linking files came to. */
export interface FileResult {
  readonly opened: FileLinkage
  readonly model: Model
  readonly rules: readonly RuleCount[]
  readonly training: FileTraining | null
  readonly pairs: number
  readonly atLeast: number
  readonly thresholds: readonly ThresholdEffect[]
  readonly best: readonly PairRow[]
  /** Names of the rows of `best`, by their numbers. */
  readonly titles: ReadonlyMap<number, string>
  readonly clustering: Clustering | null
  readonly evaluation: Evaluation | null
  readonly written: readonly string[]
}

/** Prints what linking files came to: for a person, or as one JSON value. */
export function tellLinkage(result: FileResult, { json }: Pick<LinkOptions, 'json'>, effects: Effects): void {
  if (json) return effects.stdout.write(`${JSON.stringify(jsonOf(result))}\n`)
  effects.stdout.write(`${listParts(result, effects).join('\n\n')}\n`)
}

function jsonOf(result: FileResult) {
  const { training, clustering, evaluation, titles } = result
  const { records, aligned, dates } = result.opened
  const files = records.sources.map((name, at) => ({ name, rows: records.counts[at] }))
  const clusters = clustering === null ? null : { clusters: clustering.clusters, linked: clustering.linked }
  return {
    files,
    columns: aligned.columns,
    dates,
    notes: aligned.notes,
    rules: result.rules,
    trained: training !== null,
    warnings: training?.notes ?? [],
    prior: result.model.prior,
    atLeast: result.atLeast,
    pairs: result.pairs,
    thresholds: result.thresholds,
    clusters,
    evaluation:
      evaluation === null ? null : { pairs: evaluation.pairs, clusters: evaluation.clusters?.pairs ?? null },
    best: result.best.map(({ left, right, ...pair }) => ({
      left: { ...left, title: titles.get(left.record) ?? null },
      right: { ...right, title: titles.get(right.record) ?? null },
      ...pair,
    })),
    written: result.written,
  }
}

function headed(heading: string, body: string): string {
  return `${heading}:\n${body}`
}

/** As many warnings as are read; JSON has all. */
const mostNotes = 12

function firstNotes(notes: readonly string[]): readonly string[] {
  if (notes.length <= mostNotes) return notes
  return [
    ...notes.slice(0, mostNotes),
    `… and ${sayMany(notes.length - mostNotes, 'more note')}; --json has all of them.`,
  ]
}

function listParts(result: FileResult, { stdout }: Effects): readonly string[] {
  const { records, aligned } = result.opened
  const { training, pairs, best, clustering, evaluation, written } = result
  const width = widthOf(stdout)
  const files = records.sources.map((name, at) => `${name}: ${sayMany(records.counts[at] ?? 0, 'row')}`)
  const found = training === null ? [] : [renderColumns(aligned.columns, width)]
  const notes = renderNotes(aligned.notes, width).trimEnd()
  const warnings = renderNotes(firstNotes(training?.notes ?? []), width).trimEnd()
  const ended = [
    ...(clustering === null ? [] : listClusterNotes(clustering)),
    ...(evaluation === null ? [] : listEvaluationNotes(evaluation)),
    `${sayMany(pairs, 'pair')} of a probability of at least ${result.atLeast}.`,
    ...(written.length === 0 ? [] : [`Written: ${written.join(', ')}.`]),
  ]
  return [
    files.join('\n'),
    ...found,
    notes,
    headed('Pairs that each rule makes', renderRules(result.rules, width)),
    ...(training === null
      ? []
      : [
          headed(
            'What each rule taught (λ: the share of its pairs taken for the same)',
            tableOfSessions(training.training.sessions),
          ),
        ]),
    headed(
      'What each degree of agreement adds to the weight of a pair (+1 doubles the odds)',
      renderModel(result.model, width),
    ),
    warnings === '' ? '' : headed('What to know before trusting it', warnings),
    headed('What each probability to start from would come to', renderThresholds(result.thresholds, width)),
    ...(best.length === 0
      ? []
      : [headed('The weightiest pairs', renderPairs(best, result.titles, paintFor(stdout), width))]),
    ...(best.length < pairs
      ? [`… and ${sayNumber(pairs - best.length)} more; --limit shows more of them.`]
      : []),
    renderNotes(ended, width).trimEnd(),
  ].filter((part) => part !== '')
}
