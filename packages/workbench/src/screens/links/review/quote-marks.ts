import type { LinkRecord } from '@recount/api'
import type { Mark } from '../../../figure/marked-sentence.tsx'

/** Where in a record's quote its fields were read. */
export function markQuote({ fields }: Pick<LinkRecord, 'fields'>): readonly Mark[] {
  return fields.flatMap(({ name, readFrom }) => (readFrom === null ? [] : [{ ...readFrom, name }]))
}
