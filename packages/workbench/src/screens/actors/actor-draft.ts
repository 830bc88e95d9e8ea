import type { ActorSpec, MembershipSpan } from '@recount/api'
import type { ActorKind } from '@recount/claims'

/** A membership as it is typed: the member by name. */
export interface MemberDraft {
  /** Tells the rows of the form apart. */
  readonly key: number
  readonly actor: { readonly id: string; readonly name: string } | null
  readonly from: string
  readonly to: string
}

/** An actor as it is typed: names a line each. */
export interface ActorDraft {
  /** Null for one that is not there yet. */
  readonly id: string | null
  readonly name: string
  readonly kind: ActorKind
  readonly country: string
  readonly aliases: string
  readonly shortNames: string
  readonly members: readonly MemberDraft[]
}

/** An actor to be changed, with further aliases. */
export function draftOf(
  { id, name, kind, country, aliases, shortNames }: ActorSpec,
  members: readonly MembershipSpan[],
  added: readonly string[] = [],
): ActorDraft {
  return {
    id,
    name,
    kind,
    country: country ?? '',
    aliases: [...new Set([...aliases, ...added])].join('\n'),
    shortNames: shortNames.join('\n'),
    members: members.map(({ actor, from, to }, key) => ({
      key,
      actor: { id: actor.id, name: actor.name ?? '' },
      from: from ?? '',
      to: to ?? '',
    })),
  }
}

/** An actor that is not there yet. */
export function newDraft(name: string): ActorDraft {
  return { id: null, name, kind: 'monitor', country: '', aliases: '', shortNames: '', members: [] }
}

/** The actor that a draft describes. A new one's id is made of its name; a member that was not chosen is left out. */
export function actorOf({ id, name, kind, country, members, ...lists }: ActorDraft): ActorSpec {
  return {
    id: id ?? idOf(name),
    name: name.trim(),
    kind,
    country: country.trim() === '' ? null : country.trim().toUpperCase(),
    aliases: linesOf(lists.aliases),
    shortNames: linesOf(lists.shortNames),
    members: members.flatMap(({ actor, from, to }) =>
      actor === null ? [] : { actor: actor.id, from: dateOf(from), to: dateOf(to) },
    ),
  }
}

/** Lines that hold something, each once. */
export function linesOf(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim())
  return [...new Set(lines.filter((line) => line !== ''))]
}

function dateOf(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}

/** A name as an id: its letters and digits in any script, hyphens between. */
function idOf(name: string): string {
  const letters = name.toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '')
  const id = letters.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-+|-+$/g, '')
  return id === 'new' ? 'new-actor' : id
}
