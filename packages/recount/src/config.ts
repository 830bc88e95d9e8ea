import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  actorSchema,
  casePlaceSchema,
  InputError,
  MissingError,
  type Actor,
  type CasePlace,
} from '@recount/claims'
import { z } from 'zod'

/** The file that makes a folder a case. */
export const configName = 'recount.json'

/** Documents above this many bytes are refused: 10 MB, some thirty times the text of a long report. */
export const defaultLargestDocument = 10_000_000

const extraActorSchema = z.strictObject({
  ...actorSchema.unwrap().shape,
  aliases: actorSchema.unwrap().shape.aliases.default([]),
  shortNames: actorSchema.unwrap().shape.shortNames.default([]),
  country: actorSchema.unwrap().shape.country.default(null),
  members: actorSchema.unwrap().shape.members.default([]),
})

const configSchema = z.strictObject({
  name: z.string().min(1),
  ledger: z.string().min(1).default('ledger'),
  largestDocument: z.int().positive().default(defaultLargestDocument),
  actors: z.array(extraActorSchema).default([]),
  places: z.array(casePlaceSchema).default([]),
})

/** recount.json as a person writes it: only `name` is required. */
export type ConfigSpec = z.input<typeof configSchema>

/** A case's configuration with every default in its place. An open case has in it what its ledger says of actors and places, too. */
export interface Config {
  readonly name: string
  /** A folder inside the case, or a `postgres://` URL. */
  readonly ledger: string
  /** Bytes. */
  readonly largestDocument: number
  /** Actors known to this case besides those that ship with Recount, which they replace by id. */
  readonly actors: readonly Actor[]
  /** Places known to this case besides the world's. */
  readonly places: readonly CasePlace[]
}

/** Checks a configuration and fills in its defaults. Throws InputError with every bad field. */
export function normalizeConfig(spec: unknown, source: string = configName): Config {
  const { success, data, error } = configSchema.safeParse(spec)
  if (success) return data
  const fields = error.issues.map(({ path, message }) => ({ path: path.join('.') || configName, message }))
  throw new InputError(
    `Expected the configuration of a case in ${source}; ${fields.length} ${fields.length === 1 ? 'field is' : 'fields are'} wrong.`,
    'docs/commands.md lists the fields and their defaults; recount init writes a file that works.',
    fields,
  )
}

/** Reads the configuration of the case in a folder. Throws MissingError where the folder is no case. */
export async function readConfig(folder: string): Promise<Config> {
  const path = join(folder, configName)
  return normalizeConfig(parseJson(await readConfigText(path, folder), path), path)
}

async function readConfigText(path: string, folder: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    throw new MissingError(
      `Expected a case in ${folder}; found no ${configName} there.`,
      'Name the case with --case DIR, or make one with recount init DIR.',
    )
  }
}

/** Parses JSON that a person wrote. Throws InputError that says where it breaks. */
export function parseJson(text: string, source: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new InputError(
      `Expected JSON in ${source}; ${(error as Error).message}.`,
      'Look for a missing comma or quote, or a comma too many before a closing bracket.',
    )
  }
}
