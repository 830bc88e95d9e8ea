import type { PairRow } from '@recount/api'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { neighboursOf, type Neighbours } from '../../../decide/neighbours.ts'
import { listUnknown } from '../../../decide/outbox.ts'
import type { Answered } from '../../../server/ask.ts'
import { answerQuery } from '../../../server/use-answer.ts'
import { usePages, type Pages } from '../use-pages.ts'
import { nameOfPair, type PairOutbox, type PairRef } from './pair-outbox.ts'
import type { PairSearch } from './pair-search.ts'

/** A pair whose records bear their keys. */
interface Keyed {
  readonly left: { readonly key: string }
  readonly right: { readonly key: string }
}

/** The pairs to decide about, as this window sees them. */
export interface PairQueue
  extends
    Neighbours<PairRow>,
    Pick<Pages<'listLinkPairs'>, 'error' | 'isWhole' | 'isMore' | 'more' | 'refetch'> {
  readonly isLoaded: boolean
  /** Without those that this window decided or put off. */
  readonly rows: readonly PairRow[]
  /** The same, counting those that were not asked for yet. */
  readonly total: number
  /** Those that were put off, by name. */
  readonly skipped: readonly string[]
}

interface NamedRow {
  readonly row: PairRow
  readonly name: string
}

/** Pairs fetched before they are asked for. */
const ahead = 2

/** The pairs of a linkage that the address asks for. */
export function usePairs(
  link: string,
  { state, atLeast, pair }: PairSearch,
  outbox: PairOutbox,
  skipped: ReadonlySet<string>,
): PairQueue {
  const {
    data: pages,
    isPlaceholder,
    ...rest
  } = usePages('listLinkPairs', {
    params: { name: link },
    query: { state, ...(atLeast === undefined ? {} : { atLeast }) },
  })
  const rows = (pages ?? [])
    .flatMap((page) => page.rows)
    .map((row): NamedRow => ({ row, name: nameOfPair(link, refOf(row)) }))
  const known = Math.min(...(pages ?? []).map((page) => page.entries))
  const isOpen = state === 'undecided' || state === 'abstained'
  const decided = new Set(listUnknown(outbox, known).map((one) => nameOfPair(one.link, one)))
  const isLeft = ({ name }: NamedRow): boolean => !isOpen || !(decided.has(name) || skipped.has(name))
  const left = rows.filter(isLeft)
  const at = rows.findIndex(({ row }) => isSame(row, pair))
  const { next, previous } = neighboursOf(rows, at, isLeft)
  return {
    ...rest,
    isLoaded: pages !== undefined && !isPlaceholder,
    rows: left.map(({ row }) => row),
    total: (pages?.[0]?.total ?? 0) - (rows.length - left.length),
    skipped: isOpen ? rows.map(({ name }) => name).filter((name) => skipped.has(name)) : [],
    next: next?.row,
    previous: previous?.row,
  }
}

/** The keys of a pair's records. */
export function refOf({ left, right }: Keyed): PairRef {
  return { left: left.key, right: right.key }
}

/** Is it the row of this pair? */
export function isSame(row: Keyed, pair: PairRef | undefined): boolean {
  return row.left.key === pair?.left && row.right.key === pair.right
}

/** The pair that the address names, whole. */
export function usePair(link: string, pair: PairRef | undefined) {
  const { data, error } = useQuery({
    ...answerQuery('getLinkPair', requestOf(link, pair ?? { left: '', right: '' })),
    enabled: pair !== undefined,
  })
  const found = data as Answered<'getLinkPair'> | undefined
  const isAsked = found?.left.key === pair?.left && found?.right.key === pair?.right
  return { data: isAsked ? found : undefined, error: pair === undefined ? null : error }
}

/** Asks for a pair anew, and waits until it is there. */
export function useRefetchPair() {
  const queries = useQueryClient()
  return (link: string, pair: PairRef) =>
    queries.fetchQuery({ ...answerQuery('getLinkPair', requestOf(link, pair)), staleTime: 0 })
}

/** Fetches the pairs that come next, so that they are there when they are gone to. */
export function usePrefetchPairs(link: string, queue: PairQueue, current: PairRef | undefined): void {
  const queries = useQueryClient()
  const at = queue.rows.findIndex((row) => isSame(row, current)) + 1
  const wanted = JSON.stringify(queue.rows.slice(at, at + ahead).map(refOf))
  const fetchAhead = useEffectEvent(async (pairs: readonly PairRef[]) => {
    for (const pair of pairs) {
      // oxlint-disable-next-line no-await-in-loop -- the nearest first; what can't be had says so when it is gone to
      await queries.ensureQueryData(answerQuery('getLinkPair', requestOf(link, pair))).catch(() => null)
    }
  })
  useEffect(() => void fetchAhead(JSON.parse(wanted) as readonly PairRef[]), [wanted])
}

function requestOf(link: string, { left, right }: PairRef) {
  return { params: { name: link, left, right } }
}
