import { InputError, MissingError } from '@recount/claims'
import { countOverlaps, type LinkedRecord, type OverlapsSpec } from '@recount/estimate'
import type { LinkSource } from '../../report/estimates/kept-estimate.ts'
import type { Case } from '../case.ts'
import type { RecordField } from '../links/link-view.ts'
import { tryRun, type RunSession } from '../links/run-session.ts'
import { isStale } from '../links/run-staleness.ts'
import type { CountedTables } from './counts-files.ts'
import { hashDecisions, hashRun } from './estimate-staleness.ts'
import { joinReplicates } from './join-replicates.ts'
import { findStratumColumns, type StratumColumn } from './link-columns.ts'
import { tellCounts, tellPairs, tellScripts } from './link-notes.ts'
import {
  drawReplicates,
  listOpenPairs,
  readClusters,
  type Clusters,
  type OpenPair,
} from './link-replicates.ts'

/** Which lists of which link are counted, and how. */
export interface LinkQuestion {
  readonly link: string
  /** By name; undefined: all lists of the link. */
  readonly lists: readonly string[] | undefined
  readonly by: readonly string[]
  /** Pairs of this probability or more are one person, where one linkage is taken. */
  readonly atLeast: number
  /** Undefined: ten where any pair is uncertain, else one. */
  readonly replicates: number | undefined
  readonly seed: number
  readonly impossible: OverlapsSpec['impossible']
  readonly signal: { readonly aborted: boolean }
  readonly onStep: (words: string) => void
}

const usualReplicates = 10
/** From this probability on a pair is as good as certain. */
const certain = 0.999

/**
 * Counts the individuals of linked lists by stratum and by the lists they are on, in one linkage or in several drawn ones. Throws
 * MissingError where the link was never run, InputError for lists and columns it doesn't have.
 */
export async function countLink(opened: Case, asked: LinkQuestion): Promise<CountedTables<LinkSource>> {
  const found = await tryRun(opened, asked.link, (session) => count(opened, session, asked))
  if (found !== undefined) return found.value
  throw new MissingError(
    `There is no link called ${JSON.stringify(asked.link)} in this case, so that nobody knows who is on several lists.`,
    `Link the lists first: recount link --case CASE --lists ${(asked.lists ?? ['A', 'B', 'C']).map((list) => `${list}.csv`).join(',')}${asked.link === 'lists' ? '' : ` --name ${asked.link}`}`,
  )
}

async function count(
  opened: Case,
  session: RunSession,
  asked: LinkQuestion,
): Promise<CountedTables<LinkSource>> {
  const { info, decided } = session
  if (info.kind !== 'lists')
    throw new InputError(`The link ${asked.link} is not of lists of people.`, 'Name another with --link.')
  const lists = chooseLists(
    info.lists.map(({ name }) => name),
    asked,
  )
  const columns = findStratumColumns(asked.by, info)
  const pairs = await listOpenPairs(session)
  const uncertain = pairs.filter(({ probability }) => probability < certain).length
  const replicates = asked.replicates ?? (uncertain > 0 ? usualReplicates : 1)
  const records = await readListed(session, columns)
  const linkages = await readLinkages(session, pairs, replicates, asked)
  const counted = linkages.map((clusters) =>
    countOverlaps(placeRecords(records, clusters), {
      lists,
      by: asked.by,
      ...(asked.impossible === undefined ? {} : { impossible: asked.impossible }),
    }),
  )
  const tables = joinReplicates(counted.map(({ strata }) => strata))
  return {
    tables,
    source: {
      from: 'link',
      link: asked.link,
      run: hashRun(info),
      entry: Math.max(0, ...decided.all.map(({ entry }) => entry)),
      decisions: hashDecisions(decided.all),
      lists,
      atLeast: asked.atLeast,
      by: asked.by,
      replicates,
    },
    notes: [
      ...((await isStale(opened, info))
        ? [`The lists have changed since the link ${asked.link} was run: run recount link again.`]
        : []),
      ...tellPairs({ pairs, uncertain, replicates, atLeast: asked.atLeast }),
      ...tellCounts(counted),
      ...tellScripts(
        tables.map(({ name }) => name),
        asked.by,
      ),
    ],
  }
}

function chooseLists(present: readonly string[], { lists, link }: LinkQuestion): readonly string[] {
  const unknown = (lists ?? []).filter((name) => !present.includes(name))
  if (unknown.length === 0) return lists ?? present
  throw new InputError(
    `The link ${link} has no list ${unknown.join(', ')}.`,
    `Its lists are ${present.join(', ')}. Run recount link again with all lists that are to be counted.`,
  )
}

async function readLinkages(
  session: RunSession,
  pairs: readonly OpenPair[],
  replicates: number,
  { atLeast, seed, signal, onStep }: LinkQuestion,
): Promise<readonly Clusters[]> {
  return replicates === 1
    ? [await readClusters(session, atLeast)]
    : drawReplicates(session, { pairs, count: replicates, seed, signal, onStep })
}

/** A record of a list with the values that strata are made by. */
interface ListedRecord {
  readonly record: number
  readonly list: string
  readonly values: Readonly<Record<string, string | null>>
}

async function readListed(
  { engine }: RunSession,
  columns: readonly StratumColumn[],
): Promise<readonly ListedRecord[]> {
  const rows = await engine.ask('select record, origin, fields from run.shown order by record')
  return rows.map(({ record, origin, fields }) => {
    const said = columns.length === 0 ? [] : (JSON.parse(String(fields)) as readonly RecordField[])
    const values = Object.fromEntries(columns.map(({ name, read }) => [name, read(said)]))
    return { record: Number(record), list: String(origin), values }
  })
}

/** The values of a column may not take the place of what a record is known by. */
function* placeRecords(records: readonly ListedRecord[], clusters: Clusters): Generator<LinkedRecord> {
  for (const { record, list, values } of records) {
    yield { ...values, list, cluster: clusters.get(record) ?? record }
  }
}
