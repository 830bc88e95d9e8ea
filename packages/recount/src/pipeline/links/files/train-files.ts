import { countPairs, trainModel, type BlockingRule, type Training, type Watch } from '@recount/link'
import type { FileLinkage } from './file-linkage.ts'
import { listTrainingNotes } from './training-notes.ts'

/** What a training goes by; what is left out is the linkage's own. */
export interface FileTrainingOptions extends Watch {
  /** Rules that hold for the same alone; those of the model that was begun where there are none. */
  readonly sure?: readonly BlockingRule[]
  /** Which share of all matches they find. */
  readonly recall: number
  readonly seed?: number | undefined
}

/** A trained model, and what a person should know of the training. */
export interface FileTraining {
  readonly training: Training
  readonly notes: readonly string[]
}

/** So many matches are supposed, spread as usual: a list of ten rows shows too few to learn from. */
const usualMatches = 5

/**
 * Trains the model of a linkage on its own records. Sure rules of a model that was begun and that find nothing tell nothing of
 * the prior, which then stays what it was; rules that a person gave have to find something, or `trainModel` throws.
 */
export async function trainOnFiles(
  opened: FileLinkage,
  { sure: given = [], recall, seed, ...watch }: FileTrainingOptions,
): Promise<FileTraining> {
  const { engine, records, model } = opened
  const rules = given.length > 0 ? given : await listFinding(opened)
  const training = await trainModel(engine, records, model, {
    priorOfPairs: given.length === 0,
    usualMatches,
    ...(rules.length === 0 ? {} : { sure: { rules, recall } }),
    ...(seed === undefined ? {} : { seed }),
    ...watch,
  })
  const untold = `No two rows agree in what only the same would, so how common matches are was learned of the compared pairs alone: 1 in ${Math.round(1 / training.model.prior).toLocaleString('en-GB')} pairs. Say which columns agree for the same alone with --sure.`
  const notes = listTrainingNotes(training, usualMatches)
  return { training, notes: rules.length === 0 ? [untold, ...notes] : notes }
}

async function listFinding({ engine, records, model, sure }: FileLinkage): Promise<readonly BlockingRule[]> {
  const counts = await countPairs(engine, records, { ...model, blocking: sure })
  return counts.some(({ pairs }) => pairs > 0) ? sure : []
}
