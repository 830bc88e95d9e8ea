import {
  identifyClaim,
  type Actor,
  type ActorRef,
  type Claim,
  type ClaimContent,
  type Means,
  type Period,
  type Place,
  type Reading,
} from '@recount/claims'
import type { Attribution } from './attributions.ts'
import { readTiming, type Timing } from './figure-dates.ts'
import { firstWhereabouts, readWhereabouts, type Whereabouts } from './figure-places.ts'
import type { Figure } from './figures.ts'
import { findAt } from './lexicon.ts'
import { isDoer, readAttacker, readBlame, readConfession, type Blame } from './perpetrators.ts'
import { readingOf } from './readings.ts'
import type { SentenceSetting } from './setting.ts'
import { readStance } from './stances.ts'
import { keyAt, type View } from './view.ts'

/** What a text must bring along to be read: its name, its sections, and what is known of it. */
export interface DocumentFacts {
  readonly id: string
  readonly published: string | null
  /** The body whose own page this is; it speaks where the text names nobody else. */
  readonly voice: ActorRef | null
}

/** A figure with everything around it settled; later figures lean on it. */
interface Settled {
  readonly figure: Figure
  readonly claim: Claim
  readonly blame: Blame
  readonly where: Whereabouts
  readonly timing: Timing
}

export interface Assembly {
  readonly document: DocumentFacts
  readonly registry: ReadonlyMap<string, Actor>
  readonly settings: readonly SentenceSetting[]
  readonly reader: string
  /** The country the document is about, as a place. */
  readonly home: Place | null
  readonly settled: Settled[]
  /** Who is blamed anywhere in the document; looked for once, when first needed. */
  readonly confession: { value: Blame | undefined }
}

const inheritedRules = new Set([
  'list-item',
  'ranked',
  'anaphor',
  'class-of-earlier',
  'reports-continued',
  'reports-by-reason',
  'labelled',
])

/** The attribution that covers a figure: the last one that opens before it, else the first that closes after it. */
function findAttribution(setting: SentenceSetting, figure: Figure): Attribution | undefined {
  const { group } = figure
  const before = setting.attributions.findLast((item) => item.side === 'before' && item.to <= group.from)
  const after = setting.attributions.find((item) => item.side === 'after' && item.from >= group.to)
  if (before && after && isNewClause(figure.view, before.to, group.from)) return after
  return before ?? after ?? setting.attributions.findLast((item) => item.to <= group.from)
}

function isNewClause(view: View, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (keyAt(view, at) === ';') return true
  return false
}

interface Claimant {
  readonly ref: ActorRef | null
  readonly relay: readonly ActorRef[]
  readonly attribution: Attribution | undefined
  readonly readings: readonly Reading[]
  /** Does the text say "we" of those who did the harm? */
  readonly isWe: boolean
}

const nobody: Claimant = { ref: null, relay: [], attribution: undefined, readings: [], isWe: false }

/** "We killed three", "we inflicted 38 casualties": whoever sends the text speaks of its own deeds. */
function speaksAsWe(figure: Figure): boolean {
  const { view, group } = figure
  for (let at = group.from - 1; at >= Math.max(0, group.from - 30); at -= 1)
    if (keyAt(view, at) === 'we') return true
  return false
}

/** The doer whose own station or office sent the text, as its dateline says. */
function sender(assembly: Assembly): ActorRef | undefined {
  return assembly.settings
    .slice(0, 3)
    .flatMap(({ actors, datelineEnd }) => actors.filter((mention) => mention.to <= datelineEnd))
    .find((mention) => isDoer(mention.ref, assembly.registry))?.ref
}

function readClaimant(assembly: Assembly, setting: SentenceSetting, figure: Figure): Claimant {
  const { view } = figure
  const attribution = findAttribution(setting, figure)
  if (attribution) {
    return {
      ...nobody,
      ref: attribution.speaker,
      relay: attribution.relay,
      attribution,
      readings: [readingOf(view, attribution.from, attribution.to, attribution.rule)],
    }
  }
  const source =
    figure.continues && inheritedRules.has(figure.link.rule)
      ? findSettled(assembly, figure.continues)
      : undefined
  if (source)
    return {
      ...nobody,
      ref: source.claim.claimant,
      relay: source.claim.relay,
      readings: source.claim.readings.claimant ?? [],
    }
  const we = speaksAsWe(figure) ? sender(assembly) : undefined
  if (we) return { ...nobody, ref: we, isWe: true }
  const voice = isInQuotation(setting, figure)
    ? (quoteCloser(assembly, setting) ?? setting.voice)
    : (paragraphVoice(assembly, setting) ?? assembly.document.voice)
  return { ...nobody, ref: voice ?? null }
}

/** Whoever the sentence before, of the same paragraph, put its words to goes on speaking. */
function paragraphVoice(assembly: Assembly, { view }: SentenceSetting): ActorRef | undefined {
  const before = assembly.settings[view.sentence.index - 1]
  if (!before || before.view.sentence.paragraph !== view.sentence.paragraph) return undefined
  const last = before.attributions.at(-1)
  return last ? last.speaker : paragraphVoice(assembly, before)
}

/** A quotation that runs on is closed by "…," and its speaker in a later sentence of the paragraph. */
function quoteCloser(assembly: Assembly, { view }: SentenceSetting): ActorRef | undefined {
  for (let at = view.sentence.index + 1; at <= view.sentence.index + 4; at += 1) {
    const next = assembly.settings[at]
    if (!next || next.view.sentence.paragraph !== view.sentence.paragraph || !next.isQuoted) return undefined
    const closing = next.attributions.find((item) => item.side === 'after')
    if (closing) return closing.speaker
  }
  return undefined
}

/** Words in quotation marks are the last speaker's. */
function isInQuotation({ view, isQuoted }: SentenceSetting, figure: Figure): boolean {
  let isInside = isQuoted
  for (let at = 0; at < figure.group.from; at += 1) if (keyAt(view, at) === '"') isInside = !isInside
  return isInside
}

function findSettled(assembly: Assembly, figure: Figure): Settled | undefined {
  return assembly.settled.findLast((item) => item.figure === figure)
}

const near = 3

/** The figure before, when it is close enough to be about the same harm. */
function findBefore(assembly: Assembly, figure: Figure): Settled | undefined {
  const last = assembly.settled.at(-1)
  if (!last) return undefined
  const gap = figure.view.sentence.index - last.figure.view.sentence.index
  return gap <= near || figure.view.sentence.paragraph === last.figure.view.sentence.paragraph
    ? last
    : undefined
}

const noBlame: Blame = { actors: [], readings: [] }

function settleBlame(
  assembly: Assembly,
  setting: SentenceSetting,
  figure: Figure,
  claimant: Claimant,
): Blame {
  const own = readBlame(figure, setting.actors, claimant.attribution, assembly.registry)
  if (own) return own
  if (claimant.isWe && claimant.ref) return { actors: [claimant.ref], readings: [] }
  const attacker = attackerBefore(assembly, figure)
  if (attacker) return attacker
  if (figure.measure === 'reports' && claimant.ref && isDoer(claimant.ref, assembly.registry))
    return { actors: [claimant.ref], readings: claimant.readings }
  const before = findBefore(assembly, figure)
  if (before && isOtherSpan(before, setting, figure, claimant)) return noBlame
  const inherited = before && before.blame.actors.length > 0 ? before.blame : confession(assembly)
  const { group } = figure
  const victims = setting.actors
    .filter((mention) => mention.from < group.to && mention.to > group.from)
    .map((mention) => mention.ref.name)
  return {
    actors: inherited.actors.filter((actor) => !victims.includes(actor.name)),
    readings: inherited.readings,
  }
}

/** A total over a span of its own ("60,000 since 1992") is not the last attack's author's doing. */
function isOtherSpan(before: Settled, setting: SentenceSetting, figure: Figure, claimant: Claimant): boolean {
  const { period } = readTiming(figure, setting.dates(), setting.attributions)
  if (!period || period.from === period.to) return false
  const isSameVoice = claimant.ref !== null && before.claim.claimant?.name === claimant.ref.name
  return !isSameVoice && period.from !== before.timing.period?.from && figure.whole === undefined
}

/** Whoever attacked in a sentence between the last figure and this one. */
function attackerBefore(assembly: Assembly, figure: Figure): Blame | undefined {
  const { index } = figure.view.sentence
  const last = assembly.settled.at(-1)?.figure.view.sentence.index ?? -1
  for (let at = index - 1; at > Math.max(last, index - 4) && at >= 0; at -= 1) {
    const { view, actors } = assembly.settings[at]!
    const blame = readAttacker(view, actors, assembly.registry)
    if (blame) return blame
  }
  return undefined
}

/** Who took or was given the blame anywhere in the document; a story of one attack names its author once. */
function confession(assembly: Assembly): Blame {
  return (assembly.confession.value ??= findConfession(assembly))
}

function findConfession({ settings }: Assembly): Blame {
  for (const { view, actors } of settings) {
    const blame = actors.length > 0 ? readConfession(view, actors) : undefined
    if (blame) return blame
  }
  return noBlame
}

const placeReach = 3

function lastPlaces(assembly: Assembly, index: number): Whereabouts | undefined {
  for (let at = index - 1; at >= Math.max(0, index - placeReach); at -= 1) {
    const { view, places } = assembly.settings[at]!
    const where = firstWhereabouts(view, places())
    if (where) return where
  }
  return undefined
}

/** The country the document is about, for totals that name no place of their own. */
function homeCountry({ home }: Assembly): Whereabouts | undefined {
  return home ? { places: [home], readings: [] } : undefined
}

/** The place of the document's first figure: what the story is about. */
function mainPlace(assembly: Assembly): Whereabouts | undefined {
  return (
    assembly.settled.find((item) => item.where.places.length > 0)?.where ??
    lastPlaces(assembly, assembly.settings.length)
  )
}

const nowhere: Whereabouts = { places: [], readings: [] }

/** The place of the figure before; the items of a list have places of their own. */
function findPlaced(assembly: Assembly, figure: Figure): Settled | undefined {
  const isItem = (item: Settled): boolean =>
    item.figure.link.rule === 'ranked' ||
    item.figure.link.rule === 'labelled' ||
    item.figure.link.rule === 'list-item' ||
    item.where.readings[0]?.rule === 'place-label'
  const last = findBefore(assembly, figure)
  return last && isItem(last)
    ? assembly.settled.findLast((item) => !isItem(item) && item.where.places.length > 0)
    : last
}

function settlePlaces(
  assembly: Assembly,
  setting: SentenceSetting,
  figure: Figure,
  claimant: Claimant,
): Whereabouts {
  const own = readWhereabouts(figure, setting.places(), setting.attributions)
  if (own) return own
  const before = findPlaced(assembly, figure)
  const isNarrow = before?.where.places.every((place) => place.kind !== 'country') ?? false
  if (before && isNarrow && isOtherSpan(before, setting, figure, claimant))
    return homeCountry(assembly) ?? before.where
  if (before && before.where.places.length > 0) return before.where
  return (
    lastPlaces(assembly, figure.view.sentence.index) ??
    before?.where ??
    mainPlace(assembly) ??
    homeCountry(assembly) ??
    nowhere
  )
}

/** The day told in the sentence before, when it comes after the last figure ("They attacked at dawn today. Two soldiers …"). */
function datedBefore(assembly: Assembly, figure: Figure): { period: Period; reading: Reading } | undefined {
  const { index, paragraph } = figure.view.sentence
  const last = assembly.settled.at(-1)?.figure.view.sentence.index ?? -1
  for (let at = index - 1; at > Math.max(last, index - 3) && at >= 0; at -= 1) {
    const { view, dates, attributions } = assembly.settings[at]!
    const point = dates().find(
      (mention) =>
        mention.sort === 'point' &&
        !attributions.some((item) => item.from <= mention.from && mention.to <= item.to + 3),
    )
    if (point && paragraph - view.sentence.paragraph <= 1)
      return { period: point.period, reading: readingOf(view, point.from, point.to, 'date-before') }
  }
  return undefined
}

/** A day carries on to whatever is told of it; a span of counting only to the same speaker's next figures. */
function isSameTime({ claim, timing }: Settled, claimant: Claimant): boolean {
  const isDay = timing.period?.from === timing.period?.to
  return isDay || claimant.ref === null || claim.claimant?.name === claimant.ref.name
}

function settleTiming(
  assembly: Assembly,
  setting: SentenceSetting,
  figure: Figure,
  claimant: Claimant,
): Timing {
  const own = readTiming(figure, setting.dates(), setting.attributions)
  if (own.period || own.asOf) return own
  const dated = datedBefore(assembly, figure)
  if (dated) return { ...own, period: dated.period, readings: { ...own.readings, period: [dated.reading] } }
  const before = findBefore(assembly, figure)
  if (!before || !before.timing.period || !isSameTime(before, claimant)) return own
  return { ...before.timing, statedOn: own.statedOn ?? before.timing.statedOn }
}

function readMeans(figure: Figure, setting: SentenceSetting): { means: Means[]; readings: Reading[] } {
  const { view } = setting
  for (let at = 0; at < view.tokens.length; at += 1) {
    const found = findAt(view.matches, at, 'means')
    if (found)
      return { means: [found.value as Means], readings: [readingOf(view, found.from, found.to, 'means')] }
  }
  const { means } = figure.group
  return { means: means ? [means as Means] : [], readings: [] }
}

function quoteOf(figure: Figure): ClaimContent['quote'] {
  const { sentence, text } = figure.view
  return { start: sentence.start, end: sentence.end, exact: text.slice(sentence.start, sentence.end) }
}

function countOf(figure: Figure): ClaimContent['count'] {
  const { view, group } = figure
  const { quantity } = group
  const start = view.tokens[quantity.from]!.start
  const end = view.tokens[quantity.to - 1]!.end
  return {
    form: quantity.form,
    min: quantity.min,
    max: quantity.max,
    words: view.text.slice(start, end),
    start,
    end,
  }
}

function measureReading(figure: Figure): Reading {
  const { view, link, group } = figure
  const isHere = link.at !== undefined && link.at.to <= view.tokens.length
  return isHere
    ? readingOf(view, link.at!.from, link.at!.to, link.rule)
    : readingOf(view, group.from, group.to, link.rule)
}

function victimsReading(figure: Figure): readonly Reading[] {
  const { view, victimsAt } = figure
  const isHere = victimsAt !== undefined && victimsAt.to <= view.tokens.length
  return isHere ? [readingOf(view, victimsAt.from, victimsAt.to, 'victims-noun')] : []
}

/** Settles one figure into a claim, every field with the words it was read from. */
export function settle(assembly: Assembly, figure: Figure): Claim {
  const { view } = figure
  const setting = assembly.settings[view.sentence.index]!
  const claimant = readClaimant(assembly, setting, figure)
  const blame = settleBlame(assembly, setting, figure, claimant)
  const where = settlePlaces(assembly, setting, figure, claimant)
  const timing = settleTiming(assembly, setting, figure, claimant)
  const means = readMeans(figure, setting)
  const next = assembly.settings[view.sentence.index + 1]?.view
  const stance = readStance(figure, claimant.ref, blame.actors, claimant.attribution, assembly.registry, next)
  const whole = figure.whole ? findSettled(assembly, figure.whole) : undefined
  const claim = identifyClaim({
    document: assembly.document.id,
    quote: quoteOf(figure),
    count: countOf(figure),
    measure: figure.measure,
    victims: figure.victims,
    definition: null,
    claimant: claimant.ref,
    relay: claimant.relay,
    perpetrators: blame.actors,
    places: where.places as Place[],
    period: timing.period,
    asOf: timing.asOf,
    statedOn: timing.statedOn,
    published: assembly.document.published,
    means: means.means,
    stance: stance.stance,
    partOf: whole?.claim.id ?? null,
    section: view.sentence.section,
    readings: readingsOf(figure, claimant, blame, where, timing, means.readings, stance.readings),
    reader: assembly.reader,
  })
  assembly.settled.push({ figure, claim, blame, where, timing })
  return claim
}

function readingsOf(
  figure: Figure,
  claimant: Claimant,
  blame: Blame,
  where: Whereabouts,
  timing: Timing,
  means: readonly Reading[],
  stance: readonly Reading[],
): ClaimContent['readings'] {
  const { view, group } = figure
  const all = {
    count: [
      readingOf(
        view,
        group.quantity.hedgeFrom,
        Math.max(group.quantity.to, group.quantity.hedgeTo),
        group.quantity.rule,
      ),
    ],
    measure: [measureReading(figure)],
    victims: victimsReading(figure),
    claimant: claimant.readings,
    perpetrators: blame.readings,
    places: where.readings,
    period: timing.readings.period,
    asOf: timing.readings.asOf,
    statedOn: timing.readings.statedOn,
    means,
    stance,
  }
  return Object.fromEntries(Object.entries(all).filter(([, readings]) => readings.length > 0))
}
