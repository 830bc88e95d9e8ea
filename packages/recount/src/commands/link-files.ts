import { InputError } from '@recount/claims'
import { on, type BlockingRule, type LinkScope } from '@recount/link'
import type { Effects } from '../effects.ts'
import { withFileLinkage, type FileLinkage } from '../pipeline/links/files/file-linkage.ts'
import { readModelFile, writeModelFile } from '../pipeline/links/files/model-file.ts'
import type { NamedFile } from '../pipeline/links/files/table-file.ts'
import { trainOnFiles, type FileTraining } from '../pipeline/links/files/train-files.ts'
import { checkTableTarget } from '../pipeline/links/files/write-tables.ts'
import { oneOf } from '../pipeline/field-values.ts'
import { parseDateOrders } from './link-dates.ts'
import { explainFiles } from './link-explain.ts'
import { printSteps } from './link-sql.ts'
import type { LinkOptions } from './link-spec.ts'
import type { LinkSignal } from './link-watch.ts'
import { parseCount, parseProbability, parseShare } from './link-numbers.ts'
import { tellLinkage } from './link-report.ts'
import { readLabel, runLinkage } from './run-linkage.ts'

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
    const linkage = { opened, model: used, training: trained, atLeast }
    const result = await runLinkage(linkage, options, watch, file)
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
