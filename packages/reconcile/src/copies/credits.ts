import { foldName } from '@recount/claims'
import { agencies } from './agencies.ts'

/** Tells the key of an agency from any of its names; of anybody else from the folded name. */
export function keyOfOutlet(name: string): string {
  const folded = foldName(name)
  return keys.get(folded) ?? folded
}

/** Names that say themselves that somebody passes news on. */
const newsName = / (?:news agency|news service|newswire|news|press|wire)$/u

/** Does a key stand for an agency of the list, or say itself that it is one? */
export function isNewsKey(key: string): boolean {
  return agencyKeys.has(key) || newsName.test(key)
}

const keys = new Map(
  agencies.flatMap(([first = '', ...others]) =>
    [first, ...others].map((name) => [foldName(name), foldName(first)] as const),
  ),
)

const agencyKeys = new Set(keys.values())

/** A name as outlets write it, short and with a capital. */
const outletName = String.raw`[\p{Lu}\p{Lt}\p{Lo}d][\p{L}\p{M}&.’'-]*(?: [\p{Lu}\p{Lt}\p{Lo}\p{N}][\p{L}\p{M}\p{N}&.’'-]*){0,3}`

/**
 * Tags that say whose story a document is: a dateline ("ORLO, March 3 (Coast Wire) —"), the name alone in brackets at
 * the end or alone in the last lines, a named source ("Source: Coast Wire", "© Coast Wire"), an agency in the byline.
 */
const tags: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:^|\n)[ \t]*\p{Lu}[^\n()]{0,60}?\((${outletName}(?:/${outletName})*)\)[ \t]*[-–—:]`,
    'gu',
  ),
  new RegExp(String.raw`[(\[](${outletName}(?:/${outletName})*)[)\]][\s.]*$`, 'gu'),
  new RegExp(
    String.raw`(?:^|\n)[ \t]*(?:Sources?:|Via|©|\(c\)|Credit:|From)[ \t]+(?:the )?(${outletName}(?:/${outletName})*)[ \t.]*(?=\n|$)`,
    'gu',
  ),
  new RegExp(
    String.raw`(?:^|\n)[ \t]*By [^\n]{0,60}?(?:,|\bof|\|)[ \t]+(?:the )?(${outletName})[ \t.]*(?=\n|$)`,
    'gu',
  ),
]

/** Only the head and the foot of a document can tag it as a whole. */
const TAGGED_HEAD = 400
const TAGGED_FOOT = 300

/**
 * Lists the keys of those whose story a document says it is: agencies and, of other names (brackets at the end hold all
 * kinds of things), what `isOutlet` knows for one.
 */
export function listTags(text: string, isOutlet: (key: string) => boolean): readonly string[] {
  const ends =
    text.length <= TAGGED_HEAD + TAGGED_FOOT ? [text] : [text.slice(0, TAGGED_HEAD), text.slice(-TAGGED_FOOT)]
  const names = ends.flatMap((end) =>
    tags.flatMap((tag) => [...end.matchAll(tag)].flatMap(([, name = '']) => name.split('/'))),
  )
  return keepKnown(names, isOutlet)
}

/** Words of passing on: before the name ("told Coast Wire", "citing Coast Wire") and after it ("Coast Wire reported"). */
const beforeName = String.raw`(?:told|tells|according to|citing|cited by|quoted by|reported by|reports by|reporting by|via|carried by|said to|interview with|informed)`
const afterName = String.raw`(?:said|says|reported|reports|has reported|cited|quoted|was told|said it|quotes|cites)`

const credits: readonly RegExp[] = [
  new RegExp(String.raw`\b${beforeName} (?:the )?(?:(?:news )?agency )?(${outletName})`, 'gu'),
  new RegExp(String.raw`\b(${outletName})(?: news agency)? ${afterName}\b`, 'gu'),
]

/**
 * Lists the keys of those who are credited in a sentence with having passed it on, among names that are known for
 * passing on: agencies, and what `isOutlet` knows for an outlet. Others ("told the court") are people that were spoken to.
 */
export function listCredited(sentence: string, isOutlet: (key: string) => boolean): readonly string[] {
  const names = credits.flatMap((credit) =>
    [...sentence.matchAll(credit)].flatMap(([, name = '']) => listPrefixes(name)),
  )
  return keepKnown(names, isOutlet)
}

function keepKnown(names: readonly string[], isOutlet: (key: string) => boolean): readonly string[] {
  return [...new Set(names.map(keyOfOutlet))].filter((key) => isNewsKey(key) || isOutlet(key)).sort()
}

/** "Coast Wire On Monday" may be Coast Wire: a name and its beginnings, and each without what stands before. */
function listPrefixes(name: string): readonly string[] {
  const words = name.split(' ')
  return words.flatMap((_, from) =>
    words.slice(from).map((__, at) => words.slice(from, from + at + 1).join(' ')),
  )
}
