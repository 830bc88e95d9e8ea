import { canonicalJson, hashOf, InputError } from '@recount/claims'
import { priorWeight, scorePairs, type Model, type Watch } from '@recount/link'
import type { Case } from '../case.ts'
import type { NamedColumns } from './files/aligned-tables.ts'
import type { SaidOrder } from './files/date-orders.ts'
import { openFileLinkage, type FileLinkage } from './files/file-linkage.ts'
import { trainOnFiles } from './files/train-files.ts'
import type { LinkEngine } from './link-engine.ts'
import type { LinkRun } from './link-view.ts'
import type { LinkWatch } from './link-watch.ts'
import { summarize } from './list-links.ts'
import { writeListRecords } from './list-records.ts'
import { checkLinkName, makeRun } from './run-file.ts'
import { listPrefix, runFormat, type RunInfo, type RunList } from './run-info.ts'
import { compareRuns, nameClusters, readLastPairs } from './run-pairs.ts'
import { withRun } from './run-session.ts'
import { makeRunTables, writeInfo } from './run-writing.ts'
import { statementsLink } from './statements-link.ts'
import { tellUnmet } from './unmet-decisions.ts'

/** A list of victims: a CSV, Parquet or JSON file. Its records are known by its name and their ids. */
export interface VictimList {
  readonly path: string
  /** Absolute. */
  readonly resolved: string
  /** By its file's name, where nothing is said. */
  readonly name?: string
  /** Its columns by what they hold, where their headings don't tell. */
  readonly columns?: NamedColumns
}

/** What the link is called (`lists`), from which probability pairs are proposed (0.5), which random pairs are drawn (1). */
export interface ListOptions extends LinkWatch {
  readonly name?: string
  readonly atLeast?: number
  readonly seed?: number
  /** What a person said of the order of day and month in lists. */
  readonly dates?: readonly SaidOrder[]
}

/** What victims who are on both lists the sure rules are taken to find: names are spelt in many ways. */
const recall = 0.5

/**
 * Looks for the same people across lists of victims, by a model trained on the lists themselves, and proposes pairs. Nothing
 * enters the ledger. Throws InputError for fewer than two lists, a list without names or ids, ids that stand twice, and
 * MissingError for a file that isn't there.
 */
export async function linkLists(
  opened: Case,
  lists: readonly VictimList[],
  options: ListOptions = {},
): Promise<LinkRun> {
  const { name = 'lists' } = options
  checkLinkName(name)
  if (name === statementsLink) {
    throw new InputError(
      `A link over lists can't be called ${statementsLink}.`,
      'That is the link of official statements with incidents.',
    )
  }
  if (lists.length < 2) throw new InputError('Expected two lists or more.', 'As in --lists a.csv,b.csv.')
  const before = await readLastPairs(opened, name)
  const info = await makeRun(opened, name, (engine) => makeLists(opened, engine, name, lists, options))
  const changes = await compareRuns(opened, name, before)
  const link = await withRun(opened, name, (session) => summarize(opened, session))
  return { link, changes, notes: info.notes }
}

async function makeLists(
  opened: Case,
  engine: LinkEngine,
  name: string,
  lists: readonly VictimList[],
  { atLeast = 0.5, seed = 1, dates = [], signal, onStep }: ListOptions,
): Promise<RunInfo> {
  const watch: Watch = {
    ...(signal === undefined ? {} : { signal }),
    ...(onStep === undefined ? {} : { onStep: (step, at, of) => onStep(step.name, at, of) }),
  }
  const linked = await openFileLinkage(engine, {
    files: lists,
    model: null,
    prefix: listPrefix,
    columns: lists.map(({ columns = {} }) => columns),
    dates,
    ...namesOf(lists),
    ...watch,
  })
  const { aligned, records } = linked
  const { training, notes: told } = await trainOnFiles(linked, { recall, seed, ...watch })
  await scorePairs(engine, records, training.model, { atLeast: { probability: atLeast }, ...watch })
  await makeRunTables(engine)
  await writeListRecords(engine, linked)
  await writeListPairs(engine, linked)
  await nameClusters(engine, opened, name)
  const notes = [...tellColumns(linked), ...aligned.notes, ...told, ...(await tellLost(opened, engine, name))]
  const info = await infoOf(opened, { name, lists, linked, model: training.model, notes })
  await writeInfo(engine, info)
  return info
}

/** A list that was renamed keeps none of its decisions: its records are known by its name. */
async function tellLost({ ledger }: Case, engine: LinkEngine, name: string): Promise<readonly string[]> {
  const decisions = await ledger.listPairDecisions(name)
  if (decisions.length === 0) return []
  const rows = await engine.ask('select key from shown')
  return tellUnmet(decisions, new Set(rows.map(({ key }) => String(key))), 'list')
}

function namesOf(lists: readonly VictimList[]): { readonly names?: readonly string[] } {
  const names = lists.flatMap(({ name }) => name ?? [])
  return names.length === lists.length ? { names } : {}
}

function tellColumns({ aligned }: FileLinkage): readonly string[] {
  const { id: _, ...compared } = aligned.columns
  return [`Compared: ${Object.values(compared).join(', ')}.`]
}

async function writeListPairs(engine: LinkEngine, { records }: FileLinkage): Promise<void> {
  await engine.run(
    `insert into pair select row_number() over (order by weight desc, l, r), l, r, weight, probability,
       row_number() over (partition by l order by weight desc, r), null, null, null, true from ${records.tables.score}`,
  )
  await engine.run(`drop table ${records.tables.score}`)
}

async function infoOf(
  { ledger }: Case,
  given: {
    readonly name: string
    readonly lists: readonly VictimList[]
    readonly linked: FileLinkage
    readonly model: Model
    readonly notes: readonly string[]
  },
): Promise<RunInfo> {
  const { name, linked, model, notes } = given
  const { files, records, aligned } = linked
  const { number: entry, hash } = await ledger.head()
  const { sources, counts, total, columns } = records
  const [first = '', ...others] = sources
  return {
    format: runFormat,
    name,
    kind: 'lists',
    left: first,
    right: others.join(', '),
    entry,
    hash,
    model: hashOf(canonicalJson(model)),
    prior: priorWeight(model),
    lists: files.map(({ resolved: path, bytes, changed }, at): RunList => ({
      name: sources[at] ?? '',
      path,
      bytes,
      changed,
      records: counts[at] ?? 0,
      columns: aligned.columns,
    })),
    notes,
    trained: {
      model,
      records: {
        sources,
        counts,
        total,
        columns,
        features: [...records.features],
        shares: [...records.shares],
      },
    },
    belligerent: null,
    unspoken: [],
  }
}
