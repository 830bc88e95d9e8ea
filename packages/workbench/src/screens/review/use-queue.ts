import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { neighboursOf, type Neighbours } from '../../decide/neighbours.ts'
import { listUnknown } from '../../decide/outbox.ts'
import type { Answered } from '../../server/ask.ts'
import { listen } from '../../server/live-updates.ts'
import { answerQuery, useAnswer } from '../../server/use-answer.ts'
import type { Outbox } from './outbox.ts'
import type { ReviewFilter } from './review-filter.ts'

/** The claims to decide about, as this window sees them. */
export interface Queue extends Neighbours<string> {
  readonly isLoaded: boolean
  readonly error: Error | null
  /** Ids in reading order, without those that this window decided. */
  readonly ids: readonly string[]
  /** Proposed claims under the filter that this window has not decided. */
  readonly total: number
  readonly facets: Answered<'getQueue'>['facets']
  readonly first: string | undefined
}

/** Claims fetched before they are asked for. */
const ahead = 3

/** How near to the end of what is known the queue is asked for anew. */
const nearEnd = 25

/** The sample that is being checked; `data` is undefined while it is fetched, `id` where none is. */
export interface OpenSample {
  readonly id: string | undefined
  readonly data: Answered<'getSample'> | undefined
}

/** The queue under a filter, or the claims of a sample that wait to be checked. */
export function useQueue(
  filter: ReviewFilter,
  sample: OpenSample,
  current: string | undefined,
  outbox: Outbox,
): Queue {
  const [anchor, setAnchor] = useState(current)
  const query = useAnswer('getQueue', {
    query: { ...filter, ...(anchor === undefined ? {} : { from: anchor }) },
  })
  const { data, error } = query
  const touched = useTouched()
  const known = data?.entries ?? 0
  const decided = listUnknown(outbox, known).filter(({ kind }) => kind !== 'save')
  const own = new Set(decided.map(({ claim }) => claim))
  const isLeft = (id: string): boolean => !own.has(id) && (touched.get(id) ?? 0) <= known
  const isSampled = sample.id !== undefined
  const rows = isSampled ? waitingOf(sample.data) : (data?.rows ?? [])
  const at = rows.findIndex(({ id }) => id === current)
  const isFresh = data !== undefined && !query.isPlaceholderData
  const isFar = at < 0 || (at > rows.length - nearEnd && rows.length < (data?.total ?? 0))
  if (isFresh && isFar && !isSampled && current !== undefined && anchor !== current) setAnchor(current)
  const all = rows.map(({ id }) => id)
  const ids = all.filter(isLeft)
  return {
    isLoaded: (isSampled ? sample.data : data) !== undefined,
    error,
    ids,
    total: (isSampled ? all.length : (data?.total ?? 0)) - (all.length - ids.length),
    facets: data?.facets ?? {},
    ...neighboursOf(all, at, isLeft),
    first: ids[0],
  }
}

/** Claims that entries are about which were recorded while this is shown, by anyone: the number of the last one. */
function useTouched(): ReadonlyMap<string, number> {
  const [touched, setTouched] = useState<ReadonlyMap<string, number>>(new Map())
  useEffect(
    () =>
      listen((event) => {
        if (event.kind !== 'changed') return
        const now = (event.claims ?? []).map((id): [string, number] => [id, event.entries])
        setTouched((before) => new Map([...before, ...now]))
      }),
    [],
  )
  return touched
}

function waitingOf(sample: OpenSample['data']): readonly { readonly id: string }[] {
  return (sample?.claims ?? []).filter(({ verdict }) => verdict === 'waiting')
}

/** Fetches the claims that come next and their documents, so that they are there when they are gone to. */
export function usePrefetch(ids: readonly string[], current: string | undefined): void {
  const queries = useQueryClient()
  const at = current === undefined ? 0 : ids.indexOf(current) + 1
  const wanted = ids.slice(at, at + ahead).join(' ')
  const fetchAhead = useEffectEvent(async (claims: readonly string[]) => {
    for (const id of claims) {
      // oxlint-disable-next-line no-await-in-loop -- the nearest first
      await fetchClaim(queries, id)
    }
  })
  useEffect(() => {
    void fetchAhead(wanted === '' ? [] : wanted.split(' '))
  }, [wanted])
}

/** Fetches a claim and the text of its document, where they are not there; that it can't be had is told when it is gone to. */
async function fetchClaim(queries: QueryClient, id: string): Promise<void> {
  const found = await queries.ensureQueryData(answerQuery('getClaim', { params: { id } })).catch(() => null)
  const document = (found as Answered<'getClaim'> | null)?.claim.document
  if (document !== undefined) await queries.prefetchQuery(textQuery(document))
}

/** The claim that the address names, whole. */
export function useClaim(id: string | undefined): {
  readonly data: Answered<'getClaim'> | undefined
  readonly error: Error | null
} {
  const { data, error } = useQuery({
    ...answerQuery('getClaim', { params: { id: id ?? '' } }),
    enabled: id !== undefined,
  })
  const found = data as Answered<'getClaim'> | undefined
  return { data: found?.claim.id === id ? found : undefined, error }
}

/** The text of a document, which never changes. */
function textQuery(id: string) {
  return {
    ...answerQuery('getDocumentText', { params: { id } }),
    meta: { isFixed: true },
    staleTime: Infinity,
  }
}

/** The text of a document, and its claims as they stand now. */
export function useDocumentText(id: string | undefined): Answered<'getDocumentText'> | undefined {
  const isEnabled = id !== undefined
  const params = { id: id ?? '' }
  const { data: whole } = useQuery({ ...textQuery(params.id), enabled: isEnabled })
  const { data: now } = useQuery({
    ...answerQuery('getDocumentText', { params, query: { part: 'spans' } }),
    enabled: isEnabled,
  })
  const text = whole as Answered<'getDocumentText'> | undefined
  const spans = now as Answered<'getDocumentText'> | undefined
  if (text === undefined || text.document.id !== id) return undefined
  return spans?.document.id === id ? { ...text, spans: spans.spans } : text
}
