import { mkdir, open, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ConflictError, InputError } from '@recount/claims'
import { openLedger, parseLedgerUrl, type Ledger, type LedgerLocation } from '@recount/ledger'
import { configName, normalizeConfig, readConfig, type Config, type ConfigSpec } from '../config.ts'
import type { Effects } from '../effects.ts'
import { makeOriginalsFolder, removeLeftovers } from './originals.ts'
import { readRegistry } from './registry.ts'
import { isAnswering, openRemoteLedger } from './remote-ledger.ts'
import { findServerFile, removeServerFile, type ServerAddress } from './server-file.ts'

/** A case that is open. */
export interface Case {
  /** Absolute. */
  readonly folder: string
  /** recount.json, with the actors and places that entries of the ledger have set. */
  readonly config: Config
  readonly ledger: Ledger
  /** The server through which the case is open; null where this process holds it itself. */
  readonly server: ServerAddress | null
}

/**
 * Opens the case in a folder, lends it, and closes it again whatever happens. Where a server has it open, it is worked on
 * through that server. Throws MissingError where there is no case and ConflictError where another process holds it.
 */
export async function withCase<T>(
  folder: string,
  effects: Pick<Effects, 'now'>,
  use: (opened: Case) => Promise<T>,
): Promise<T> {
  const config = await readConfig(folder)
  const { ledger, server } = await openLedgerOf(folder, config, effects)
  try {
    return await use({ folder, config: await readRegistry(config, ledger), ledger, server })
  } finally {
    await ledger.close()
  }
}

/** Is the ledger of this case on a server of its own, where other processes may record at any time? */
export function isLedgerShared({ ledger }: Pick<Config, 'ledger'>): boolean {
  return ledgerLocation('', ledger).kind === 'postgres'
}

async function openLedgerOf(
  folder: string,
  config: Config,
  effects: Pick<Effects, 'now'>,
): Promise<Pick<Case, 'ledger' | 'server'>> {
  const server = await findServerFile(folder)
  if (server !== undefined && (await isAnswering(server))) return { ledger: openRemoteLedger(server), server }
  const location = ledgerLocation(folder, config.ledger)
  const ledger = await openLedger(location, { now: () => isoTime(effects.now()) })
  if (server !== undefined) await removeServerFile(folder, server)
  if (location.kind === 'embedded') await removeLeftovers(folder)
  return { ledger, server: null }
}

/**
 * Makes a case: the folder, its configuration, the folder of originals, and a ledger whose first entry opens it. Throws
 * ConflictError where the folder holds something already. The configuration is written last, since it is what makes the
 * folder a case: a killed `init` can be run again.
 */
export async function makeCase(
  folder: string,
  spec: ConfigSpec,
  by: string,
  effects: Pick<Effects, 'now'>,
): Promise<void> {
  const config = normalizeConfig(spec)
  await refuseOccupied(folder)
  await mkdir(folder, { recursive: true })
  await makeOriginalsFolder(folder)
  const location = ledgerLocation(folder, config.ledger)
  const ledger = await openLedger(location, { now: () => isoTime(effects.now()) })
  try {
    await openLedgerFor(config.name, ledger, by)
    await writeConfig(join(folder, configName), spec)
  } finally {
    await ledger.close()
  }
}

/** A ledger that holds this case's opening and nothing else is what a killed `init` left. */
async function openLedgerFor(name: string, ledger: Ledger, by: string): Promise<void> {
  const [first, second] = await Array.fromAsync(ledger.listEntries({ limit: 2 }))
  if (first === undefined) {
    await ledger.append([{ kind: 'case-opened', payload: { name }, by, why: null }])
    return
  }
  const taken = (first.payload as { name?: string }).name
  if (second !== undefined || taken !== name) throw refuseTaken(taken ?? 'another')
}

/** Milliseconds since 1970 as the ISO 8601 time that entries bear. */
export function isoTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}

function ledgerLocation(folder: string, ledger: string): LedgerLocation {
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(ledger)) return parseLedgerUrl(ledger)
  return { kind: 'embedded', folder: join(folder, ledger) }
}

/** What an `init` that was killed may have left. */
const ownNames = new Set(['originals', 'ledger'])

async function refuseOccupied(folder: string): Promise<void> {
  const status = await stat(folder).catch(() => undefined)
  if (status === undefined) return
  if (!status.isDirectory()) {
    throw new InputError(`${folder} is a file; a case is a folder.`, 'Choose another name.')
  }
  const names = await readdir(folder)
  if (names.includes(configName)) {
    throw new ConflictError(
      `${folder} already holds a case.`,
      `Add to it with recount add --case ${folder} FILE….`,
    )
  }
  const others = names.filter((name) => !ownNames.has(name) && !name.startsWith('.'))
  if (others.length > 0) {
    throw new ConflictError(
      `Expected an empty folder for a new case; ${folder} holds ${others.slice(0, 3).join(', ')}${others.length > 3 ? ' and more' : ''}.`,
      'Choose a folder that does not exist yet; a case keeps copies of the originals.',
    )
  }
}

function refuseTaken(name: string): ConflictError {
  return new ConflictError(
    `The ledger given already belongs to the case ${JSON.stringify(name)}.`,
    'On PostgreSQL, give each case a schema of its own: add ?schema=NAME to the URL.',
  )
}

async function writeConfig(path: string, spec: ConfigSpec): Promise<void> {
  // A PostgreSQL URL may hold a password.
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(`${JSON.stringify(spec, null, 2)}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
}
