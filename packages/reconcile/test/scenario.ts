import {
  hashOf,
  identifyClaim,
  type Actor,
  type BookLine,
  type Claim,
  type ClaimContent,
  type ClaimField,
  type Measure,
  type Place,
  type VictimClass,
} from '@recount/claims'
import type { DocumentFacts } from '../src/index.ts'

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
  /** Figures of one sentence have the same words. */
  readonly words?: string
  /** Which words of the sentence a field was read from. */
  readonly read?: Readonly<Partial<Record<ClaimField, string>>>
  /** The name of the figure that this is a part of, and this figure's own. */
  readonly partOf?: string
  readonly name?: string
}

/** An invented case: who is who, which documents, which figures. */
export interface Scenario {
  readonly about: string
  readonly actors?: readonly (Partial<Actor> & { readonly id: string; readonly name: string })[]
  readonly documents?: Readonly<Record<string, DocumentSpec>>
  readonly claims: readonly ClaimSpec[]
}

/** What a scenario makes to reconcile. */
export interface Case {
  readonly claims: readonly Claim[]
  readonly documents: readonly DocumentFacts[]
  readonly actors: readonly Actor[]
}

export function openScenario(scenario: Scenario): Case {
  const actors = (scenario.actors ?? []).map(actorOf)
  const names = [...new Set(scenario.claims.map((claim) => claim.in))]
  const documents = names.map((name) => documentOf(name, scenario.documents?.[name] ?? {}))
  const ids = new Map<string, string>()
  const claims = scenario.claims.map((spec, index) => {
    const claim = identifyClaim(contentOf(spec, index, scenario.claims, ids, actors))
    if (spec.name !== undefined) ids.set(spec.name, claim.id)
    return claim
  })
  return { claims, documents, actors }
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
  all: readonly ClaimSpec[],
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
  const first = all.findIndex(
    (other) => other.in === spec.in && spec.words !== undefined && other.words === spec.words,
  )
  const start = (first === -1 ? index : first) * 1000
  return {
    document: hashOf(spec.in),
    quote: { start, end: start + quote.length, exact: quote },
    count: { ...parseCount(spec.count), start: start + index, end: start + index + 1 },
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
