import { looseKey, placeKey } from '@recount/places'

/** A place name as it is compared: folded for what transliteration leaves open, and its consonants alone. */
export interface ComparedName {
  readonly name: string
  /** As it is spelt, folded, without the article. */
  readonly spelt: string
  readonly key: string
  readonly skeleton: string
}

/** What stands between the names of one field: "Town: a neighbourhood", "A / B", "between A and B", "A near B". */
const joints =
  /[,;:/()[\]|]|\b(?:or|and|between|near|possibly|around|outside|towards?|from|(?:north|south|east|west|northeast|northwest|southeast|southwest)(?:ern)?(?: of)?|in(?: the)?|on(?: the)?|of(?: the)?|at(?: the)?)\b/gi

/** Nouns of places that one writer puts with a name and another leaves out. */
const nouns =
  /\b(?:neighbou?rhoods?|villages?|towns?|city|cities|areas?|districts?|sub-?districts?|governorate|province|countryside|camps?|farms?|desert|region|municipality|suburbs?|quarters?|outskirts|river|the)\b/gi

/** The names that a field of places holds, each once, in its order. Empty where it holds only nouns. */
export function listNames(field: string): readonly ComparedName[] {
  const names = field.split(joints).flatMap((part) => compareAs(part) ?? [])
  const keys = names.map(({ key }) => key)
  return names.filter(({ key }, at) => keys.indexOf(key) === at)
}

const directed =
  /^\s*(?:North|South|East|West|Northeast|Northwest|Southeast|Southwest)(?:ern)?\s+\p{Lu}[^,;:/()[\]|]*/u

/** The name that a field opens with where a direction is its head ("North Quay"), which `listNames` leaves out. */
export function findDirected(field: string): ComparedName | undefined {
  const [name] = directed.exec(field) ?? []
  return name === undefined ? undefined : compareAs(name)
}

/** One name as it is compared; undefined where nothing is left but nouns of places. */
export function compareAs(name: string): ComparedName | undefined {
  const bare = placeKey(name).replace(nouns, ' ').replace(/\s+/g, ' ').trim()
  if (bare === '') return undefined
  const key = looseKey(bare)
  return { name: name.trim(), spelt: bare.replace(article, ''), key, skeleton: skeletonOf(key) }
}

const article = /^(?:al|ar|as|ad|at|an|az|ash|el) (?=.)/

const vowels = /[aeiouyw\s]/g
const pairs: readonly (readonly [RegExp, string])[] = [
  [/kh/g, 'k'],
  [/sh/g, 's'],
  [/h/g, ''],
]

/** The consonants of a folded name, what is doubled once; "" where fewer than two are left. */
function skeletonOf(key: string): string {
  const bare = pairs.reduce((text, [from, to]) => text.replace(from, to), key.replace(vowels, ''))
  const single = bare.replace(/(.)\1+/g, '$1')
  return single.length < 2 ? '' : single
}

const shortestPart = 4

/** A folded name, and the words of it where it has several, each after its mark. Short words stand in too many names. */
export function listParts(key: string, asWhole: string, asWord: string): readonly string[] {
  const words = key.split(' ')
  const long = words.length === 1 ? [] : words.filter(({ length }) => length >= shortestPart)
  return [`${asWhole} ${key}`, ...long.map((word) => `${asWord} ${word}`)]
}
