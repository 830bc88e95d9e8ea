import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashOf, identifyClaim, type Actor, type Claim, type ClaimContent, type Place } from '@recount/claims'
import type { DocumentFacts } from '../src/index.ts'

/** The labelled articles, outside the repository: beside it, or where `RECOUNT_SEEDS` says. */
export const seedFolder =
  process.env.RECOUNT_SEEDS ?? join(import.meta.dirname, '../../../../shared/corpus/seeds')

export function hasSeeds(): boolean {
  return existsSync(join(seedFolder, 'gold.jsonl'))
}

interface Gold {
  readonly document: string
  readonly kind: string
  readonly start: number
  readonly end: number
  readonly text: string
  readonly quote: { readonly start: number; readonly end: number }
  readonly min: number | null
  readonly max: number | null
  readonly form: ClaimContent['count']['form']
  readonly measure: ClaimContent['measure']
  readonly victims: ClaimContent['victims'] | readonly ClaimContent['victims'][]
  readonly claimant: readonly string[] | null
  readonly perpetrators: readonly string[] | null
  readonly places: readonly string[]
  readonly stance: ClaimContent['stance']
  readonly period?: readonly ClaimContent['period'][]
  readonly asOf?: readonly string[]
}

/**
 * When the articles appeared: by a dateline, else as far as their text and the labels' notes tell. That of 002 stays out:
 * the labels don't hold that its figure for one city was said two months before, and its day alone would mislead.
 */
const publishedDates: Readonly<Record<string, string>> = {
  '001': '2019',
  '003': '2018-11',
  '004': '2019-04-26',
}

const countries: Readonly<Record<string, string>> = { iraq: 'IQ', syria: 'SY' }

/** The labels of the seeds as claims. `names` gives a claim's id the name that `seed-relations.json` gives its figure. */
export interface Seeds {
  readonly claims: Claim[]
  readonly documents: DocumentFacts[]
  readonly actors: Actor[]
  readonly names: ReadonlyMap<string, string>
  readonly spans: readonly FigureSpan[]
}

/** Where a named figure stands in its document. */
interface FigureSpan {
  readonly name: string
  readonly document: string
  readonly start: number
  readonly end: number
  readonly words: string
}

/** The labels of the seeds as claims, with the documents and actors that they name. */
export function readSeeds(): Seeds {
  const gold = readFileSync(join(seedFolder, 'gold.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Gold)
    .filter(({ kind }) => kind !== 'boilerplate')
  const names = JSON.parse(readFileSync(join(seedFolder, 'actors.json'), 'utf8')) as Record<string, string[]>
  const texts = new Map(
    [...new Set(gold.map(({ document }) => document))].map((name) => [
      name,
      readFileSync(join(seedFolder, name), 'utf8'),
    ]),
  )
  const claims = gold.map((label) => identifyClaim(claimOf(label, texts.get(label.document) ?? '', names)))
  const figureNames = nameFigures(gold)
  return {
    claims,
    names: new Map(claims.map(({ id }, at) => [id, figureNames[at] ?? ''])),
    spans: gold.map(({ document, start, end, text }, at) => ({
      name: figureNames[at] ?? '',
      document,
      start,
      end,
      words: text,
    })),
    documents: [...texts].map(([name, text]) => ({
      id: hashOf(name),
      name,
      publisher: name.slice(0, 3),
      published: publishedDates[name.slice(0, 3)] ?? null,
      title: text.trim().split('\n')[0] ?? null,
      text,
    })),
    actors: Object.entries(names).map(([id, aliases]) => actorOf(id, aliases)),
  }
}

/** "3.1" for the first claim of the fourth article; headlines are "h", repetitions "again". */
function nameFigures(gold: readonly Gold[]): readonly string[] {
  const seen = new Map<string, number>()
  return gold.map(({ document, kind }) => {
    const article = String(Number(document.slice(0, 3)))
    if (kind !== 'claim') return `${article}.${kind === 'headline' ? 'h' : 'again'}`
    const order = (seen.get(document) ?? 0) + 1
    seen.set(document, order)
    return `${article}.${order}`
  })
}

function actorOf(id: string, aliases: readonly string[]): Actor {
  const kinds: Readonly<Record<string, Actor['kind']>> = {
    'us-led-coalition': 'coalition',
    'uk-based-monitoring-group': 'unnamed',
    activists: 'unnamed',
    'united-states': 'state',
    'united-kingdom': 'state',
    france: 'state',
  }
  const members = id === 'us-led-coalition' ? ['united-states', 'united-kingdom', 'france'] : []
  return {
    id,
    name: aliases[0] ?? id,
    kind: kinds[id] ?? 'monitor',
    aliases: [...aliases],
    shortNames: [],
    country: null,
    members: members.map((actor) => ({ actor, from: null, to: null })),
  }
}

function claimOf(label: Gold, text: string, names: Readonly<Record<string, string[]>>): ClaimContent {
  const ref = (id: string): { id: string; name: string } => ({ id, name: names[id]?.[0] ?? id })
  const [claimant] = label.claimant ?? []
  const isVague = label.form === 'vague'
  return {
    document: hashOf(label.document),
    quote: { ...label.quote, exact: text.slice(label.quote.start, label.quote.end) },
    count: {
      form: label.form,
      min: isVague ? null : label.min,
      max: isVague ? null : label.max,
      words: label.text,
      start: label.start,
      end: label.end,
    },
    measure: label.measure,
    victims: Array.isArray(label.victims) ? (label.victims[0] ?? null) : (label.victims as never),
    definition: null,
    claimant:
      claimant === undefined
        ? null
        : (label.claimant?.length ?? 0) > 1
          ? { id: null, name: (label.claimant ?? []).map((id) => ref(id).name).join(' and ') }
          : ref(claimant),
    relay: [],
    perpetrators: (label.perpetrators ?? []).map(ref),
    places: label.places.map((id) => placeOf(id, isOfGovernorates(label, text))),
    period: label.period?.[0] ?? null,
    asOf: label.asOf?.[0] ?? null,
    statedOn: null,
    published: null,
    means: [],
    stance: label.stance,
    partOf: null,
    section: label.kind === 'headline' ? 'title' : 'body',
    readings: {},
    reader: 'labels@1',
  }
}

/** The labels give a city and the governorate of its name one id; the sentence tells which is meant. */
function isOfGovernorates({ quote }: Gold, text: string): boolean {
  return text.slice(quote.start, quote.end).includes('governorate')
}

function placeOf(id: string, isGovernorate: boolean): Place {
  const country = countries[id]
  const unplaced = { name: id, latitude: null, longitude: null }
  if (country !== undefined) return { ...unplaced, id: country, kind: 'country', within: [] }
  return isGovernorate
    ? { ...unplaced, id: `SY.${id}`, kind: 'region', within: ['SY'] }
    : { ...unplaced, id: `SY.${id}/${id}`, kind: 'populated', within: [`SY.${id}`, 'SY'] }
}
