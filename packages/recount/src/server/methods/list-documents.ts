import { methods } from '@recount/api'
import { findPassage } from '../../search/passage.ts'
import type { Answered, Context } from '../answer.ts'
import type { CaseState } from '../live/case-state.ts'
import type { FoundItems, TableQuery } from '../table/table.ts'
import { documentTable, listDocumentItems, type DocumentItem } from '../tables/documents.ts'

export const listDocuments: Answered = {
  method: methods.listDocuments,
  async answer({ query }, context) {
    const { live, texts } = context
    const { state } = live
    const found = findItems(query, context)
    const page = documentTable.page(query, state, found)
    const typed = found === undefined ? '' : String(query['q'] ?? '')
    return {
      ...page,
      rows: (page.rows as readonly { readonly id: string }[]).map((row) => addPassage(row, typed, state)),
      fullText: texts.progress(),
    }
  },
  download: (query, context) => documentTable.download(query, context.live.state, findItems(query, context)),
}

/** The documents that hold what was typed; undefined where nothing was, or the table has to look in titles itself. */
function findItems({ q }: TableQuery, { live, texts }: Context): FoundItems | undefined {
  const ids = texts.search(String(q ?? ''))
  if (ids === null) return undefined
  const items = indexItems(live.state)
  return ids.flatMap((id) => items.get(id) ?? [])
}

const indexes = new WeakMap<CaseState, ReadonlyMap<string, DocumentItem>>()

function indexItems(state: CaseState): ReadonlyMap<string, DocumentItem> {
  const found = indexes.get(state)
  if (found !== undefined) return found
  const made = new Map(listDocumentItems(state).map((item) => [item.live.shown.id, item]))
  indexes.set(state, made)
  return made
}

function addPassage<R extends { readonly id: string }>(row: R, typed: string, state: CaseState) {
  return { ...row, passage: passageOf(state.findDocument(row.id)?.text, typed) }
}

function passageOf(text: string | undefined, typed: string) {
  if (text === undefined || typed === '') return null
  const pieces = findPassage(text, typed)
  return pieces.length === 0 ? null : pieces
}
