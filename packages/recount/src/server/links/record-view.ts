import type { LinkRecord } from '@recount/api'
import type { RecordView } from '../../pipeline/links/link-view.ts'

/** A record of a linkage as it is sent. */
export function viewRecord({ fields, ...record }: RecordView): LinkRecord {
  return {
    ...record,
    fields: fields.map(({ name, value, readFrom = null }) => ({ name, value, readFrom })),
  }
}
