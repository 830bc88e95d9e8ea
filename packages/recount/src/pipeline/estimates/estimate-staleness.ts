import { readFile } from 'node:fs/promises'
import { canonicalJson, hashOf } from '@recount/claims'
import type { RecordedPairDecision } from '@recount/ledger'
import type { Case } from '../case.ts'
import type { RunInfo } from '../links/run-info.ts'
import { isStale } from '../links/run-staleness.ts'
import { tryRun } from '../links/run-session.ts'
import type { CountsSource, EstimateSource, LinkSource } from '../../report/estimates/kept-estimate.ts'

/** What has changed since an answer was made from this, in a sentence; null where nothing has. */
export function findStaleness(opened: Case, source: EstimateSource): Promise<string | null> {
  return source.from === 'counts' ? findChangedFile(source) : findChangedLink(opened, source)
}

/** A file that is gone can't be read again, so nothing newer is missed. */
async function findChangedFile({ files }: CountsSource): Promise<string | null> {
  const changed = await Promise.all(
    files.map(async ({ path, hash }) => {
      const bytes = await readFile(path).catch(() => undefined)
      return bytes !== undefined && hashOf(bytes) !== hash
    }),
  )
  const names = files.filter((_, at) => changed[at]).map(({ name }) => name)
  return names.length === 0 ? null : `The counts have changed since: ${names.join(', ')}.`
}

async function findChangedLink(opened: Case, source: LinkSource): Promise<string | null> {
  const found = await tryRun(opened, source.link, async ({ info, decided }) => {
    if (hashRun(info) !== source.run) return `The link ${source.link} was run again since.`
    if (hashDecisions(decided.all) !== source.decisions)
      return `People decided about pairs of the link ${source.link} since.`
    return (await isStale(opened, info))
      ? `The lists have changed since the link ${source.link} was run.`
      : null
  })
  return found === undefined ? `The run of the link ${source.link} is gone.` : found.value
}

/** Of what a run was made from: the lists as they were read, and the model that was trained on them. */
export function hashRun({ name, model, lists, trained }: RunInfo): string {
  const read = lists.map(({ name: list, bytes, changed, records, columns }) => {
    return { list, bytes, changed, records, columns }
  })
  return hashOf(canonicalJson({ name, model, read, total: trained?.records.total ?? null }))
}

/** Of the decisions about pairs that are in force. */
export function hashDecisions(decisions: readonly RecordedPairDecision[]): string {
  const said = decisions.map(({ entry, left, right, same }) => ({ entry, left, right, same }))
  return hashOf(canonicalJson(said.toSorted((one, other) => one.entry - other.entry)))
}
