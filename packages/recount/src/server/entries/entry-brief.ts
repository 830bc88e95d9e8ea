import { isAboutIncidents, type Entry, type EntryBody } from '@recount/claims'
import { sayIncidentBody, type CountedBody } from '../../report/incident-words.ts'

type Reading = 'document-added' | 'document-reread'

/** What an entry holds, without the claims of a reading, which are only counted, and of incidents what it says in words. */
type BriefBody =
  | Exclude<EntryBody, { readonly kind: Reading | CountedBody['kind'] }>
  | { readonly kind: CountedBody['kind']; readonly payload: { readonly words: string } }
  | {
      readonly kind: Reading
      readonly payload: { readonly document: string; readonly name: string | null; readonly claims: number }
    }

/** An entry as lists keep it: without its hashes, and without the claims of a reading and the incidents of a table. */
export interface EntryBrief {
  readonly number: number
  readonly by: string
  /** ISO 8601 time. */
  readonly at: string
  readonly why: string | null
  readonly body: BriefBody
}

/** What of an entry a list of all entries can afford to keep. */
export function briefOf({ number, by, at, why, kind, payload }: Entry): EntryBrief {
  return { number, by, at, why, body: briefBody({ kind, payload } as EntryBody) }
}

function briefBody(body: EntryBody): BriefBody {
  switch (body.kind) {
    case 'document-added': {
      const { document, claims } = body.payload
      return {
        kind: body.kind,
        payload: { document: document.id, name: document.name, claims: claims.length },
      }
    }
    case 'document-reread': {
      const { document, claims } = body.payload
      return { kind: body.kind, payload: { document, name: null, claims: claims.length } }
    }
    default:
      return isAboutIncidents(body) ? { kind: body.kind, payload: { words: sayIncidentBody(body) } } : body
  }
}
