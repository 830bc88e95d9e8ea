import { InputError } from '@recount/claims'
import {
  clusterRecords,
  countPairs,
  evaluateLinkage,
  listPairs,
  listThresholdEffects,
  on,
  scorePairs,
  type BlockingRule,
  type LinkScope,
} from '@recount/link'
import type { Effects } from '../effects.ts'
import { withFileLinkage, type FileLinkage } from '../pipeline/links/files/file-linkage.ts'
import { readModelFile, writeModelFile } from '../pipeline/links/files/model-file.ts'
import type { NamedFile } from '../pipeline/links/files/table-file.ts'
import { readRowTitles } from '../pipeline/links/files/row-titles.ts'
import { trainOnFiles, type FileTraining } from '../pipeline/links/files/train-files.ts'
import { checkTableTarget, writeClusters, writePairs } from '../pipeline/links/files/write-tables.ts'
import { oneOf } from '../pipeline/field-values.ts'
import { parseDateOrders } from './link-dates.ts'
import { explainFiles } from './link-explain.ts'
import { printSteps } from './link-sql.ts'
import type { LinkOptions } from './link-spec.ts'
import type { LinkSignal } from './link-watch.ts'
import { parseCount, parseProbability, parseShare } from './link-numbers.ts'
import { tellLinkage, type FileResult } from './link-report.ts'
import { parseLimit } from './statement-filter.ts'

/** The thresholds whose effect is told. */
const probabilities = [0.5, 0.8, 0.9, 0.95, 0.99, 0.999]

/** Which share of all matches the sure rules are taken to find, where nobody says. */
const defaultRecall = 0.7

/** Links the files that the operands name, and prints and writes what came of it. */
export async function linkFiles(options: LinkOptions, watch: LinkSignal, effects: Effects): Promise<void> {
  const file = (path: string): NamedFile => ({ path, resolved: effects.resolvePath(path) })
  const targets = [options.out, options.clusters].filter((path) => path !== undefined).map(file)
  for (const target of targets) checkTableTarget(target)
  const atLeast = parseProbability(options['at-least'], '--at-least') ?? 0.9
  const model = options.model === undefined ? null : await readModelFile(file(options.model))
  const asked = {
    files: options.operands.map(file),
    model,
    scope: options.scope === undefined ? undefined : readScope(options.scope),
    id: options.id,
    ...(options.labels === undefined ? {} : { labels: [options.labels] }),
    numbersRows: options['number-rows'],
    dates: parseDateOrders(options.dates),
    signal: watch.signal,
    onStep: watch.onStep,
  }
  await withFileLinkage(asked, async (opened) => {
    if (options.labels !== undefined) readLabel(options.labels, opened)
    if (options.sql) return printSteps(opened, atLeast, effects)
    const trained = model === null || options.train ? await train(opened, options, watch) : null
    const used = trained?.training.model ?? opened.model
    const keep = async () => {
      if (options['write-model'] !== undefined) await writeModelFile(file(options['write-model']), used)
    }
    if (options.explain !== undefined) {
      await keep()
      return explainFiles({ ...opened, model: used }, options, effects)
    }
    const result = await run({ opened, model: used, training: trained, atLeast }, options, watch, file)
    await keep()
    watch.clear()
    tellLinkage(result, options, effects)
  })
}

function readScope(scope: string): LinkScope {
  return oneOf(['within', 'across', 'both'] as const, scope)
}

function train(opened: FileLinkage, options: LinkOptions, watch: LinkSignal): Promise<FileTraining> {
  return trainOnFiles(opened, {
    sure: options.sure.map((words) => readRule(words, opened)),
    recall: parseShare(options.recall, '--recall') ?? defaultRecall,
    seed: parseCount(options.seed, '--seed'),
    signal: watch.signal,
    onStep: watch.onStep,
  })
}

/** `name,dob`: rows that are equal in both. */
function readRule(words: string, { records }: FileLinkage): BlockingRule {
  const columns = words.split(',').map((word) => word.trim())
  const stranger = columns.find((column) => !records.columns.includes(column))
  if (stranger === undefined) return on(...columns)
  throw new InputError(
    `Expected columns that all files have in --sure; found ${JSON.stringify(stranger)}.`,
    `They have ${records.columns.join(', ')}.`,
  )
}

async function run(
  { opened, model, training, atLeast }: Pick<FileResult, 'opened' | 'model' | 'training' | 'atLeast'>,
  options: LinkOptions,
  watch: LinkSignal,
  file: (path: string) => NamedFile,
): Promise<FileResult> {
  const { engine, records } = opened
  const budget = parseCount(options.budget, '--budget')
  const rules = await countPairs(engine, records, model)
  await scorePairs(engine, records, model, {
    atLeast: { probability: Math.min(atLeast, probabilities[0] ?? atLeast) },
    ...(budget === undefined ? {} : { budget }),
    signal: watch.signal,
    onStep: watch.onStep,
  })
  const { tables } = records
  const thresholds = await listThresholdEffects(
    engine,
    tables,
    [...new Set([...probabilities, atLeast])].map((probability) => ({ probability })),
    watch,
  )
  const isClustered = options.clusters !== undefined || options['one-to-one'] || options.labels !== undefined
  const clustering = isClustered
    ? await clusterRecords(engine, tables, {
        atLeast: { probability: atLeast },
        ...(options['one-to-one'] ? { oneToOne: 'mutual-best' as const } : {}),
        watch,
      })
    : null
  const evaluation =
    options.labels === undefined
      ? null
      : await evaluateLinkage(
          engine,
          tables,
          { column: readLabel(options.labels, opened) },
          {
            scope: model.scope,
            atLeast: { probability: atLeast },
            clusters: true,
            ...(clustering?.oneToOne == null ? {} : { chosen: clustering.oneToOne.table }),
            watch,
          },
        )
  const chosen =
    clustering?.oneToOne?.table ?? `(select * from ${tables.score} where probability >= ${atLeast})`
  const written: string[] = []
  if (options.out !== undefined) {
    await writePairs(engine, records, chosen, file(options.out))
    written.push(options.out)
  }
  if (options.clusters !== undefined) {
    await writeClusters(engine, records, file(options.clusters))
    written.push(options.clusters)
  }
  const limit = options.limit === undefined ? 20 : parseLimit(options.limit)
  const best = await listPairs(engine, records, { atLeast: { probability: atLeast }, limit })
  const titles = await readRowTitles(
    engine,
    records,
    opened.aligned.columns,
    model.comparisons.map(({ name }) => name),
    best.flatMap(({ left, right }) => [left.record, right.record]),
  )
  const [counted] = await engine.ask(`select count(*)::integer as pairs from ${chosen} c`)
  const pairs = Number(counted?.['pairs'] ?? 0)
  return {
    opened,
    model,
    rules,
    training,
    pairs,
    atLeast,
    thresholds,
    best,
    titles,
    clustering,
    evaluation,
    written,
  }
}

function readLabel(column: string, { records }: FileLinkage): string {
  if (records.columns.includes(column)) return column
  throw new InputError(
    `Expected a column that all files have in --labels; found ${JSON.stringify(column)}.`,
    `They have ${records.columns.join(', ')}.`,
  )
}
