import type { Place } from '@recount/claims'
import { hasRole, isCue, isMark, type View } from '../text/view.ts'
import type { PlaceMention } from './place-signs.ts'

function contains(outer: Place, inner: Place): boolean {
  return outer.id !== null && inner.within.includes(outer.id)
}

function isCountry({ place }: PlaceMention): boolean {
  return place.kind === 'country'
}

/** "near Chintagufa in Sukma", "Lislique, La Union department": places are told from the narrow to the wide. */
function headOfChain(view: View, first: PlaceMention, mentions: readonly PlaceMention[]): PlaceMention {
  const before = mentions.findLast((mention) => mention.to <= first.from)
  if (!before || contains(before.place, first.place) || !isChained(view, before, first)) return first
  return headOfChain(view, before, mentions)
}

const longestLink = 6

function isChained(view: View, a: PlaceMention, b: PlaceMention): boolean {
  if (b.from - a.to > longestLink) return false
  let isLinked = false
  for (let at = a.to; at < b.from; at += 1) {
    if (isLink(view, at)) isLinked = true
    else if (!isFiller(view, at)) return false
  }
  return isLinked && (!isMark(view, a.to, ',') || isWider(b, a))
}

function isLink(view: View, at: number): boolean {
  return isMark(view, at, ',', '(') || isCue(view, at, 'in') || hasRole(view, at, 'of')
}

function isFiller(view: View, at: number): boolean {
  if (hasRole(view, at, 'place-shade', 'place-noun', 'determiner')) return true
  return isMark(view, at, '-') || isCue(view, at, 'genitive')
}

/** May the place after a comma hold the one before it, rather than stand beside it in a list? */
function isWider({ place: outer }: PlaceMention, { place: inner }: PlaceMention): boolean {
  return inner.kind !== outer.kind || inner.id === null || contains(outer, inner)
}

const insideCountry = 30
const insidePlace = 8

/** "Raqqa, Syria", "the Syrian city of Raqqa in Syria": the narrowest place of a chain. */
export function narrowest(view: View, first: PlaceMention, mentions: readonly PlaceMention[]): PlaceMention {
  const head = headOfChain(view, first, mentions)
  if (head !== first) return head
  const reach = isCountry(first) ? insideCountry : insidePlace
  const inner = mentions.find(
    ({ place, from }) => contains(first.place, place) && Math.abs(from - first.from) <= reach,
  )
  return inner ?? first
}

/** "in Iraq and Syria", "in Homs, Hama and Idlib": a place with those listed beside it, in their order. */
export function listBeside(
  view: View,
  first: PlaceMention,
  mentions: readonly PlaceMention[],
): PlaceMention[] {
  const isNext = (at: number): boolean =>
    at + 1 < mentions.length && isListedWith(view, mentions[at]!, mentions[at + 1]!, mentions[at + 2])
  let from = mentions.indexOf(first)
  let last = from
  while (isNext(last)) last += 1
  while (from > 0 && isNext(from - 1)) from -= 1
  return mentions.slice(from, last + 1)
}

function isListedWith(view: View, a: PlaceMention, b: PlaceMention, next: PlaceMention | undefined): boolean {
  if (contains(a.place, b.place) || contains(b.place, a.place) || isCountry(a) !== isCountry(b)) return false
  let hasAnd = false
  for (let at = a.to; at < b.from; at += 1) {
    if (hasRole(view, at, 'and')) hasAnd = true
    else if (!isMark(view, at, ',') && !hasRole(view, at, 'determiner', 'place-shade', 'locative'))
      return false
  }
  return hasAnd || (b.from - a.to === 1 && (isCountry(a) || isGoingOn(view, b, next)))
}

const listGap = 2

/** "Homs, Hama and Idlib": a comma lists where an "and" follows; alone it tells the wider place. */
function isGoingOn(view: View, b: PlaceMention, next: PlaceMention | undefined): boolean {
  return next !== undefined && next.from - b.to <= listGap && hasRole(view, b.to, 'and')
}
