import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { edtfSchema, InputError, MissingError } from '@recount/claims'
import { z } from 'zod'
import { parseJson } from '../config.ts'

const published = z.union([edtfSchema, z.iso.datetime({ offset: true })], {
  error: 'expected a date such as 2019-06-28, 2019-06 or 2019, or an ISO 8601 time',
})

const factsSchema = z.strictObject({
  published: published.optional(),
  publisher: z.string().optional(),
  title: z.string().optional(),
  url: z.url({ error: 'expected an absolute URL' }).optional(),
  mediaType: z.string().optional(),
  encoding: z.string().optional(),
  retrieved: z.iso.datetime({ offset: true, error: 'expected an ISO 8601 time' }).optional(),
})

/** What whoever captured a file knows about it; each wins over what the file says itself. */
export type FileFacts = z.infer<typeof factsSchema>

/** What is known about files, by the path or the base name they go by. */
export type Metadata = Readonly<Record<string, FileFacts>>

/** Reads a metadata file: `{ "name.txt": { "published": "2019-06-28", "publisher": … } }`. Throws InputError with every bad field. */
export async function readMetadata(path: string): Promise<Metadata> {
  const found = parseJson(await readMetadataText(path), path)
  const { success, data, error } = z.record(z.string(), factsSchema).safeParse(found)
  if (success) return data
  throw new InputError(
    `Expected facts about files in ${path}; some are wrong.`,
    `Each file may have ${Object.keys(factsSchema.shape).join(', ')}.`,
    error.issues.map(({ path: at, message }) => ({ path: at.join(' → ') || path, message })),
  )
}

/** The facts about one file: those under its path as written, then those under its base name. */
export function factsOf(metadata: Metadata, path: string): FileFacts {
  for (const name of [path, resolve(path), basename(path)]) {
    if (Object.hasOwn(metadata, name)) return metadata[name] ?? {}
  }
  return {}
}

async function readMetadataText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw new MissingError(`The metadata file ${path} can’t be read: ${(error as Error).message}.`)
  }
}
