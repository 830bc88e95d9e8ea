import { readFile, writeFile } from 'node:fs/promises'
import { InputError, MissingError } from '@recount/claims'
import { readModel, writeModel, type Model } from '@recount/link'
import { parseJson } from '../../../config.ts'
import { writeWhole } from '../../write-whole.ts'
import type { NamedFile } from './table-file.ts'

/** Reads a model: one of Recount's, or Splink's settings. Throws MissingError where there is no such file, InputError for no JSON. */
export async function readModelFile({ path, resolved }: NamedFile): Promise<Model> {
  const text = await readFile(resolved, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    throw new MissingError(
      `There is no model file ${path}.`,
      'recount link FILE… --write-model model.json writes one to begin with.',
    )
  })
  const json = parseJson(text, path)
  if (typeof json !== 'object' || json === null || !('comparisons' in json)) {
    throw new InputError(
      `Expected a model in ${path}: an object with comparisons; found something else.`,
      'recount link FILE… --write-model model.json writes one to begin with.',
    )
  }
  return readModel(json)
}

/** Writes a model as JSON that a person can edit; the file is there when it is whole. */
export async function writeModelFile({ resolved }: NamedFile, model: Model): Promise<void> {
  const text = `${JSON.stringify(writeModel(model), null, 2)}\n`
  await writeWhole(resolved, (draft) => writeFile(draft, text))
}
