import type { Entry, EntryBody } from '@recount/claims'

type Reading = 'document-added' | 'document-reread'

/** What an entry holds, without the claims of a reading, which are only counted. */
export type BriefBody =
  | Exclude<EntryBody, { readonly kind: Reading }>
  | {
      readonly kind: Reading
      readonly payload: { readonly document: string; readonly name: string | null; readonly claims: number }
    }

/** An entry as lists keep it: without its hashes, and without the claims of a reading. */
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
      return body
  }
}

/** The ids of the claims that an entry is about: those it decides, and the figures that a ruling names. */
export function listClaimIds({ body }: EntryBrief): readonly string[] {
  switch (body.kind) {
    case 'claim-accepted':
    case 'claim-rejected':
    case 'claim-edited':
      return [body.payload.claim]
    case 'statements-merged':
      return body.payload.figures.map(({ claim }) => claim)
    case 'statement-split':
      return [...body.payload.figures, ...body.payload.from].map(({ claim }) => claim)
    case 'slip-confirmed':
      return [body.payload.slip, body.payload.believed].flatMap((anchor) => anchor?.claim ?? [])
    default:
      return []
  }
}
