import type { Actor } from '@recount/claims'
import type { BodyWords } from '../pack/language-pack.ts'
import type { LexemeKind } from '../pack/lexeme-kinds.ts'
import { addPhrase, type Lexicon } from '../text/lexicon.ts'

/** Adds every name of the registry and the words for states and armed people to a lexicon. */
export function addActors(lexicon: Lexicon, actors: readonly Actor[], words: BodyWords): void {
  const add = (kind: LexemeKind, value: string, phrases: readonly string[]): void => {
    for (const phrase of phrases) addPhrase(lexicon, phrase, { kind, value, detail: '' })
  }
  for (const actor of actors) {
    if (actor.kind !== 'state') add('actor', actor.id, [actor.name, ...actor.aliases])
    add('actor-short', actor.id, actor.shortNames)
  }
  for (const [code, name, names, adjectives] of words.nations) {
    add('nation', code, [name, ...names])
    add('demonym', code, adjectives)
  }
  add('organ', '', words.organs)
  add('home-organ', '', words.homeOrgans)
  add('armed-people', '', words.armedPeople)
  add('spokesperson', '', words.spokespeople)
  add('targeting', '', words.targeting)
  add('attack-verb', '', words.attackVerbs)
  add('clash', '', words.clashes)
}
