import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashOf, identifyClaim, type Actor, type Claim, type ClaimContent, type Place } from '@recount/claims'
import type { DocumentFacts } from '../src/index.ts'

/** The labelled articles, outside the repository. */
const seedFolder = join(import.meta.dirname, '../../../../shared/corpus/seeds')

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

const countries: Readonly<Record<string, string>> = { iraq: 'IQ', syria: 'SY' }

/** The labels of the seeds as claims, with the documents and actors that they name. */
export function readSeeds(): { claims: Claim[]; documents: DocumentFacts[]; actors: Actor[] } {
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
  const claims = gold.map((label) => claimOf(label, texts.get(label.document) ?? '', names))
  return {
    claims: claims.map((content) => identifyClaim(content)),
    documents: [...texts].map(([name, text]) => ({
      id: hashOf(name),
      name,
      publisher: name.slice(0, 3),
      published: name.startsWith('004') ? '2019-04-26' : null,
      title: text.trim().split('\n')[0] ?? null,
      text,
    })),
    actors: Object.entries(names).map(([id, aliases]) => actorOf(id, aliases)),
  }
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
    places: label.places.map(placeOf),
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

function placeOf(id: string): Place {
  const country = countries[id]
  return {
    name: id,
    id: country ?? `SY/${id}`,
    kind: country === undefined ? 'populated' : 'country',
    within: country === undefined ? ['SY'] : [],
    latitude: null,
    longitude: null,
  }
}
