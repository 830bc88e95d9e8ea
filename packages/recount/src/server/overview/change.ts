import type { AnswerOf, Methods } from '@recount/api'
import { isAboutIncidents, type Entry, type EntryBody } from '@recount/claims'
import { sayIncidentBody } from '../../report/incident-words.ts'
import { sayPairDecision } from '../../report/pair-words.ts'
import { sayRuling } from '../../print/ruling-lines.ts'
import { saySpeaker } from '../../report/statement-view.ts'
import { sayCount, saySubject } from '../../report/wording.ts'
import type { CaseState } from '../live/case-state.ts'

type Change = AnswerOf<Methods['getOverview']>['changes'][number]

/** What an entry did: its kind, and what it is about in words. */
type Told = Pick<Change, 'kind' | 'about' | 'found'>

/** An entry of the ledger in words. `undone` is the entry that it takes back, where it takes one back. */
export function tellChange(entry: Entry, undone: Entry | undefined, state: CaseState): Change {
  const { number, by, at, why } = entry
  return { entry: number, by, at, why, ...tellBody(bodyOf(entry), undone, state) }
}

/** The number of the entry that this one takes back. */
export function findUndone(entry: Entry): number | undefined {
  const body = bodyOf(entry)
  return body.kind === 'decision-undone' ? body.payload.entry : undefined
}

function tellBody(body: EntryBody, undone: Entry | undefined, state: CaseState): Told {
  switch (body.kind) {
    case 'case-opened':
      return told('opened', body.payload.name)
    case 'document-added': {
      const { document, claims } = body.payload
      return { kind: 'document', about: document.title ?? document.name, found: claims.length }
    }
    case 'document-reread': {
      const { document, claims } = body.payload
      return { kind: 'reread', about: nameDocument(document, state), found: claims.length }
    }
    case 'claim-accepted':
      return told('accepted', nameClaim(body.payload.claim, state))
    case 'claim-rejected':
      return told('rejected', nameClaim(body.payload.claim, state))
    case 'claim-edited':
      return told('edited', nameClaim(body.payload.claim, state))
    case 'actor-set':
      return told('actor', body.payload.actor.name)
    case 'place-set':
      return told('place', body.payload.place.name)
    case 'pair-decided':
      return told('pair', sayPairDecision(body.payload))
    case 'decision-undone':
      return told('undone', undone === undefined ? '' : tellBody(bodyOf(undone), undefined, state).about)
    default:
      return isAboutIncidents(body)
        ? told('incidents', sayIncidentBody(body))
        : told('ruling', sayRuling(body))
  }
}

function told(kind: Told['kind'], about: string): Told {
  return { kind, about, found: null }
}

function bodyOf({ kind, payload }: Entry): EntryBody {
  return { kind, payload } as EntryBody
}

/** "at least 1,302 civilians killed, says US-led coalition", as the claim stands now. */
function nameClaim(id: string, state: CaseState): string {
  const claim = state.findClaim(id)?.recorded.claim
  const document = claim === undefined ? undefined : state.findDocument(claim.document)?.shown
  if (claim === undefined || document === undefined) return 'a claim that no reading finds any more'
  const figure = `${sayCount(claim.count)} ${saySubject(claim.measure, claim.victims)}`
  return `${figure}, says ${saySpeaker(claim.claimant, document)}`
}

function nameDocument(id: string, state: CaseState): string {
  const document = state.findDocument(id)?.shown
  return document?.title ?? document?.name ?? 'a document'
}
