import { join } from 'node:path'
import { openTextIndex, type SearchedDocument, type TextIndex } from '../search/text-index.ts'
import { readVersion } from '../version.ts'
import type { LiveDocument } from './live/case-state.ts'
import type { Events } from './events.ts'
import type { LiveCase } from './live/live-case.ts'

/** How much of the full text is indexed, in documents. */
interface TextProgress {
  readonly isComplete: boolean
  readonly done: number
  readonly total: number
  /** Why the full text can't be searched; null where it can. */
  readonly failure: string | null
}

/** The full text of a case that is served, kept up with it. */
export interface TextSearch {
  progress(): TextProgress
  /**
   * The ids of the documents that hold what was typed, the best match first; null where no word was typed or the full text
   * can't be searched yet.
   */
  search(typed: string): readonly string[] | null
  /** Resolves when nothing is written any more. */
  close(): Promise<void>
}

/** What the work is called in events. */
const workName = 'full-text'
/** Code units and documents that are indexed in one go; other requests are answered in between. */
const batchLength = 150_000
const batchSize = 50

/**
 * Opens the index of a case's texts, in `index/text.sqlite` of its folder, and brings it up to date in the background, now
 * and after every change. Where the folder can't be written to, the failure is kept and nothing else suffers.
 */
export function openTextSearch(live: LiveCase, events: Pick<Events, 'tell'>): TextSearch {
  let index: TextIndex | undefined
  let failure: string | null = null
  let isClosed = false
  const held = new Set<string>()
  /** The next page of a table asks for the same words again. */
  let last:
    { readonly typed: string; readonly held: number; readonly ids: readonly string[] | null } | undefined

  const fail = (error: unknown): void => {
    failure = (error as Error).message
    events.tell({ kind: 'ended', work: workName, failure })
  }
  const begin = (): void => {
    index = openTextIndex(join(live.opened.folder, 'index', 'text.sqlite'), readVersion())
    const { documents } = live.state
    const had = index.list()
    index.remove([...had.keys()].filter((id) => !documents.has(id)))
    for (const { shown, text } of documents.values()) {
      if (had.get(shown.id)?.hasText === (text !== undefined)) held.add(shown.id)
    }
  }
  const fill = async (opened: TextIndex): Promise<void> => {
    for (const batch of listBatches(listWaiting(live, held))) {
      if (isClosed) return
      opened.put(batch.map(searchedOf))
      for (const { shown } of batch) held.add(shown.id)
      events.tell({ kind: 'progress', work: workName, done: held.size, total: live.state.documents.size })
      // oxlint-disable-next-line no-await-in-loop -- lets other requests through
      await new Promise((resolve) => setImmediate(resolve))
    }
    events.tell({ kind: 'ended', work: workName, failure: null })
  }
  const update = async (): Promise<void> => {
    try {
      if (isClosed || failure !== null) return
      if (index === undefined) begin()
      if (index !== undefined && held.size < live.state.documents.size) await fill(index)
    } catch (error) {
      fail(error)
    }
  }
  // The server listens first.
  let work = new Promise((resolve) => setImmediate(resolve)).then(update)
  const unlisten = live.onChange(() => void (work = work.then(update)))
  const progress = (): TextProgress => {
    const total = live.state.documents.size
    return {
      isComplete: failure === null && index !== undefined && held.size >= total,
      done: held.size,
      total,
      failure,
    }
  }
  return {
    progress,
    search(typed) {
      if (index === undefined || !progress().isComplete) return null
      if (last?.typed !== typed || last.held !== held.size) {
        last = { typed, held: held.size, ids: index.search(typed) }
      }
      return last.ids
    },
    async close() {
      isClosed = true
      unlisten()
      await work
      index?.close()
    },
  }
}

function listWaiting({ state: { documents } }: LiveCase, held: ReadonlySet<string>): readonly LiveDocument[] {
  return [...documents.values()].filter(({ shown }) => !held.has(shown.id))
}

function* listBatches(documents: readonly LiveDocument[]): Generator<readonly LiveDocument[]> {
  let batch: LiveDocument[] = []
  let length = 0
  for (const document of documents) {
    batch.push(document)
    length += document.text?.length ?? 0
    if (batch.length < batchSize && length < batchLength) continue
    yield batch
    batch = []
    length = 0
  }
  if (batch.length > 0) yield batch
}

function searchedOf({ shown, text }: LiveDocument): SearchedDocument {
  const title = [shown.title, shown.name, shown.publisher].filter((part) => part !== null).join('\n')
  return { id: shown.id, title, text: text ?? null }
}
