import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { InputError } from '@recount/claims'
import type { Case } from '../case.ts'
import { writeWhole } from '../write-whole.ts'
import { openLinkEngine, type LinkEngine } from './link-engine.ts'

const ending = '.duckdb'

/** Throws InputError for a name that can't be a file's everywhere, or part of an address. */
export function checkLinkName(name: string): void {
  if (/^[a-z0-9][a-z0-9_-]{0,59}$/.test(name)) return
  throw new InputError(
    `Expected a name of small letters, digits and hyphens for the link; found ${JSON.stringify(name)}.`,
    'As in --name raqqa-victims.',
  )
}

/** The names of the runs that are kept. */
export async function listRunNames(opened: Pick<Case, 'folder'>): Promise<readonly string[]> {
  const names = await readdir(folderOf(opened)).catch(() => [])
  return names
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .toSorted()
}

/** Where the last run of a link is kept: `index/links/NAME.duckdb` in the case, which may be deleted. */
export function runPath(opened: Pick<Case, 'folder'>, name: string): string {
  return join(folderOf(opened), `${name}${ending}`)
}

/**
 * Lets a run be made in a file of its own, which takes the place of the one before when it is done. Whoever reads the one before
 * goes on reading it.
 */
export async function makeRun<T>(
  opened: Pick<Case, 'folder'>,
  name: string,
  make: (engine: LinkEngine) => Promise<T>,
): Promise<T> {
  checkLinkName(name)
  await mkdir(folderOf(opened), { recursive: true })
  return writeWhole(runPath(opened, name), (draft) => withEngine(draft, make))
}

async function withEngine<T>(path: string, make: (engine: LinkEngine) => Promise<T>): Promise<T> {
  await rm(path, { force: true })
  const engine = await openLinkEngine(path)
  try {
    const made = await make(engine)
    await engine.run('checkpoint')
    return made
  } finally {
    engine.close()
    await rm(`${path}.wal`, { force: true })
  }
}

function folderOf({ folder }: Pick<Case, 'folder'>): string {
  return join(folder, 'index', 'links')
}
