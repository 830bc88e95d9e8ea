import { InputError } from '@recount/claims'
import {
  clusterRecords,
  countPairs,
  evaluateLinkage,
  listPairs,
  listThresholdEffects,
  scorePairs,
  type Clustering,
  type Evaluation,
} from '@recount/link'
import type { FileLinkage } from '../pipeline/links/files/file-linkage.ts'
import { readRowTitles } from '../pipeline/links/files/row-titles.ts'
import type { NamedFile } from '../pipeline/links/files/table-file.ts'
import { writeClusters, writePairs } from '../pipeline/links/files/write-tables.ts'
import { parseCount } from './link-numbers.ts'
import type { FileResult } from './link-report.ts'
import type { LinkOptions } from './link-spec.ts'
import type { LinkSignal } from './link-watch.ts'
import { parseLimit } from './statement-filter.ts'

/** The thresholds whose effect is told. */
const probabilities = [0.5, 0.8, 0.9, 0.95, 0.99, 0.999]

/** What linking files begins with: the files, the model, what it learned, and the least probability of a link. */
export type LinkageToRun = Pick<FileResult, 'opened' | 'model' | 'training' | 'atLeast'>

/** Scores the pairs of files, judges them, writes the tables that were asked for, and answers all there is to tell. */
export async function runLinkage(
  linkage: LinkageToRun,
  options: LinkOptions,
  watch: LinkSignal,
  file: (path: string) => NamedFile,
): Promise<FileResult> {
  await score(linkage, options, watch)
  const { engine, records } = linkage.opened
  const rules = await countPairs(engine, records, linkage.model)
  const thresholds = await listThresholdEffects(
    engine,
    records.tables,
    [...new Set([...probabilities, linkage.atLeast])].map((probability) => ({ probability })),
    watch,
  )
  const clustering = await cluster(linkage, options, watch)
  const evaluation = await judge(linkage, clustering, options, watch)
  const chosen = chosenSql(linkage, clustering)
  const written = await writeAsked(linkage.opened, chosen, options, file)
  const [counted] = await engine.ask(`select count(*)::integer as pairs from ${chosen} c`)
  const pairs = Number(counted?.['pairs'] ?? 0)
  const best = await listBest(linkage, options)
  return { ...linkage, ...best, rules, pairs, thresholds, clustering, evaluation, written }
}

/** Refuses what is over the budget before anything is counted by making it. */
async function score(
  { opened: { engine, records }, model, atLeast }: LinkageToRun,
  options: LinkOptions,
  { signal, onStep }: LinkSignal,
): Promise<void> {
  const budget = parseCount(options.budget, '--budget')
  await scorePairs(engine, records, model, {
    atLeast: { probability: Math.min(atLeast, ...probabilities) },
    ...(budget === undefined ? {} : { budget }),
    signal,
    onStep,
  })
}

/** Null where nothing that was asked for needs clusters. */
async function cluster(
  { opened: { engine, records }, atLeast }: LinkageToRun,
  options: LinkOptions,
  watch: LinkSignal,
): Promise<Clustering | null> {
  const isAsked = options.clusters !== undefined || options['one-to-one'] || options.labels !== undefined
  if (!isAsked) return null
  return clusterRecords(engine, records.tables, {
    atLeast: { probability: atLeast },
    ...(options['one-to-one'] ? { oneToOne: 'mutual-best' as const } : {}),
    watch,
  })
}

/** Null where no column says which rows are the same. */
async function judge(
  { opened, model, atLeast }: LinkageToRun,
  clustering: Clustering | null,
  { labels }: LinkOptions,
  watch: LinkSignal,
): Promise<Evaluation | null> {
  if (labels === undefined) return null
  return evaluateLinkage(
    opened.engine,
    opened.records.tables,
    { column: readLabel(labels, opened) },
    {
      scope: model.scope,
      atLeast: { probability: atLeast },
      clusters: true,
      ...(clustering?.oneToOne == null ? {} : { chosen: clustering.oneToOne.table }),
      watch,
    },
  )
}

/** The pairs that are taken for links. */
function chosenSql({ opened, atLeast }: LinkageToRun, clustering: Clustering | null): string {
  const { score: scored } = opened.records.tables
  return clustering?.oneToOne?.table ?? `(select * from ${scored} where probability >= ${atLeast})`
}

/** Answers the paths as they were given. */
async function writeAsked(
  { engine, records }: FileLinkage,
  chosen: string,
  { out, clusters }: LinkOptions,
  file: (path: string) => NamedFile,
): Promise<readonly string[]> {
  if (out !== undefined) await writePairs(engine, records, chosen, file(out))
  if (clusters !== undefined) await writeClusters(engine, records, file(clusters))
  return [out, clusters].filter((path) => path !== undefined)
}

async function listBest(
  { opened: { engine, records, aligned }, model, atLeast }: LinkageToRun,
  options: LinkOptions,
): Promise<Pick<FileResult, 'best' | 'titles'>> {
  const limit = options.limit === undefined ? 20 : parseLimit(options.limit)
  const best = await listPairs(engine, records, { atLeast: { probability: atLeast }, limit })
  const titles = await readRowTitles(
    engine,
    records,
    aligned.columns,
    model.comparisons.map(({ name }) => name),
    best.flatMap(({ left, right }) => [left.record, right.record]),
  )
  return { best, titles }
}

/** Throws InputError for a column that not all files have. */
export function readLabel(column: string, { records }: FileLinkage): string {
  if (records.columns.includes(column)) return column
  throw new InputError(
    `Expected a column that all files have in --labels; found ${JSON.stringify(column)}.`,
    `They have ${records.columns.join(', ')}.`,
  )
}
