import {
  hashOf,
  identifyClaim,
  type Actor,
  type Anchor,
  type BookLine,
  type Claim,
  type ClaimContent,
  type ClaimField,
  type Measure,
  type Place,
  type Ruling,
  type RulingBody,
  type VictimClass,
} from '@recount/claims'
import { readPage, type Figure } from '../src/figure.ts'
import type { DocumentFacts } from '../src/index.ts'
import { openRulings } from '../src/rulings.ts'
import { openSpeakers } from '../src/speaker.ts'

/** A document of a scenario, by its short name. */
interface DocumentSpec {
  readonly publisher?: string
  readonly published?: string | null
  readonly text?: string
}

/** A figure of a scenario, in few words; what is left out is unknown, `civilians` and `killed` apart. */
export interface ClaimSpec {
  readonly in: string
  readonly who?: string
  /** "at least 1,302", "about 40", "5 to 8", "dozens". */
  readonly count: string
  readonly measure?: Measure
  /** Which line of an official ledger it is; then the measure is the line's, and reports have no victims. */
  readonly line?: BookLine
  readonly victims?: VictimClass | null
  /** Names of places; "Orlo < North < VR" says what contains it. */
  readonly where?: readonly string[]
  readonly by?: readonly string[]
  /** "2031-03..2031-05", "2031-03..", or a closed "2031-03". */
  readonly period?: string
  readonly asOf?: string
  readonly stated?: string
  readonly definition?: string
  readonly relay?: readonly string[]
  readonly stance?: ClaimContent['stance']
  readonly title?: boolean
  /** Figures of one sentence have the same words; where these stand in the document's text, so does the claim. */
  readonly words?: string
  /** Which words of the sentence a field was read from. */
  readonly read?: Readonly<Partial<Record<ClaimField, string>>>
  /** The name of the figure that this is a part of, and this figure's own. */
  readonly partOf?: string
  readonly name?: string
}

/** What a person ruled, figures by their names. */
interface RulingSpec {
  readonly merge?: readonly string[]
  readonly split?: readonly string[]
  readonly from?: readonly string[]
  readonly slip?: string
  readonly meant?: number
  readonly believe?: string
  readonly define?: string
  readonly who?: string
  readonly victims?: VictimClass
  readonly measure?: Measure
}

/** An invented case: who is who, which documents, which figures. */
export interface Scenario {
  readonly about: string
  readonly actors?: readonly (Partial<Actor> & { readonly id: string; readonly name: string })[]
  readonly documents?: Readonly<Record<string, DocumentSpec>>
  readonly claims: readonly ClaimSpec[]
  readonly rulings?: readonly RulingSpec[]
}

/** What a scenario makes to reconcile. */
export interface Case {
  readonly claims: readonly Claim[]
  readonly documents: readonly DocumentFacts[]
  readonly actors: readonly Actor[]
  readonly rulings: readonly Ruling[]
}

export function openScenario(scenario: Scenario): Case {
  const actors = (scenario.actors ?? []).map(actorOf)
  const names = [...new Set(scenario.claims.map((claim) => claim.in))]
  const documents = names.map((name) => documentOf(name, scenario.documents?.[name] ?? {}))
  const ids = new Map<string, string>()
  const starts = new Map<string, number>()
  const claims = scenario.claims.map((spec, index) => {
    const sentence = `${spec.in} ${spec.words ?? index}`
    starts.set(sentence, starts.get(sentence) ?? index)
    const claim = identifyClaim(contentOf(spec, index, starts.get(sentence) ?? index, scenario, ids, actors))
    if (spec.name !== undefined) ids.set(spec.name, claim.id)
    return claim
  })
  const anchorOf = (name: string): Anchor => {
    const claim = claims.find(({ id }) => id === ids.get(name))
    if (claim === undefined) throw new Error(`expected a figure named ${name} in the scenario; found none`)
    const { id, document, measure, count } = claim
    return { claim: id, document, start: count.start, end: count.end, measure }
  }
  const rulings = (scenario.rulings ?? []).map((spec, index): Ruling => ({
    body: readRuling(spec, anchorOf, actors),
    by: 'Ann Example',
    at: '2034-01-01T00:00:00Z',
    why: 'read against the original',
    entry: 100 + index,
  }))
  return { claims, documents, actors, rulings }
}

/** The figures of a case, each as its own document alone tells it. */
export function listFigures({ claims, documents, actors }: Case): readonly Figure[] {
  const speakers = openSpeakers(actors)
  const rulings = openRulings([], speakers)
  const figures = documents.flatMap(
    (document) =>
      readPage(
        document,
        claims.filter((claim) => claim.document === document.id),
        speakers,
        rulings,
      ).figures,
  )
  return figures.toSorted((a, b) => (a.claim.id < b.claim.id ? -1 : 1))
}

function readRuling(
  { merge, split, from, slip, meant, believe, define, who, victims, measure }: RulingSpec,
  anchorOf: (name: string) => Anchor,
  actors: readonly Actor[],
): RulingBody {
  if (merge !== undefined) return { kind: 'statements-merged', payload: { figures: merge.map(anchorOf) } }
  if (split !== undefined)
    return {
      kind: 'statement-split',
      payload: { figures: split.map(anchorOf), from: (from ?? []).map(anchorOf) },
    }
  if (slip !== undefined) {
    const believed = believe === undefined ? null : anchorOf(believe)
    return { kind: 'slip-confirmed', payload: { slip: anchorOf(slip), meant: meant ?? 0, believed } }
  }
  const claimant = { name: who ?? '', id: actors.find(({ name }) => name === who)?.id ?? null }
  return {
    kind: 'definition-set',
    payload: { claimant, victims: victims ?? null, measure: measure ?? null, definition: define ?? '' },
  }
}

function documentOf(name: string, { publisher = name, published = null, text }: DocumentSpec): DocumentFacts {
  const facts: DocumentFacts = { id: hashOf(name), name, publisher, published, title: null }
  return text === undefined ? facts : { ...facts, text }
}

function actorOf(spec: Partial<Actor> & { id: string; name: string }): Actor {
  return { kind: 'monitor', aliases: [], shortNames: [], country: null, members: [], ...spec }
}

function contentOf(
  spec: ClaimSpec,
  index: number,
  first: number,
  scenario: Scenario,
  ids: ReadonlyMap<string, string>,
  actors: readonly Actor[],
): ClaimContent {
  const ref = (name: string): { name: string; id: string | null } => ({
    name,
    id: actors.find((actor) => actor.name === name)?.id ?? null,
  })
  const isOfReports =
    spec.line !== undefined && !['credited', 'unallocated', 'cumulative'].includes(spec.line)
  const quote = spec.words ?? `${spec.count} ${index}`
  const text = scenario.documents?.[spec.in]?.text ?? ''
  const found = spec.words === undefined ? -1 : text.indexOf(spec.words)
  const start = found === -1 ? first * 1000 : found
  const at = found === -1 ? index : quote.indexOf(spec.count)
  return {
    document: hashOf(spec.in),
    quote: { start, end: start + quote.length, exact: quote },
    count: {
      ...parseCount(spec.count),
      start: start + at,
      end: start + at + (found === -1 ? 1 : spec.count.length),
    },
    measure: spec.measure ?? (isOfReports ? 'reports' : 'killed'),
    victims: spec.victims === undefined ? (isOfReports ? null : 'civilians') : spec.victims,
    definition: spec.definition ?? null,
    claimant: spec.who === undefined ? null : ref(spec.who),
    relay: (spec.relay ?? []).map(ref),
    perpetrators: (spec.by ?? []).map(ref),
    places: (spec.where ?? ['VR']).map(placeOf),
    period: spec.period === undefined ? null : periodOf(spec.period),
    asOf: spec.asOf ?? null,
    statedOn: spec.stated ?? null,
    published: null,
    means: [],
    stance: spec.stance ?? 'alleged',
    partOf: spec.partOf === undefined ? null : (ids.get(spec.partOf) ?? null),
    section: spec.title === true ? 'title' : 'body',
    ...(spec.line === undefined ? {} : { bookLine: spec.line }),
    readings: readingsOf(spec, start),
    reader: 'scenario@1',
  }
}

function readingsOf({ words = '', read = {} }: ClaimSpec, start: number): ClaimContent['readings'] {
  const entries = Object.entries(read).map(([field, said]) => {
    const at = start + words.indexOf(said)
    return [field, [{ start: at, end: at + said.length, rule: 'scenario' }]]
  })
  return Object.fromEntries(entries) as ClaimContent['readings']
}

function periodOf(text: string): ClaimContent['period'] {
  const [from = '', to] = text.split('..')
  return { from: from || null, to: (to ?? from) || null }
}

/** "Orlo < North < VR": the first is the place, the others contain it. */
function placeOf(text: string): Place {
  const chain = text.split(' < ')
  const ids = chain.map((_, at) => chain.slice(at).toReversed().join('.'))
  const [id = text, ...within] = ids
  const kind = (['country', 'region', 'populated'] as const)[chain.length - 1] ?? 'site'
  return { name: chain[0] ?? text, id, kind, within, latitude: null, longitude: null }
}

const forms: readonly (readonly [RegExp, ClaimContent['count']['form']])[] = [
  [/^at least /, 'at-least'],
  [/^more than /, 'more-than'],
  [/^about /, 'about'],
  [/^up to /, 'up-to'],
  [/^fewer than /, 'fewer-than'],
]

function parseCount(words: string): {
  form: ClaimContent['count']['form']
  min: number | null
  max: number | null
  words: string
} {
  const numbers = [...words.replaceAll(',', '').matchAll(/\d+/g)].map(([digits]) => Number(digits))
  const [low, high] = numbers
  if (low === undefined) return { form: 'vague', min: null, max: null, words }
  if (high !== undefined) return { form: 'range', min: low, max: high, words }
  const form = forms.find(([pattern]) => pattern.test(words))?.[1] ?? 'exact'
  const isUpper = form === 'up-to' || form === 'fewer-than'
  const isLower = form === 'at-least' || form === 'more-than'
  return { form, min: isUpper ? null : low, max: isLower ? null : low, words }
}
