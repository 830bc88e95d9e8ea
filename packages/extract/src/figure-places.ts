import type { Place, Reading } from '@recount/claims'
import type { Attribution } from './attributions.ts'
import type { Figure } from './figures.ts'
import type { PlaceMention } from './places.ts'
import { readingOf } from './readings.ts'
import { hasRole, keyAt, type View } from './view.ts'

/** Where a figure's harm is said to have been, and the words that say so. */
export interface Whereabouts {
  readonly places: readonly Place[]
  readonly readings: readonly Reading[]
}

const unmarkedFirst = 5

/** How far a place stands from a figure: after it is nearer than before it. */
function distance(figure: Figure, mention: PlaceMention): number {
  const { group } = figure
  if (mention.from >= group.to) return mention.from - group.to
  return group.from - mention.to + unmarkedFirst
}

function isSpeakers(attributions: readonly Attribution[], mention: PlaceMention): boolean {
  return attributions.some((item) => item.from <= mention.from && mention.to <= item.to)
}

/** In a ranked or labelled list the place stands right before its number. */
function labelPlace(figure: Figure, mentions: readonly PlaceMention[]): PlaceMention | undefined {
  const near = mentions.findLast(
    (mention) => mention.to <= figure.group.from && figure.group.from - mention.to <= 3,
  )
  if (near && isLabelled(figure.view, near.to, figure.group.from)) return near
  const { rule } = figure.link
  if (rule !== 'ranked' && rule !== 'labelled' && rule !== 'list-item') return undefined
  return mentions.findLast(
    (mention) => mention.to <= figure.group.from && figure.group.from - mention.to <= 6,
  )
}

/** "Raqqa led the list of casualties with 433": the place the sentence begins with leads its list. */
function ledList(figure: Figure, mentions: readonly PlaceMention[]): PlaceMention | undefined {
  const { link, view } = figure
  if (link.rule !== 'toll' || !link.at) return undefined
  const first = mentions.find((mention) => mention.from <= 3 && mention.to <= link.at!.from)
  const isLed =
    first !== undefined &&
    ['led', 'tops', 'topped', 'leads', 'heads', 'headed'].some((word) =>
      Array.from({ length: link.at!.from - first.to }, (_, step) => keyAt(view, first.to + step)).includes(
        word,
      ),
    )
  return isLed ? first : undefined
}

const labelWords = new Set([
  'with',
  ':',
  'had',
  'recorded',
  'first',
  'reported',
  'saw',
  'accounted',
  'for',
  'lost',
  '(',
  'by',
])

/** "Aleppo with 782", "Homs: 121", "Raqqa first with 1,133". */
function isLabelled(view: View, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!labelWords.has(keyAt(view, at))) return false
  return to > from
}

/** "a shield of 5 civilians": in a ranking, the unknown words in the place's place, as the text has them. */
function garbledPlace(figure: Figure): Whereabouts | undefined {
  const { view, group, link } = figure
  if (
    link.rule !== 'ranked' ||
    !(hasRole(view, group.from - 1, 'of') || keyAt(view, group.from - 1) === 'with')
  )
    return undefined
  if (view.tokens[group.from - 2]?.capital) return undefined
  let from = group.from - 2
  while (from > 0 && view.tokens[from - 1]!.kind === 'word' && !hasRole(view, from - 1, 'and', 'of'))
    from -= 1
  const start = hasRole(view, from, 'indefinite', 'determiner') ? from + 1 : from
  const name = view.text.slice(view.tokens[start]!.start, view.tokens[group.from - 2]!.end)
  const place: Place = { name, id: null, kind: 'site', within: [], latitude: null, longitude: null }
  return { places: [place], readings: [readingOf(view, start, group.from - 1, 'place-unread')] }
}

function contains(outer: Place, inner: Place): boolean {
  return outer.id !== null && inner.within.includes(outer.id)
}

/** "near Chintagufa in Sukma", "Lislique, La Union department": places are told from the narrow to the wide. */
function headOfChain(view: View, first: PlaceMention, mentions: readonly PlaceMention[]): PlaceMention {
  const before = mentions.findLast((mention) => mention.to <= first.from)
  if (!before || contains(before.place, first.place) || !isChained(view, before, first)) return first
  return headOfChain(view, before, mentions)
}

function isChained(view: View, a: PlaceMention, b: PlaceMention): boolean {
  if (b.from - a.to > 6 || b.from === a.to) return false
  let links = 0
  for (let at = a.to; at < b.from; at += 1) {
    const key = keyAt(view, at)
    if (key === ',' || key === '(' || key === 'in' || key === 'of') links += 1
    else if (!hasRole(view, at, 'place-shade', 'place-noun', 'determiner') && key !== "'s" && key !== '-')
      return false
  }
  return (
    links > 0 &&
    (keyAt(view, a.to) !== ',' ||
      a.place.kind !== b.place.kind ||
      a.place.id === null ||
      contains(b.place, a.place))
  )
}

/** "Raqqa, Syria", "the Syrian city of Raqqa in Syria": the narrowest place of a chain. */
function narrowest(view: View, first: PlaceMention, mentions: readonly PlaceMention[]): PlaceMention {
  const head = headOfChain(view, first, mentions)
  if (head !== first) return head
  const reach = first.place.kind === 'country' ? 30 : 8
  const inner = mentions.find(
    (mention) => contains(first.place, mention.place) && Math.abs(mention.from - first.from) <= reach,
  )
  return inner ?? first
}

/** "in Iraq and Syria", "in Homs, Hama and Idlib": places listed with the first. */
function siblings(view: View, first: PlaceMention, mentions: readonly PlaceMention[]): PlaceMention[] {
  const at = mentions.indexOf(first)
  const listed = [first]
  for (
    let next = at + 1;
    next < mentions.length && isListedWith(view, mentions[next - 1]!, mentions[next]!, mentions);
    next += 1
  )
    listed.push(mentions[next]!)
  for (
    let before = at - 1;
    before >= 0 && isListedWith(view, mentions[before]!, mentions[before + 1]!, mentions);
    before -= 1
  )
    listed.unshift(mentions[before]!)
  return listed
}

const isCountry = (mention: PlaceMention): boolean => mention.place.kind === 'country'

function isListedWith(
  view: View,
  a: PlaceMention,
  b: PlaceMention,
  mentions: readonly PlaceMention[],
): boolean {
  if (contains(a.place, b.place) || contains(b.place, a.place) || isCountry(a) !== isCountry(b)) return false
  let hasAnd = false
  for (let at = a.to; at < b.from; at += 1) {
    if (hasRole(view, at, 'and')) hasAnd = true
    else if (keyAt(view, at) !== ',' && !hasRole(view, at, 'determiner', 'place-shade', 'locative'))
      return false
  }
  return hasAnd || (b.from - a.to === 1 && (isCountry(a) || isGoingOn(view, b, mentions)))
}

/** "Homs, Hama and Idlib": a comma lists where an "and" follows; alone it tells the wider place. */
function isGoingOn(view: View, b: PlaceMention, mentions: readonly PlaceMention[]): boolean {
  const next = mentions[mentions.indexOf(b) + 1]
  return next !== undefined && next.from - b.to <= 2 && hasRole(view, b.to, 'and')
}

function found(view: View, mentions: readonly PlaceMention[], rule: string): Whereabouts {
  const distinct = mentions.filter(
    (mention, index) =>
      mentions.findIndex(
        (other) => (other.place.id ?? other.place.name) === (mention.place.id ?? mention.place.name),
      ) === index,
  )
  return {
    places: distinct.map((mention) => mention.place),
    readings: distinct.map((mention) => readingOf(view, mention.from, mention.to, rule)),
  }
}

/** The first place of a sentence that holds no figure, with those listed beside it. */
export function firstWhereabouts(view: View, mentions: readonly PlaceMention[]): Whereabouts | undefined {
  const located = mentions.filter((mention) => mention.isLocated)
  const [first] = located
  return first
    ? found(view, siblings(view, narrowest(view, first, located), located), 'place-before')
    : undefined
}

/** Reads the place of a figure in its own sentence: nearest first, narrowest of its chain, with those listed beside it. */
export function readWhereabouts(
  figure: Figure,
  mentions: readonly PlaceMention[],
  attributions: readonly Attribution[],
): Whereabouts | undefined {
  const label = labelPlace(figure, mentions) ?? ledList(figure, mentions)
  if (label) return found(figure.view, [label], 'place-label')
  const garbled = garbledPlace(figure)
  if (garbled) return garbled
  const others = mentions.filter(
    (mention) =>
      !isSpeakers(attributions, mention) &&
      !(mention.from < figure.group.to && mention.to > figure.group.from),
  )
  const located = others.filter((mention) => mention.isLocated)
  const pool = located.length > 0 ? located : others
  const [nearest] = [...pool].sort((a, b) => distance(figure, a) - distance(figure, b))
  if (!nearest) return undefined
  const narrow = narrowest(figure.view, nearest, pool)
  return found(figure.view, siblings(figure.view, narrow, pool), 'place-nearest')
}
