import { findLast } from '../figures/heads.ts'
import { findAt } from '../text/lexicon.ts'
import { hasRole, isCue, isMark, keyAt, type View } from '../text/view.ts'
import type { OfficialPack } from './official-pack.ts'
import type { OfficialPlace, OfficialPlaceRole } from './official-statement.ts'
import { findPatternAt } from './word-patterns.ts'

/** The places told from a token on, and the token after them. */
export interface PlaceRun {
  readonly places: readonly OfficialPlace[]
  readonly to: number
}

type Relation = OfficialPlace['relation']

/** What was read so far of a run of places. */
interface Walk {
  readonly view: View
  readonly pack: OfficialPack
  readonly places: OfficialPlace[]
  site: number
  role: OfficialPlaceRole
  relation: Relation
}

/**
 * The places told right after a date: "near Al Badu, Raqqah, Syria", "in Qaim, Iraq and Mayadin, Syria". Empty where no name
 * stands there.
 */
export function readPlaces(view: View, from: number, pack: OfficialPack): PlaceRun {
  const walk: Walk = { view, pack, places: [], site: 0, role: 'place', relation: null }
  let at = skipHour(view, isMark(view, from, ...pauses) ? from + 1 : from, pack)
  let to = from
  for (;;) {
    const name = readNamed(walk, at)
    if (name === undefined) break
    to = name
    const next = nextName(walk, to)
    if (next === undefined) break
    at = next
  }
  return { places: walk.places, to }
}

/** Marks that part a date from its place, or a place from what it lies in. */
const pauses = [',', ';', ':', '-', '--', '(']
const longestHour = 6

/** Passes over an hour between day and place: "at about 2 a.m., near Foo". */
function skipHour(view: View, from: number, pack: OfficialPack): number {
  for (let at = from + 1; at <= from + longestHour; at += 1) {
    if (!isMark(view, at, ',')) continue
    const hasNumber = view.tokens.slice(from, at).some(({ kind }) => kind === 'number' || kind === 'mixed')
    return hasNumber && findRelation(view, at + 1, pack).relation !== null ? at + 1 : from
  }
  return from
}

/** A name with what leads to it; where it ends. */
function readNamed(walk: Walk, at: number): number | undefined {
  const { view, pack } = walk
  const isReporter = findPatternAt(view.tokens, at, pack.via) !== undefined
  if (isReporter) return undefined
  const related = relationAt(walk, at)
  const from = skipLead(view, related.to)
  const to = endOfName(walk, from)
  if (isBelligerent(walk, from, to, related.relation)) return undefined
  if (to > from) return keepName(walk, from, to, related.relation)
  return related.relation === null ? undefined : readCommonNoun(walk, from, related.relation)
}

/** "French warplanes", "British jets": whose they are, and no place, where nothing says that they are one. */
function isBelligerent({ view, pack }: Walk, from: number, to: number, relation: Relation): boolean {
  const nationality = findAt(view.matches, from, 'demonym')
  if (nationality && (relation === null || nationality.to === to)) return true
  const isGoingOn = view.tokens[to]?.kind === 'word' && !hasRole(view, to, 'and', 'or')
  const isLed = findRelation(view, to, pack).relation !== null || findPatternAt(view.tokens, to, pack.via)
  return relation === null && isGoingOn && !isLed
}

/** Keeps a name, a country that follows without a comma apart ("Hajin Syria"), and passes over an archive's "[sic]". */
function keepName(walk: Walk, from: number, to: number, relation: Relation): number {
  const { view } = walk
  const country = findLast(view, from + 1, to, 'nation')
  const end = country?.to === to ? country.from : to
  keep(walk, from, end, relation)
  if (end < to) keep(walk, end, to, null)
  return isMark(view, to, '[') && isMark(view, to + 2, ']') ? to + 3 : to
}

/** "an ice factory between", "the desert in": words that name no place, before one that does. */
function readCommonNoun(walk: Walk, from: number, relation: Relation): number | undefined {
  const { view } = walk
  let to = from
  while (to - from < longestNoun && isPlainWord(view, to) && relationAt(walk, to).relation === null) to += 1
  if (to === from || relationAt(walk, to).relation === null) return undefined
  keep(walk, from, to, relation)
  return to
}

const longestNoun = 5

function isPlainWord(view: View, at: number): boolean {
  const token = view.tokens[at]
  return token?.kind === 'word' && !token.capital && !hasRole(view, at, 'trigger', 'relative', 'be')
}

function relationAt({ view, pack }: Walk, at: number): { relation: Relation; to: number } {
  return findRelation(view, at, pack)
}

function findRelation(view: View, at: number, pack: OfficialPack): { relation: Relation; to: number } {
  for (const relation of ['near', 'between', 'in'] as const) {
    const found = findPatternAt(view.tokens, at, pack.relations[relation])
    if (found) return { relation, to: found.to }
  }
  return { relation: null, to: at }
}

/** Passes over an article and directions: "the", "south east", "northern". */
function skipLead(view: View, from: number): number {
  let at = from
  for (;;) {
    const isLead = hasRole(view, at, 'indefinite', 'determiner') || hasRole(view, at, 'place-shade')
    if (!isLead || view.tokens[at]!.capital) return at
    at += 1
  }
}

const longestName = 8

function endOfName(walk: Walk, from: number): number {
  let to = from
  while (to - from < longestName && isInName(walk, from, to)) to += 1
  return to > from ? endOfKind(walk, to) : to
}

const longestKind = 2

/** "al-Ajrawi roundabout,": small words between a name and a comma say what kind of place it is. */
function endOfKind(walk: Walk, from: number): number {
  let to = from
  while (to - from < longestKind && isPlainWord(walk.view, to)) to += 1
  return isMark(walk.view, to, ',') && relationAt(walk, from).relation === null ? to : from
}

function isInName({ view, pack }: Walk, from: number, at: number): boolean {
  const token = view.tokens[at]
  if (token === undefined || findPatternAt(view.tokens, at, pack.via)) return false
  if (token.kind === 'mark') return isMarkInName(view, from, at)
  if (hasRole(view, at, 'and', 'or')) return false
  if (token.kind === 'number' || token.kind === 'mixed') return isNameNumber(view, at)
  if (isCapital(view, at)) return true
  return isParticle(view, at) || (at > from && hasRole(view, at, 'place-noun'))
}

/** "Deir-ez-Zor", "'Ayn": a hyphen inside a name, an apostrophe before any of its letters. */
function isMarkInName(view: View, from: number, at: number): boolean {
  if (at > from) return isMark(view, at, '-', "'") && view.tokens[at]!.glued
  const next = view.tokens[at + 1]
  return isMark(view, at, "'") && next?.glued === true && next.capital
}

/** A scholar's sign of ayn or hamza is no capital, but the letter after it may be one. */
const signedCapital = /^[ʿʾʻʼ]\p{Lu}/u

function isCapital({ text, tokens }: View, at: number): boolean {
  const { capital, start, end } = tokens[at]!
  return capital || signedCapital.test(text.slice(start, end))
}

/** "23 February Street": a number belongs to a name that goes on after it. */
function isNameNumber(view: View, at: number): boolean {
  return view.tokens[at]!.end - view.tokens[at]!.start <= 2 && view.tokens[at + 1]?.capital === true
}

const mostMarks = 2

/** "al", "ar" before a word that goes on in capitals or after a hyphen. */
function isParticle(view: View, at: number): boolean {
  if (!isCue(view, at, 'nameParticle')) return false
  let next = at + 1
  while (next <= at + mostMarks && isMark(view, next, '-', "'")) next += 1
  return view.tokens[next]?.kind === 'word'
}

function keep(walk: Walk, from: number, to: number, relation: Relation): void {
  const { view, places } = walk
  const country = findAt(view.matches, from, 'nation')
  const isCountry = country !== undefined && country.to === to
  const before = places.at(-1)
  const isInner = relation !== null && before?.site === walk.site
  if (isInner) walk.role = relation === 'in' ? 'within' : 'beside'
  const [start, end] = [view.tokens[from]!.start, view.tokens[to - 1]!.end]
  places.push({
    name: view.text.slice(start, end).replace(/\s+/g, ' '),
    role: isCountry ? 'country' : walk.role,
    relation,
    noun: nounOf(view, from, to),
    site: walk.site,
    start,
    end,
  })
  walk.relation = relation
}

/** The noun of place that ends a name ("street", in small letters any word) or opens it ("village of"). */
function nounOf(view: View, from: number, to: number): string | null {
  const isSmall = to - from > 1 && isPlainWord(view, to - 1) && !isCue(view, to - 2, 'nameParticle')
  if (hasRole(view, to - 1, 'place-noun') || isSmall) return keyAt(view, to - 1)
  return hasRole(view, from, 'place-noun') ? keyAt(view, from) : null
}

/** Where the next name of the run may begin: after a comma it holds the one before, after "and" it is another place. */
function nextName(walk: Walk, at: number): number | undefined {
  const { view } = walk
  const isComma = isMark(view, at, ',', ';')
  const joint = isComma ? at + 1 : at
  if (hasRole(view, joint, 'and', 'or')) {
    if (walk.relation !== 'between') startSite(walk)
    return joint + 1
  }
  if (isComma) {
    walk.role = 'within'
    return joint
  }
  return relationAt(walk, at).relation === null ? undefined : at
}

function startSite(walk: Walk): void {
  walk.site += 1
  walk.role = 'place'
}
