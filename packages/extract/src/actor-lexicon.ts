import type { Actor } from '@recount/claims'
import { addPhrase, type Lexicon } from './lexicon.ts'
import type { LanguagePack } from './pack.ts'

/** The id of a state as an actor. */
export function stateId(code: string): string {
  return `state-${code.toLowerCase()}`
}

/** The states of a pack as actors, so that a registry can name them as members of alliances. */
export function statesOf(pack: LanguagePack): Actor[] {
  return pack.nations.map(([code, name, names]) => ({
    id: stateId(code),
    name,
    kind: 'state',
    country: code,
    aliases: [name, ...names],
    shortNames: [],
    members: [],
  }))
}

/** Adds every name of the registry and the words for states and armed people to a lexicon. */
export function addActors(lexicon: Lexicon, actors: readonly Actor[], pack: LanguagePack): void {
  const add = (kind: string, value: string, phrases: readonly string[]): void => {
    for (const phrase of phrases) addPhrase(lexicon, phrase, { kind, value, detail: '' })
  }
  for (const actor of actors) {
    if (actor.kind !== 'state') add('actor', actor.id, [actor.name, ...actor.aliases])
    add('actor-short', actor.id, actor.shortNames)
  }
  for (const [code, name, names, adjectives] of pack.nations) {
    add('nation', code, [name, ...names])
    add('demonym', code, adjectives)
  }
  add('organ', '', pack.organs)
  add('home-organ', '', pack.homeOrgans)
  add('armed-people', '', pack.armedPeople)
  add('spokesperson', '', pack.spokespeople)
  add('targeting', '', pack.targeting)
  add('attack-verb', '', pack.attackVerbs)
  add('clash', '', pack.clashes)
}
