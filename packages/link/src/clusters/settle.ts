import type { PlacedDecision, PlacedRecord } from './decisions.ts'
import { sayRecord } from '../records/record-words.ts'
import { openGroups, type Groups } from './groups.ts'

/** Decisions that agree with each other. */
export interface SettledDecisions {
  readonly together: readonly PlacedDecision[]
  readonly apart: readonly PlacedDecision[]
  readonly contradictions: readonly Contradiction[]
}

/**
 * A decision that two records are the same which can't stand with the others. `chain` leads from one record to another that it
 * would join it to, though they may not be: each record is said to be the same as the next.
 */
export interface Contradiction {
  readonly refused: PlacedDecision
  readonly chain: readonly PlacedRecord[]
  /** Null: they may not be the same because their table was said to hold each thing once. */
  readonly against: PlacedDecision | null
  readonly words: string
}

/** Numbers of the tables that hold each thing once, and the names of all tables, the first that of source 1. */
export interface SettleOptions {
  readonly withoutDuplicates?: readonly number[]
  readonly sources?: readonly string[]
}

/**
 * Decisions as they can all be kept: what was said to be different stays different; of what was said to be the same, in the order
 * given, whatever would bring together what is different is refused and told, with the chain. Records of a table of
 * `withoutDuplicates` are different from each other.
 */
export function settleDecisions(
  decisions: readonly PlacedDecision[],
  { withoutDuplicates = [], sources = [] }: SettleOptions = {},
): SettledDecisions {
  const apart = decisions.filter(({ same }) => !same)
  const nodes = numberRecords(decisions)
  const toNode = ({ record }: PlacedRecord) => nodes.get(record)?.node ?? -1
  const groups = openGroups({
    pairs: apart.map(({ left, right }) => [toNode(left), toNode(right)] as const),
    kinds: [...nodes.values()].map(({ placed }) =>
      withoutDuplicates.includes(placed.source) ? placed.source : null,
    ),
  })
  const together: PlacedDecision[] = []
  const contradictions: Contradiction[] = []
  for (const decision of decisions.filter(({ same }) => same)) {
    if (groups.join(toNode(decision.left), toNode(decision.right))) together.push(decision)
    else
      contradictions.push(explain({ decision, together, apart, groups, toNode, withoutDuplicates, sources }))
  }
  return { together, apart, contradictions }
}

function numberRecords(
  decisions: readonly PlacedDecision[],
): ReadonlyMap<number, { readonly node: number; readonly placed: PlacedRecord }> {
  const nodes = new Map<number, { node: number; placed: PlacedRecord }>()
  for (const placed of decisions.flatMap(({ left, right }) => [left, right])) {
    if (!nodes.has(placed.record)) nodes.set(placed.record, { node: nodes.size, placed })
  }
  return nodes
}

interface Refusal {
  readonly decision: PlacedDecision
  readonly together: readonly PlacedDecision[]
  readonly apart: readonly PlacedDecision[]
  readonly groups: Groups
  readonly toNode: (record: PlacedRecord) => number
  readonly withoutDuplicates: readonly number[]
  readonly sources: readonly string[]
}

/** The first pair that the refused decision would bring together, with the shortest chain on either side of it. */
function explain(refusal: Refusal): Contradiction {
  const { decision, together, apart, groups, toNode, withoutDuplicates } = refusal
  const { left, right } = decision
  const groupOf = (record: PlacedRecord) => groups.find(toNode(record))
  const [ours, theirs] = [groupOf(left), groupOf(right)]
  const against = apart.find(
    (pair) =>
      (groupOf(pair.left) === ours && groupOf(pair.right) === theirs) ||
      (groupOf(pair.left) === theirs && groupOf(pair.right) === ours),
  )
  const ends =
    against === undefined
      ? findTwins({
          left: listReached(left, together),
          right: listReached(right, together),
          withoutDuplicates,
        })
      : groupOf(against.left) === ours
        ? ([against.left, against.right] as const)
        : ([against.right, against.left] as const)
  const chain = [...findChain(ends[0], left, together), ...findChain(right, ends[1], together)]
  return {
    refused: decision,
    chain,
    against: against ?? null,
    words: sayContradiction(refusal, chain, against),
  }
}

/** Records of one table without duplicates, one reached from each side. */
function findTwins({
  left,
  right,
  withoutDuplicates,
}: {
  readonly left: readonly PlacedRecord[]
  readonly right: readonly PlacedRecord[]
  readonly withoutDuplicates: readonly number[]
}): readonly [PlacedRecord, PlacedRecord] {
  for (const one of left.filter(({ source }) => withoutDuplicates.includes(source))) {
    const other = right.find(({ source }) => source === one.source)
    if (other !== undefined) return [one, other]
  }
  throw new Error('A decision was refused though nothing stands against it.')
}

function listReached(from: PlacedRecord, together: readonly PlacedDecision[]): readonly PlacedRecord[] {
  return [...walk(from, together).values()].map(({ placed }) => placed)
}

function findChain(
  from: PlacedRecord,
  to: PlacedRecord,
  together: readonly PlacedDecision[],
): readonly PlacedRecord[] {
  const reached = walk(to, together)
  const chain: PlacedRecord[] = []
  for (let next = reached.get(from.record); next !== undefined; next = next.before) chain.push(next.placed)
  return chain
}

interface Stop {
  readonly placed: PlacedRecord
  readonly before: Stop | undefined
}

/** Every record reached, breadth first, each with the one it was reached from. */
function walk(from: PlacedRecord, together: readonly PlacedDecision[]): ReadonlyMap<number, Stop> {
  const steps = together.flatMap(({ left, right }) => [
    { before: left, placed: right },
    { before: right, placed: left },
  ])
  const next = Map.groupBy(steps, ({ before }) => before.record)
  const first: Stop = { placed: from, before: undefined }
  const reached = new Map([[from.record, first]])
  for (const stop of reached.values()) {
    for (const { placed } of next.get(stop.placed.record) ?? []) {
      if (!reached.has(placed.record)) reached.set(placed.record, { placed, before: stop })
    }
  }
  return reached
}

function sayContradiction(
  { decision: { left, right }, sources }: Refusal,
  chain: readonly PlacedRecord[],
  against: PlacedDecision | undefined,
): string {
  const say = (record: PlacedRecord) => sayRecord(record, sources)
  const both = (one: PlacedRecord, other: PlacedRecord) => `${say(one)} and ${say(other)}`
  const [first, last] = [chain[0] ?? left, chain.at(-1) ?? right]
  const reason =
    against === undefined
      ? `are two records of ${sources[first.source - 1] ?? `table ${first.source}`}, which was said to hold each thing once`
      : 'were said to be different'
  if (chain.length === 2) {
    return `${both(left, right)} were said to be the same, and ${reason}. They are kept apart.`
  }
  const links = chain.map(say).join(' = ')
  return `${both(left, right)} were said to be the same, which makes ${links}; but ${both(first, last)} ${reason}. ${both(left, right)} are kept apart.`
}
