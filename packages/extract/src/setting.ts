import type { Actor, Edtf, Gazetteer } from '@recount/claims'
import type { ActorMention, Cast } from './actor-mentions.ts'
import { listActorMentions, listNamed } from './actor-mentions.ts'
import { listAttributions, type Attribution, type Voices } from './attributions.ts'
import { listDates, type DateContext, type DateMention } from './dates.ts'
import { listPlaces, type PlaceContext, type PlaceMention } from './places.ts'
import { hasRole, keyAt, type View } from './view.ts'

/** Everything said about who, where and when in one sentence. Places and dates are read when first asked for. */
export interface SentenceSetting {
  readonly view: View
  readonly actors: readonly ActorMention[]
  readonly attributions: readonly Attribution[]
  /** Who was speaking when the sentence began; for sentences inside an open quotation. */
  readonly voice: Voices['last']
  readonly isQuoted: boolean
  /** Where the dateline ends ("SAN SALVADOR, 18 FEB 90 (DPA) --"); 0 where the sentence has none. */
  readonly datelineEnd: number
  readonly places: () => readonly PlaceMention[]
  readonly dates: () => readonly DateMention[]
}

/** States whose names stand in stories about other countries' wars. */
const onlookers = new Set(['US', 'GB', 'FR', 'SUHH', 'RU', 'CH'])

/** How often each country is named, those something is "in" counted thrice. */
function weighCountries(views: readonly View[]): Map<string, number> {
  const weights = new Map<string, number>()
  const add = (code: string, weight: number): void =>
    void weights.set(code, (weights.get(code) ?? 0) + weight)
  for (const view of views) {
    for (let at = 0; at < view.tokens.length; at += 1) {
      const found = view.matches[at]?.find((item) => item.kind === 'nation' || item.kind === 'demonym')
      if (!found || !view.tokens[at]!.capital || keyAt(view, found.to) === '-') continue
      const isIn = keyAt(view, at - 1) === 'in' || hasRole(view, at - 1, 'place-shade')
      add(found.value, (isIn ? 3 : 1) * (onlookers.has(found.value) ? 0.3 : 1))
    }
  }
  return weights
}

/** The country of the place a dateline opens with ("SAN SALVADOR, 18 FEB 90 …"). */
function datelineCountry(view: View | undefined, gazetteer: Gazetteer): string | null {
  if (!view) return null
  const keys = view.tokens.slice(0, 5).map((token) => (token.kind === 'word' ? token.key : ''))
  const match = gazetteer.match(keys, 0)
  const isDateline =
    match !== undefined &&
    (keyAt(view, match.length) === ',' ||
      keyAt(view, match.length) === '(' ||
      keyAt(view, match.length) === '-' ||
      keyAt(view, match.length) === '--' ||
      keyAt(view, match.length) === ':')
  return isDateline ? (match.places[0]?.country ?? null) : null
}

export interface Settings {
  readonly sentences: readonly SentenceSetting[]
  readonly cast: Cast
}

function findCountries(
  views: readonly View[],
  gazetteer: Gazetteer,
): { home: string | null; all: Set<string> } {
  const weights = weighCountries(views)
  const dateline = views
    .slice(0, 4)
    .map((view) => datelineCountry(view, gazetteer))
    .find((country) => country !== null)
  if (dateline) weights.set(dateline, (weights.get(dateline) ?? 0) + 2)
  const [home] = [...weights]
    .filter(([code]) => !onlookers.has(code) || dateline === code)
    .sort(([, a], [, b]) => b - a)
  return { home: home?.[0] ?? null, all: new Set(weights.keys()) }
}

const longestDateline = 24

/** A dateline closes with a dash or a bracketed tag before the first words of prose. */
function endOfDateline(view: View): number {
  if (view.sentence.index > 2) return 0
  let end = 0
  for (let at = 1; at < Math.min(longestDateline, view.tokens.length); at += 1) {
    const key = keyAt(view, at)
    const isDash = key === '--' || (key === '-' && !view.tokens[at]!.glued)
    if (
      (isDash ||
        (key === ':' && at <= 6 && view.sentence.section === 'body' && isPlaceLine(view, at)) ||
        key === ']' ||
        (key === ')' && at < 16 && end === 0 && hasRole(view, at - 1, 'actor'))) &&
      !hasVerb(view, at)
    )
      end = at + 1
  }
  return end
}

/** "TYRE, Lebanon:": nothing but names before the colon. */
function isPlaceLine(view: View, to: number): boolean {
  for (let at = 0; at < to; at += 1) if (!view.tokens[at]!.capital && keyAt(view, at) !== ',') return false
  return !hasRole(view, 0, 'actor')
}

function hasVerb(view: View, to: number): boolean {
  for (let at = 0; at < to; at += 1)
    if (hasRole(view, at, 'be', 'have', 'trigger', 'speech', 'verb') && !hasRole(view, at, 'actor', 'month'))
      return true
  return false
}

function once<T>(compute: () => T): () => T {
  let known: { value: T } | undefined
  return () => (known ??= { value: compute() }).value
}

/** Reads who acts and speaks in every sentence, in order, since each leans on those before it. */
export function readSettings(
  views: readonly View[],
  registry: ReadonlyMap<string, Actor>,
  gazetteer: Gazetteer,
  published: Edtf | null,
): Settings {
  const { home, all } = findCountries(views, gazetteer)
  const cast: Cast = { registry, named: [], homeCountry: home, foreseen: listNamed(views) }
  const voices: Voices = { last: undefined, lastActor: undefined, lastSubject: undefined, people: new Map() }
  const context: PlaceContext = { gazetteer, countries: all }
  const dateContext: DateContext = { published, year: null, yearSentence: 0, latest: published }
  let isQuoted = false
  let paragraph = -1
  const sentences = views.map((view) => {
    if (view.sentence.paragraph !== paragraph) isQuoted = false
    paragraph = view.sentence.paragraph
    const actors = listActorMentions(view, cast)
    const voice = voices.last
    const wasQuoted = isQuoted
    const datelineEnd = endOfDateline(view)
    for (const token of view.tokens) if (token.key === '"') isQuoted = !isQuoted
    const attributions = listAttributions(view, actors, voices, cast)
    return {
      view,
      actors,
      attributions,
      voice,
      isQuoted: wasQuoted,
      datelineEnd,
      places: once(() => listPlaces(view, actors, context).filter((mention) => mention.from >= datelineEnd)),
      dates: once(() => listDates(view, dateContext).filter((mention) => mention.from >= datelineEnd)),
    }
  })
  return { sentences, cast }
}
