import {
  claimFields,
  isAboutIncidents,
  isRuling,
  type Anchor,
  type Claim,
  type ClaimField,
  type RulingBody,
} from '@recount/claims'
import { sayPairDecision } from '../../report/pair-words.ts'
import { sayRuling } from '../../print/ruling-lines.ts'
import { nameField } from '../../report/claim-field.ts'
import { sayCount, sayMany, saySubject } from '../../report/wording.ts'
import type { EntryBrief } from './entry-brief.ts'

/** Something an entry is about, by the name people know it by. */
interface EntrySubject {
  readonly kind: 'claim' | 'document' | 'actor' | 'place' | 'entry'
  readonly id: string
  readonly label: string
}

/** A stretch of a sentence: words, or what they are about. */
export type EntryPart = string | EntrySubject

/** What entries name by id, looked up. */
export interface EntryNames {
  findClaim(id: string): NamedClaim | undefined
  findDocument(id: string): string | undefined
  findEntry(number: number): EntryBrief | undefined
}

/** A claim with who speaks in it, in words. */
interface NamedClaim {
  readonly claim: Pick<Claim, 'count' | 'measure' | 'victims'>
  readonly speaker: string
}

/** What an entry says, as a sentence without its stop that a list can show; what it is about can be followed. */
export function sayEntry({ body }: EntryBrief, names: EntryNames): readonly EntryPart[] {
  const claim = (id: string): EntrySubject => ({ kind: 'claim', id, label: nameClaim(names.findClaim(id)) })
  if (isAboutIncidents(body)) return [body.payload.words]
  if (isRuling(body)) return ['Ruled: ', sayRuling(body), ...figuresOf(body, claim)]
  switch (body.kind) {
    case 'case-opened':
      return [`Opened the case “${body.payload.name}”`]
    case 'document-added':
      return ['Added ', documentOf(body.payload, names), `, in which ${told(body.payload.claims)} found`]
    case 'document-reread':
      return ['Read ', documentOf(body.payload, names), ` again: ${told(body.payload.claims)} found`]
    case 'claim-accepted':
      return ['Accepted ', claim(body.payload.claim)]
    case 'claim-rejected':
      return ['Rejected ', claim(body.payload.claim)]
    case 'claim-edited':
      return ['Corrected ', claim(body.payload.claim), `: ${sayFields(Object.keys(body.payload.changes))}`]
    case 'actor-set': {
      const { id, name } = body.payload.actor
      return ['Set the actor ', { kind: 'actor', id, label: name }]
    }
    case 'place-set': {
      const { id, name } = body.payload.place
      return ['Set the place ', { kind: 'place', id, label: name }]
    }
    case 'pair-decided':
      return [sayPairDecision(body.payload)]
    case 'decision-undone':
      return sayUndone(body.payload.entry, names)
  }
}

/** Parts as plain text. */
export function textOf(parts: readonly EntryPart[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.label)).join('')
}

/** "at least 1,302 civilians killed, US-led coalition". */
function nameClaim(named: NamedClaim | undefined): string {
  if (named === undefined) return 'a claim that is not made any more'
  const { claim, speaker } = named
  return `${sayCount(claim.count)} ${saySubject(claim.measure, claim.victims)}, ${speaker}`
}

function sayUndone(number: number, names: EntryNames): readonly EntryPart[] {
  const undone = names.findEntry(number)
  const label: EntrySubject = { kind: 'entry', id: String(number), label: `entry ${number}` }
  return undone === undefined
    ? ['Took back ', label]
    : ['Took back ', label, ': ', ...sayEntry(undone, names).map(lowerFirst)]
}

function lowerFirst(part: EntryPart, index: number): EntryPart {
  return index > 0 || typeof part !== 'string' ? part : `${part.slice(0, 1).toLowerCase()}${part.slice(1)}`
}

function documentOf(
  { document, name }: { readonly document: string; readonly name: string | null },
  names: EntryNames,
): EntrySubject {
  return { kind: 'document', id: document, label: name ?? names.findDocument(document) ?? 'a document' }
}

function told(claims: number): string {
  return `${sayMany(claims, 'claim')} ${claims === 1 ? 'was' : 'were'}`
}

function sayFields(fields: readonly string[]): string {
  return fields
    .map((field) => (claimFields.includes(field as ClaimField) ? nameField(field as ClaimField) : field))
    .join(', ')
}

function figuresOf(body: RulingBody, claim: (id: string) => EntrySubject): readonly EntryPart[] {
  const list = (anchors: readonly Anchor[]): readonly EntryPart[] =>
    anchors.flatMap((anchor, index) => [index === 0 ? '' : '; ', claim(anchor.claim)])
  switch (body.kind) {
    case 'statements-merged':
      return [': ', ...list(body.payload.figures)]
    case 'statement-split':
      return [': ', ...list(body.payload.figures), ' apart from ', ...list(body.payload.from)]
    case 'slip-confirmed': {
      const { slip, believed } = body.payload
      return [
        ': ',
        claim(slip.claim),
        ...(believed === null ? [] : ['; believed is ', claim(believed.claim)]),
      ]
    }
    case 'definition-set':
      return []
  }
}
