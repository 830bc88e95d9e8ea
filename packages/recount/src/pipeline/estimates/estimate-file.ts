import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { InputError, MissingError } from '@recount/claims'
import type { Case } from '../case.ts'
import { writePage } from '../page-file.ts'
import { findStaleness } from './estimate-staleness.ts'
import {
  keptFormat,
  type EstimateBrief,
  type EstimateView,
  type KeptEstimate,
} from '../../report/estimates/kept-estimate.ts'

const ending = '.json'

/** Throws InputError for a name that can't be a file's everywhere, or part of an address. */
export function checkEstimateName(name: string): void {
  if (/^[a-z0-9][a-z0-9_-]{0,59}$/.test(name)) return
  throw new InputError(
    `Expected a name of small letters, digits and hyphens for the estimate; found ${JSON.stringify(name)}.`,
    'As in --name raqqa-2017.',
  )
}

/** Keeps an answer in the case, `estimates/NAME.json`, in place of the last of that name: whole, or not at all. */
export async function writeEstimate(opened: Pick<Case, 'folder'>, kept: KeptEstimate): Promise<void> {
  checkEstimateName(kept.name)
  await mkdir(folderOf(opened), { recursive: true })
  const path = pathOf(opened, kept.name)
  await writePage(path, path, `${JSON.stringify(kept)}\n`)
}

/** The answers that a case keeps, by name; files of another form, or damaged, are left out. */
export async function listEstimates(opened: Case): Promise<readonly EstimateBrief[]> {
  const names = await readdir(folderOf(opened)).catch(() => [])
  const own = names.filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length))
  const found = await Promise.all(own.toSorted().map((name) => tryEstimate(opened, name)))
  return found.flatMap((kept) => (kept === undefined ? [] : [briefOf(kept)]))
}

/** A kept answer. Throws MissingError where there is none of that name, or none that this version can read. */
export async function readEstimate(opened: Case, name: string): Promise<EstimateView> {
  checkEstimateName(name)
  const found = await tryEstimate(opened, name)
  if (found !== undefined) return found
  throw new MissingError(
    `There is no estimate called ${JSON.stringify(name)} in this case.`,
    'Make one: recount estimate --case CASE --lists A,B,C --name NAME.',
  )
}

async function tryEstimate(opened: Case, name: string): Promise<EstimateView | undefined> {
  const kept = await readKept(pathOf(opened, name))
  return kept === undefined ? undefined : { ...kept, stale: await findStaleness(opened, kept.source) }
}

/** Nothing is in the file that can't be made again, so a damaged one counts as none. */
async function readKept(path: string): Promise<KeptEstimate | undefined> {
  try {
    const kept = JSON.parse(await readFile(path, 'utf8')) as KeptEstimate
    return kept.format === keptFormat ? kept : undefined
  } catch {
    return undefined
  }
}

function briefOf({ name, at, source, asked, answer, stale }: EstimateView): EstimateBrief {
  return { name, at, source, methods: asked.methods, strata: answer.strata.length, stale }
}

function pathOf(opened: Pick<Case, 'folder'>, name: string): string {
  return join(folderOf(opened), `${name}${ending}`)
}

function folderOf({ folder }: Pick<Case, 'folder'>): string {
  return join(folder, 'estimates')
}
