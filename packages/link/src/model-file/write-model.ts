import type { Model } from '../model/model.ts'

/** What tells a file of ours from others. */
export const MODEL_FORMAT = 'recount-link-model'
export const MODEL_VERSION = 1

/** A model as JSON that `readModel` reads: the model as it is, with the name of the format and its version. */
export function writeModel(model: Model): Readonly<Record<string, unknown>> {
  return { format: MODEL_FORMAT, version: MODEL_VERSION, ...model }
}
